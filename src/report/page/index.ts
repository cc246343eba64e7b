import type { ReportData } from '../types.ts';
import { phaseState } from '../words.ts';
import { attentionSection } from './attention.ts';
import { correctionsSection } from './corrections.ts';
import { dismissalsSection } from './dismissals.ts';
import { findingsSection } from './findings.ts';
import { foldersSection } from './folders.ts';
import { frame } from './frame.ts';
import { anchor, html, type Markup } from './html.ts';
import { landingSection } from './landing.ts';
import { leftoversSection } from './leftovers.ts';
import { phaseSection } from './phase.ts';
import { planSection } from './plan.ts';
import { summary } from './summary.ts';

/** The page of a plan: what became of each step, and what was measured. */
export async function reportPage(data: ReportData): Promise<string> {
  const { plan, findings } = data.reading;
  const phases: Markup[] = [];
  for (const phase of data.phases) phases.push(await phaseSection(phase, data.reading));
  return frame({
    title: `${plan.title} – reorganization report`,
    kicker: `Reorganization of ${data.repository.name}`,
    heading: plan.title,
    facts: html`Branch <code>${data.repository.branch}</code> at <code>${data.repository.head.slice(0, 10)}</code>, plan <code>${data.planPath}</code>, made by ${data.tool} on <time datetime="${data.made}">${day(data.made)}</time>`,
    contents: html`<li><a href="#first">What to look at first</a></li>
${data.phases.map(({ status }) => {
  const [sign, word] = phaseState(status);
  return html`<li><a href="#${anchor('phase', status.number)}"><span title="${word}">${sign}</span> ${status.number}. ${status.title}</a></li>\n`;
})}<li><a href="#findings">Findings (${findings.length})</a></li>
<li><a href="#plan">The plan, line by line</a></li>`,
    main: html`${summary(data)}
${landingSection(data)}
${attentionSection(data)}
${foldersSection(data)}
${phases}
${correctionsSection(data.corrections)}
${dismissalsSection(data.dismissals)}
${leftoversSection(data.leftovers)}
${findingsSection(data)}
${planSection(data)}`,
  });
}

function day(iso: string): string {
  return iso.slice(0, 10);
}
