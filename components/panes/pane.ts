import { viewOf } from '../../store/pane.ts';
import type { State } from '../../store/state.ts';
import { as, EMPTY, filled, fitRow, justify, type Row, row, ruled } from '../text/row.ts';
import { type Area, paneHead } from '../view/layout.ts';
import { optionsOf, textHeight, textRows, whereabouts } from '../view/text.ts';
import { paneDocument } from './current.ts';
import { headRows, tabsRow } from './head.ts';

/** The right half: what the step is, and the pane that is read. `wide`: a bar divides it from the list. */
export function paneRows(state: State, { columns, rows }: Area, wide: boolean): Row[] {
  const bar = wide ? [as('rule', '│')] : [];
  const inner = columns - bar.length;
  const document = paneDocument(state, columns - 1);
  const view = viewOf(state);
  const head = paneHead(rows);
  const height = textHeight(document, rows - head);
  const text = textRows(
    document,
    { columns: inner, rows: rows - head },
    optionsOf(state, state.focus === 'pane'),
  );
  const tabs = justify(
    tabsRow(state, inner),
    row(as('muted', `${whereabouts(document, view, height)} `)),
    inner,
  );
  const [title = EMPTY, ...about] = headRows(state, head < 5);
  // What is cut of the lines above moves with the text.
  const said = about.slice(0, head - 2).map(line => fitRow(line, inner, state.wrap ? 0 : view.left));
  const all = [ruled(title, inner), ...said, tabs, ...text];
  return filled(all, rows).map(line => ({ ...line, spans: [...bar, ...line.spans] }));
}
