import type { Finding } from '../../findings/types.ts';
import type { ReportData } from '../types.ts';
import { count } from '../words.ts';
import { anchor, html, type Markup } from './html.ts';

const SEVERITY: Readonly<Record<Finding['severity'], string>> = { error: '✗', warning: '!', note: 'i' };

/** Findings where they belong: beside an operation. */
export function findingList(findings: readonly Finding[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  return html`<ul class="findings">${findings.map(finding => item(finding))}</ul>`;
}

/** All that the plan and the repository disagree on, and what of the document was not understood. */
export function findingsSection({ reading, findings, phases }: ReportData): Markup {
  const { unread } = reading.plan;
  const told = new Set(phases.flatMap(({ status }) => status.items.map(({ operation }) => operation.id)));
  const ofOperations = reading.findings.filter(({ operation }) => operation !== undefined);
  return html`<section id="findings">
<h2>Findings</h2>
${findings.length + ofOperations.length === 0 && html`<p>The plan and the repository agree.</p>`}
${findings.length > 0 && html`<h3>Of no single step</h3>${findingList(findings)}`}
${ofOperations.length > 0 && html`<h3>Of steps</h3><ul class="findings">${ofOperations.map(finding => linked(finding, told))}</ul>`}
${unread.length > 0 && html`<h3>Not understood</h3><ul>${unread.map(({ line, text }) => html`<li><a href="#${anchor('line', line)}">line ${line}</a>: ${text}</li>`)}</ul>`}
</section>`;
}

function linked(finding: Finding, told: ReadonlySet<string>): Markup {
  const { operation = '', step = 'step' } = finding;
  const target = anchor('operation', operation);
  return item(finding, told.has(operation) ? html`<a href="#${target}">${step}</a> ` : html`${step} `);
}

function item(finding: Finding, lead?: Markup): Markup {
  const { code, severity, message, evidence = [] } = finding;
  return html`<li class="${severity}"><span class="sign" title="${severity}">${SEVERITY[severity]}</span> ${lead}${message} <span class="quiet">${code}</span>${
    evidence.length > 0 &&
    html`<details><summary>${count(evidence.length, 'fact')}</summary><ul>${evidence.map(fact => html`<li><code>${fact}</code></li>`)}</ul></details>`
  }</li>`;
}
