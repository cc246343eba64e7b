import { percent } from '../percent.ts';
import type { ReportPhase } from '../types.ts';
import { ways } from '../ways.ts';
import { count, LANDING } from '../words.ts';
import { html, type Markup } from './html.ts';

/** What each way of landing the branch would leave of the history of a phase. */
export function landingTable(phase: ReportPhase): Markup | undefined {
  if (phase.landing.length === 0) return undefined;
  return html`<h3>How it may land</h3>
<div class="scroll"><table>
<thead><tr><th>Way</th><th class="number">Kept</th><th class="number">Restored</th></tr></thead>
<tbody>
${ways([phase]).map(
  ({ way, lines, kept, restored, lost, copied }) => html`<tr><td>${LANDING[way]}${
    lost > 0 && html` <strong>loses the authors of ${count(lost, 'line')}</strong>`
  }${copied > 0 && html`<p class="quiet">leaves ${count(copied, 'line')} with the commit that copied them</p>`}</td><td class="number">${percent(kept, lines)}</td><td class="number">${percent(restored, lines)}</td></tr>
`,
)}</tbody>
</table></div>`;
}
