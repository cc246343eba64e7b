import { topOverlay } from '../../store/overlay.ts';
import { viewKey, viewOf } from '../../store/pane.ts';
import type { Overlay } from '../../store/parts/overlay.ts';
import type { Pane } from '../../store/parts/pane.ts';
import { PANES } from '../../store/parts/pane.ts';
import type { State } from '../../store/state.ts';
import { entriesOf } from '../../store/step.ts';
import { tabsRow } from '../panes/head.ts';
import { listTop } from '../steps/list.ts';
import { rowText } from '../text/row.ts';
import { type Area, LIST_HEAD, layoutOf, paneHead } from '../view/layout.ts';
import { readerOf } from '../view/read.ts';
import { settled, toLine } from '../view/scroll.ts';
import type { MouseEvent } from './report.ts';

/** Lines that one turn of the wheel moves by. */
const TURN = 3;

/** What is under the mouse. Rows and columns from 0 within it. */
type Spot =
  | { readonly on: 'list'; readonly row: number }
  | { readonly on: 'tabs'; readonly pane: Pane | undefined }
  /** `half`: of two that are texts both. */
  | { readonly on: 'text'; readonly row: number; readonly half?: 'list' | 'pane' }
  | { readonly on: 'nothing' };

/** Texts that lie on top. Of these a click finds its line where they take the whole window. */
const TEXTS: ReadonlySet<Overlay['kind'] | undefined> = new Set([
  'log',
  'commit',
  'welcome',
  'decisions',
  'end',
]);
const WHOLE: ReadonlySet<Overlay['kind'] | undefined> = new Set(['log', 'commit']);

/** Does what a mouse asks for: the wheel moves the cursor of what is under it, a click puts it there. */
export function point(state: State, event: MouseEvent): void {
  const top = topOverlay(state)?.kind;
  if (top !== undefined && !(event.kind === 'wheel' ? TEXTS : WHOLE).has(top)) return;
  const spot = spotAt(state, event);
  if (spot.on === 'list') {
    if (event.kind === 'wheel') state.moveBy(event.by * TURN);
    else clickEntry(state, spot.row);
  } else if (spot.on === 'tabs' && event.kind === 'click' && spot.pane) {
    state.setPane(spot.pane);
    state.setFocus('pane');
  } else if (spot.on === 'text') {
    const { half = state.focus } = spot;
    if (half !== state.focus) state.setFocus(half);
    inText({ ...state, focus: half }, event, spot.row);
  }
}

function spotAt(state: State, { column, row }: MouseEvent): Spot {
  const layout = layoutOf(state);
  const inBody = row - 1;
  if (inBody < 0 || inBody >= layout.body.rows) return { on: 'nothing' };
  const halves = state.screen === 'steps' || state.screen === 'audit';
  if (!halves || state.overlays.length > 0) return { on: 'text', row: inBody - 1 };
  const { list, pane, wide } = layout;
  const audit = state.screen === 'audit';
  const inList = list.rows > 0 && (wide && pane.rows > 0 ? column < list.columns : inBody < list.rows);
  if (inList && audit) return { on: 'text', row: inBody - LIST_HEAD, half: 'list' };
  if (inList) return { on: 'list', row: inBody - LIST_HEAD };
  const paneRow = wide ? inBody : inBody - list.rows;
  if (audit) return { on: 'text', row: paneRow - 1, half: 'pane' };
  const paneColumn = wide ? column - list.columns - 1 : column;
  return spotInPane(state, pane, paneRow, paneColumn);
}

function spotInPane(state: State, pane: Area, row: number, column: number): Spot {
  const head = paneHead(pane.rows);
  if (row < head - 1) return { on: 'nothing' };
  if (row > head - 1) return { on: 'text', row: row - head };
  const text = rowText(tabsRow(state, pane.columns));
  // Where no step is under the cursor there are none.
  const found = PANES.findLast((_, index) => {
    const at = text.indexOf(`${index + 1} `);
    return at >= 0 && at <= column + 1;
  });
  return { on: 'tabs', pane: found };
}

function clickEntry(state: State, row: number): void {
  const { list } = layoutOf(state);
  const entry = entriesOf(state).entries[listTop(state, list.rows - LIST_HEAD) + row];
  if (!entry) return;
  state.setFocus('list');
  state.select(entry.key);
}

/** In a text the first row may be the head that names its columns. */
function inText(state: State, event: MouseEvent, row: number): void {
  const { document, height } = readerOf(state.screen === 'audit' ? state : { ...state, focus: 'pane' });
  const { top } = settled(viewOf(state), document.length, height);
  const line = top + row - (document.head ? 1 : 0);
  if (event.kind === 'click' && state.screen === 'steps') state.setFocus('pane');
  state.setView(viewKey(state), view =>
    toLine(view, event.kind === 'click' ? line : view.line + event.by * TURN, document.length, height),
  );
}
