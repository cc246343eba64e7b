import type { Item } from '../src/session/types.ts';
import { readOverlay } from './overlay.ts';
import type { BlamePlace, PaneSlice, View } from './parts/pane.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { itemUnderCursor } from './step.ts';

export const START: View = { line: 0, top: 0, left: 0 };

const NONE: ReadonlySet<string> = new Set();

/** Views kept, so that coming back to a step finds the same place. */
const KEPT = 200;

export const paneSlice: Slice<PaneSlice> = (update, get, { copy }) => ({
  focus: 'list',
  pane: 'plan',
  views: new Map(),
  context: 3,
  openFolds: NONE,
  foldMechanical: true,
  sideBySide: true,
  wrap: false,
  search: '',
  blameTrail: new Map(),
  setFocus: focus => update(() => ({ focus })),
  setPane: pane => update(() => ({ pane, openFolds: NONE })),
  setView: (key, change) =>
    update(state => {
      const views = new Map(state.views);
      const view = change(views.get(key) ?? START);
      views.delete(key);
      views.set(key, view);
      for (const old of views.keys()) if (views.size > KEPT) views.delete(old);
      return { views };
    }),
  setContext: change => update(state => ({ context: Math.min(50, Math.max(0, change(state.context))) })),
  openFold: id => update(state => ({ openFolds: new Set([...state.openFolds, id]) })),
  setSearch: search => update(() => ({ search: search.toLowerCase() })),
  toggle: option => update(state => ({ [option]: !state[option] })),
  setBlameTrail: (operation, trail) =>
    update(state => ({ blameTrail: new Map(state.blameTrail).set(operation, trail) })),
  copyOut(text, what) {
    copy(text);
    get().tell(`Copied ${what}: ${text}`);
  },
});

/** The name under which the view of what is on screen is kept. */
export function viewKey(state: State): string {
  const top = readOverlay(state);
  if (top) return top.kind === 'commit' ? `commit ${top.id}` : top.kind;
  if (state.screen === 'audit' && state.focus === 'pane')
    return `histories ${state.views.get('audit')?.line ?? 0}`;
  if (state.screen === 'change') return `change ${state.reviewed?.file ?? ''}`;
  if (state.screen !== 'steps') return state.screen;
  return `${state.selected} ${state.pane}`;
}

export const viewOf = (state: State): View => state.views.get(viewKey(state)) ?? START;

/** The files that the item under the cursor is about, the one that is there first. */
export function pathsOf(state: State): readonly string[] {
  const item = itemUnderCursor(state);
  return item ? pathsOfItem(item) : [];
}

/** The same of any item. */
export function pathsOfItem(item: Item): readonly string[] {
  if (item.copies) return item.copies;
  const { to, survivor, kind } = item.operation;
  const { from = item.operation.from } = item;
  const there = kind === 'merge' || kind === 'facade' ? [from, to] : [from, survivor];
  return there.filter(path => path !== undefined);
}

/** What the blame pane shows now. */
export function blamePlace(state: State): BlamePlace | undefined {
  const trail = state.blameTrail.get(state.selected);
  const path = pathsOf(state)[0];
  return trail?.at(-1) ?? (path === undefined ? undefined : { path });
}
