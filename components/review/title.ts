import { cut, width } from '../text/cells.ts';
import { as, type Row, row, ruled, type Span } from '../text/row.ts';

/** How commits stand that a page shows before and after they are made. */
type Standing = 'running' | 'done' | 'failed' | undefined;

/** Columns around the title: its sign, a space, and the rule behind. */
const AROUND = 5;
/** Columns that the title has at least. */
const LEAST = 20;

/** What matters most of a page on which nothing was done. */
const UNTOUCHED = 'nothing is touched yet';

/** The head of such a page, as wide as the terminal: where there is little room, what it is called is cut, not how it stands. */
export function commitTitle(
  title: string,
  state: Standing,
  said: { readonly done: string; readonly failed: string },
  columns: number,
): Row {
  const whole = standing(state, said);
  const short = state === undefined ? { ...whole, text: UNTOUCHED } : whole;
  const stands = AROUND + LEAST + width(whole.text) <= columns ? whole : short;
  const room = Math.max(LEAST, columns - AROUND - width(stands.text));
  return ruled(row(as('focus', `▶ ${cut(title, room)} `), stands), columns);
}

function standing(state: Standing, said: { readonly done: string; readonly failed: string }): Span {
  switch (state) {
    case 'running':
      return as('accent', 'is being committed');
    case 'done':
      return as('ok', `● ${said.done}`);
    case 'failed':
      return as('error', `✗ ${said.failed}`);
    default:
      return as('muted', `as it would be committed; ${UNTOUCHED}`);
  }
}
