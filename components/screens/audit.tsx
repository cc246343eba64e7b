import type { ReactNode } from 'react';
import { viewOf } from '../../store/pane.ts';
import { auditList } from '../audit/list.ts';
import { auditPane } from '../audit/pane.ts';
import { as, filled, type Row, row, ruled } from '../text/row.ts';
import { type Area, type Layout, LIST_HEAD } from '../view/layout.ts';
import { optionsOf, textRows, whereabouts } from '../view/text.ts';
import type { Picture } from '../view/view.tsx';
import { Halves } from './halves.tsx';

const listRows: Picture = (state, { columns, rows }) => {
  const document = state.looked ? auditList(state.looked) : undefined;
  if (!document) return [];
  const focused = state.focus === 'list';
  const view = state.views.get('audit') ?? { line: 0, top: 0, left: 0 };
  const height = rows - LIST_HEAD;
  const title = row(as(focused ? 'focus' : 'title', `${focused ? '▶' : ' '} Lines that lost their author`));
  return [
    ruled(title, columns, ` ${whereabouts(document, view, height)}`),
    ...textRows(document, { columns, rows: height }, optionsOf(state, true, view)),
  ];
};

const paneRows =
  (wide: boolean): Picture =>
  (state, { columns, rows }: Area) => {
    const bar = wide ? [as('rule', '│')] : [];
    const inner = columns - bar.length;
    const focused = state.focus === 'pane';
    const document = auditPane(state, inner - 1);
    const view = focused ? viewOf(state) : { line: 0, top: 0, left: 0 };
    const title = row(as(focused ? 'focus' : 'title', `${focused ? '▶' : ' '} Where they came from`));
    const shown: Row[] = [
      ruled(title, inner, ` ${whereabouts(document, view, rows - 1)}`),
      ...textRows(document, { columns: inner, rows: rows - 1 }, optionsOf(state, focused, view)),
    ];
    return filled(shown, rows).map(line => ({ ...line, spans: [...bar, ...line.spans] }));
  };

const besideList = paneRows(true);
const underList = paneRows(false);

/** What lost its authors on one half, where it came from on the other. */
export function AuditScreen({ layout }: { readonly layout: Layout }): ReactNode {
  return <Halves layout={layout} list={listRows} beside={besideList} under={underList} />;
}
