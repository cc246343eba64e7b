import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { itemUnderCursor } from './step.ts';

/** What can be read about a step, in the order of the number keys. */
export const PANES = ['plan', 'divergence', 'blame', 'history', 'preview'] as const;

export type Pane = (typeof PANES)[number];

/** Where one is in a long text: the line of the cursor, the first line and the first column on screen. */
export interface View {
  readonly line: number;
  readonly top: number;
  readonly left: number;
}

export const START: View = { line: 0, top: 0, left: 0 };

const NONE: ReadonlySet<string> = new Set();

/** Views kept, so that coming back to a step finds the same place. */
const KEPT = 200;

/** The right half: which pane of the step is read, and where. */
export interface PaneSlice {
  readonly focus: 'list' | 'pane';
  readonly pane: Pane;
  /** By step and pane, or by the name of a screen. */
  readonly views: ReadonlyMap<string, View>;
  /** Lines shown around a difference. */
  readonly context: number;
  /** Folds opened one by one, in whatever is on screen. */
  readonly openFolds: ReadonlySet<string>;
  /** Whether runs of mechanical differences are folded to one line. */
  readonly foldMechanical: boolean;
  readonly sideBySide: boolean;
  /** Whether long lines go on below; else they are cut, and moved sideways. */
  readonly wrap: boolean;
  /** What `n` looks for in the pane; lower case. */
  readonly search: string;
  /** Blame is shown of this path, at this commit; the last entry is on screen, those before it are the way back. */
  readonly blameTrail: ReadonlyMap<string, readonly BlamePlace[]>;
  setFocus(focus: 'list' | 'pane'): void;
  setPane(pane: Pane): void;
  setView(key: string, change: (view: View) => View): void;
  setContext(change: (lines: number) => number): void;
  openFold(id: string): void;
  setSearch(search: string): void;
  toggle(option: 'foldMechanical' | 'sideBySide' | 'wrap'): void;
  setBlameTrail(operation: string, trail: readonly BlamePlace[]): void;
  /** Puts a text on the clipboard. @param what it is: `the path` */
  copyOut(text: string, what: string): void;
}

export interface BlamePlace {
  readonly path: string;
  /** Absent: the checked-out commit. */
  readonly commit?: string;
}

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
  const top = state.overlays.findLast(({ kind }) => kind !== 'prompt');
  if (top) return top.kind === 'commit' ? `commit ${top.id}` : top.kind;
  if (state.screen === 'audit' && state.focus === 'pane')
    return `histories ${state.views.get('audit')?.line ?? 0}`;
  if (state.screen === 'change') return `change ${state.reviewed?.file ?? ''}`;
  if (state.screen !== 'steps') return state.screen;
  return `${state.selected} ${state.pane}`;
}

export const viewOf = (state: State): View => state.views.get(viewKey(state)) ?? START;

/** The files that an operation is about, the one that is there first. */
export function pathsOf(state: State): readonly string[] {
  const item = itemUnderCursor(state);
  if (!item) return [];
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
