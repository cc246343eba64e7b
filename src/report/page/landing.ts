import type { Landing } from '../../session/types.ts';
import { percent } from '../percent.ts';
import { LANDING } from '../words.ts';
import { html, type Markup } from './html.ts';

/**
 * What each way of landing the branch would leave of its history.
 * @param lines lines the counts are of, where a forecast has no number of its own
 */
export function landingTable(landing: readonly Landing[], lines: number): Markup | undefined {
  if (landing.length === 0) return undefined;
  return html`<h3>How it may land</h3>
<div class="scroll"><table>
<thead><tr><th>Way</th><th class="number">Kept</th><th class="number">Restored</th></tr></thead>
<tbody>
${landing.map(
  ({ way, kept, restored, lines: own = lines }) => html`<tr><td>${LANDING[way]}${
    kept < own && html` <strong>loses authors of ${own - kept} lines</strong>`
  }</td><td class="number">${percent(kept, own)}</td><td class="number">${percent(restored, own)}</td></tr>
`,
)}</tbody>
</table></div>`;
}
