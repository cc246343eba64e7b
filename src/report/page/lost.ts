import type { Proof } from '../../history/types.ts';
import { count } from '../words.ts';
import { html, type Markup } from './html.ts';

/** Lines of copies that stand in no result, though no commit took them out. */
export function lostTable(proof: readonly Proof[]): Markup | undefined {
  const lost = proof.flatMap(one => one.lost ?? []);
  if (lost.length === 0) return undefined;
  return html`<h3>Lines of copies that are lost</h3>
<details><summary>${count(lost.length, 'line')} of the copies in no result</summary>
<div class="scroll"><table>
<thead><tr><th>Place</th><th>Line</th></tr></thead>
<tbody>
${lost.map(
  ({ path, line, text }) =>
    html`<tr><td><code>${path}:${line}</code></td><td><code>${text.trim()}</code></td></tr>
`,
)}</tbody>
</table></div></details>`;
}
