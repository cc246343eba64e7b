import type { Proof } from '../../history/types.ts';
import { percent } from '../percent.ts';
import { count } from '../words.ts';
import { html, type Markup } from './html.ts';

/** Kept and restored of every file, those that lost something first. */
export function proofTable(proof: readonly Proof[]): Markup | undefined {
  const measured = proof.filter(({ lines }) => lines > 0);
  if (measured.length === 0) return undefined;
  const lost = measured.filter(({ lines, kept }) => kept < lines).length;
  const rows = [...measured].sort(
    (a, b) => loss(b) - loss(a) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );
  const verdict = lost === 0 ? 'no line lost its author' : `${count(lost, 'file')} lost authors`;
  return html`<h3>Blame, before and after</h3>
<details${lost > 0 && ' open'}><summary>${count(measured.length, 'file')} measured; ${verdict}</summary>
<div class="scroll"><table>
<thead><tr><th>File</th><th class="number">Lines</th><th class="number">Kept</th><th class="number">Restored</th></tr></thead>
<tbody>
${rows.map(
  ({ path, sources, lines, kept, restored }) => html`<tr><td><code>${path}</code>${
    sources.some(source => source !== path) && html`<p class="quiet">from ${sources.join(', ')}</p>`
  }</td><td class="number">${lines}</td><td class="number">${percent(kept, lines)}</td><td class="number">${percent(restored, lines)}</td></tr>
`,
)}</tbody>
</table></div></details>`;
}

function loss({ lines, kept, restored }: Proof): number {
  return lines - kept + (lines - restored) / 1e6;
}
