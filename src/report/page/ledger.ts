import type { Reference } from '../../references/types.ts';
import { DECISIONS, ledgerWords } from '../words.ts';
import { html, type Markup } from './html.ts';

/** Every place that names a file of the phase: what was rewritten, and what was not and why. The sums add up. */
export function ledger(references: readonly Reference[]): Markup | undefined {
  if (references.length === 0) return undefined;
  const groups = DECISIONS.map(
    ([decision, words]) => [words, references.filter(reference => reference.decision === decision)] as const,
  ).filter(([, group]) => group.length > 0);
  return html`<h3>Places that name these files</h3>
<p>${ledgerWords(references)}.</p>
${groups.map(
  ([words, group]) => html`<details><summary>${group.length} ${words}</summary>
<div class="scroll"><table class="rows">
<thead><tr><th>Place</th><th>Kind</th><th>Words</th><th>Why</th></tr></thead>
<tbody>
${group.map(row)}</tbody>
</table></div></details>
`,
)}`;
}

function row({ path, line, kind, text, replacement, reason }: Reference): Markup {
  return html`<tr><td><code>${path}:${line}</code></td><td>${kind}</td><td><code>${text}</code>${
    replacement !== undefined && html` → <code>${replacement}</code>`
  }</td><td>${reason}</td></tr>
`;
}
