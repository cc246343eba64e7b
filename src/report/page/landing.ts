import { percent } from '../percent.ts';
import type { ReportData, ReportPhase } from '../types.ts';
import { ways } from '../ways.ts';
import { count, LANDING } from '../words.ts';
import { html, type Markup } from './html.ts';

/** The same over all phases, at the top: the one thing to know before the branch lands. */
export function landingSection({ phases }: ReportData): Markup | undefined {
  const all = ways(phases);
  if (all.length === 0) return undefined;
  const free = all.filter(({ lost, copied }) => lost + copied === 0).map(({ way }) => LANDING[way]);
  return html`<section id="landing"><h2>How it may land</h2>
${free.length > 0 && html`<p><strong>Loses nothing: ${free.join(', ')}.</strong></p>`}
${table(phases)}
</section>`;
}

/** What each way of landing the branch would leave of the history of a phase. */
export function landingTable(phase: ReportPhase): Markup | undefined {
  if (phase.landing.length === 0) return undefined;
  return html`<h3>How it may land</h3>
${table([phase])}`;
}

function table(phases: readonly ReportPhase[]): Markup {
  return html`<div class="scroll"><table>
<thead><tr><th>Way</th><th class="number">Kept</th><th class="number">Restored</th></tr></thead>
<tbody>
${ways(phases).map(
  ({ way, lines, kept, restored, lost, copied }) => html`<tr><td>${LANDING[way]}${
    lost > 0 && html` <strong>loses the authors of ${count(lost, 'line')}</strong>`
  }${copied > 0 && html`<p class="quiet">leaves ${count(copied, 'line')} with the commit that copied them</p>`}</td><td class="number">${percent(kept, lines)}</td><td class="number">${percent(restored, lines)}</td></tr>
`,
)}</tbody>
</table></div>`;
}
