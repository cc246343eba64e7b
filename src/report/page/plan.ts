import type { Operation } from '../../plan/types.ts';
import type { Item } from '../../session/types.ts';
import type { ReportData } from '../types.ts';
import { ITEM_STATE } from '../words.ts';
import { anchor, html, type Markup } from './html.ts';

/** The document, line by line, with what became of each: nothing of it is dropped silently. */
export function planSection({ reading, planLines, phases }: ReportData): Markup {
  const items = byLine(phases.flatMap(({ status }) => status.items));
  const why = new Map(reading.plan.context.map(({ line, why }) => [line, why]));
  const unread = new Set(reading.plan.unread.map(({ line }) => line));
  const became = (line: number): Markup | undefined => {
    const here = items.get(line);
    if (here) return html`${here.map(link)}`;
    if (unread.has(line)) return html`<a class="state" href="#findings">not understood</a>`;
    const words = why.get(line);
    return words === undefined ? undefined : html`<span class="quiet">${words}</span>`;
  };
  return html`<section id="plan">
<h2>The plan, line by line</h2>
<div class="scroll"><table class="plan"><tbody>
${planLines.map(
  (
    text,
    index,
  ) => html`<tr id="${anchor('line', index + 1)}"><td class="number">${index + 1}</td><td><code>${text}</code></td><td>${became(index + 1)}</td></tr>
`,
)}</tbody></table></div>
</section>`;
}

function link({ operation, state }: Item): Markup {
  const [sign, word] = ITEM_STATE[state];
  return html`<a href="#${anchor('operation', operation.id)}" title="${word}: ${operation.kind}">${sign} ${operation.step}</a> `;
}

function byLine(items: readonly Item[]): Map<number, Item[]> {
  const lines = new Map<number, Item[]>();
  for (const item of items) {
    for (const line of linesOf(item.operation)) {
      const here = lines.get(line);
      if (here) here.push(item);
      else lines.set(line, [item]);
    }
  }
  return lines;
}

function linesOf({ line, lines }: Operation): ReadonlySet<number> {
  return new Set([line, ...lines]);
}
