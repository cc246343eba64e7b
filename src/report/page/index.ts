import type { ReportData } from '../types.ts';
import { PHASE_STATE } from '../words.ts';
import { correctionsSection } from './corrections.ts';
import { dismissalsSection } from './dismissals.ts';
import { findingsSection } from './findings.ts';
import { anchor, html, Markup } from './html.ts';
import { leftoversSection } from './leftovers.ts';
import { phaseSection } from './phase.ts';
import { planSection } from './plan.ts';
import { STYLE } from './style.ts';
import { summary } from './summary.ts';

/**
 * One self-contained page: no script, nothing fetched. Its content security policy forbids both, should anything of
 * the repository's text ever get past the escaping.
 */
export async function reportPage(data: ReportData): Promise<string> {
  const { plan, findings } = data.reading;
  const phases: Markup[] = [];
  for (const phase of data.phases) phases.push(await phaseSection(phase, data.reading));
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${plan.title} – reorganization report</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<p class="kicker">Reorganization of ${data.repository.name}</p>
<h1>${plan.title}</h1>
<p class="facts">Branch <code>${data.repository.branch}</code> at <code>${data.repository.head.slice(0, 10)}</code>, plan <code>${data.planPath}</code>, made by ${data.tool} on <time datetime="${data.made}">${day(data.made)}</time></p>
</header>
<nav aria-label="Contents"><ul>
${data.phases.map(({ status }) => {
  const [sign, word] = PHASE_STATE[status.state];
  return html`<li><a href="#${anchor('phase', status.number)}"><span title="${word}">${sign}</span> ${status.number}. ${status.title}</a></li>\n`;
})}<li><a href="#findings">Findings (${findings.length})</a></li>
<li><a href="#plan">The plan, line by line</a></li>
</ul></nav>
<main>
${summary(data)}
${phases}
${correctionsSection(data.corrections)}
${dismissalsSection(data.dismissals)}
${leftoversSection(data.leftovers)}
${findingsSection(data)}
${planSection(data)}
</main>
</body>
</html>
`;
  return page.text;
}

function day(iso: string): string {
  return iso.slice(0, 10);
}
