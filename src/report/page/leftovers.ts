import type { Leftover } from '../../references/leftover.ts';
import { count } from '../words.ts';
import { html, type Markup } from './html.ts';

/** What still names an old path: absent where nothing was committed. */
export function leftoversSection(leftovers: readonly Leftover[] | undefined): Markup | undefined {
  if (!leftovers) return undefined;
  if (leftovers.length === 0)
    return html`<section id="leftovers">
<h2>Old names that are left</h2>
<p>Nothing names an old path any more.</p>
</section>`;
  return html`<section id="leftovers">
<h2>Old names that are left</h2>
<p>${count(leftovers.length, 'place')} with the name of an old path.</p>
<details><summary>Every place</summary>
<div class="scroll"><table class="rows">
<thead><tr><th>Place</th><th>Kind</th><th>Words</th><th>Why</th></tr></thead>
<tbody>
${leftovers.map(row)}</tbody>
</table></div></details>
</section>`;
}

function row({ path, line, kind, text, to, facade, reason }: Leftover): Markup {
  return html`<tr><td><code>${path}:${line}</code></td><td>${kind}</td><td><code>${text}</code>${
    to !== null && html`, now <code>${to}</code>`
  }</td><td>${facade && 'A facade answers. '}${reason}</td></tr>
`;
}
