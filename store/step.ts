import type { Item, PhaseStatus } from '../src/session/types.ts';
import { type Entry, type EntryList, isForPerson, listEntries, phaseKey, type Rest } from './entry.ts';
import { currentPhase, isLater, isWaiting } from './overview.ts';
import type { StepSlice } from './parts/step.ts';
import type { Slice, Update } from './slice.ts';
import type { State } from './state.ts';

export const stepSlice: Slice<StepSlice> = (update, get, { session }) => ({
  selected: firstKey(session.overview()),
  anchor: undefined,
  folded: new Set(
    session
      .overview()
      .phases.filter(phase => phase.state === 'committed')
      .map(phase => phaseKey(phase.number)),
  ),
  marked: new Set(),
  filter: '',
  listTop: 0,
  select: key => update(() => ({ selected: key, openFolds: new Set() })),
  moveBy: by =>
    update(state => {
      const { entries } = entriesOf(state);
      const place = Math.min(entries.length - 1, Math.max(0, placeOf(state) + by));
      const entry = entries[place];
      return entry && entry.key !== state.selected ? { selected: entry.key, openFolds: new Set() } : {};
    }),
  toWaiting: () => goOn(update, nextWaiting(get())),
  toPerson: step => goOn(update, nextForPerson(get(), step)),
  toggleMark() {
    const item = itemUnderCursor(get());
    if (!item) return;
    update(({ marked }) => {
      const next = new Set(marked);
      if (!next.delete(item.operation.id)) next.add(item.operation.id);
      return { marked: next };
    });
    get().moveBy(1);
  },
  markAlike() {
    const own = itemUnderCursor(get())?.operation;
    const alike = phaseUnderCursor(get())?.items.filter(
      item => item.operation.step === own?.step && isWaiting(item) && !isLater(item),
    );
    update(({ marked }) => ({ marked: new Set([...marked, ...(alike ?? []).map(one => one.operation.id)]) }));
    return get().marked.size;
  },
  unmark: () => update(() => ({ marked: new Set() })),
  toggleRange: () => update(state => ({ anchor: state.anchor === undefined ? state.selected : undefined })),
  setFolded: (key, isFolded) =>
    update(state => {
      const folded = new Set(state.folded);
      if (isFolded) folded.add(key);
      else folded.delete(key);
      return { folded };
    }),
  setFilter: filter =>
    update(state => {
      const next = { ...state, filter };
      const { entries, places } = entriesOf(next);
      const kept = places.has(state.selected);
      const first =
        entries.find(({ kind }) => kind === 'item') ??
        entries.find(({ kind }) => kind !== 'phase' && kind !== 'heading') ??
        entries[0];
      return { filter: next.filter, selected: kept || !first ? state.selected : first.key };
    }),
  scrollList: listTop => update(state => (state.listTop === listTop ? {} : { listTop })),
});

/** Puts the cursor on an entry that was looked for, unfolding what holds it. Says whether there was one. */
function goOn(update: Update, next: string | undefined): boolean {
  if (next === undefined) return false;
  update(state => ({ selected: next, folded: unfolded(state, next), openFolds: new Set() }));
  return true;
}

function firstKey(overview: State['overview']): string {
  const phase = overview.phases.find(one => one.number === overview.current) ?? overview.phases[0];
  if (!phase) return '';
  return (phase.items.find(isWaiting) ?? phase.items[0])?.operation.id ?? phaseKey(phase.number);
}

type ListInput = Pick<State, 'overview' | 'folded' | 'filter' | keyof Rest>;

let last: { input: ListInput; list: EntryList } | undefined;

/** The entries of the step list; made anew only when something they show has changed. */
export function entriesOf(state: ListInput): EntryList {
  const { overview, folded, filter, unread, notTaken, apart } = state;
  const old = last?.input;
  if (
    last &&
    old?.overview === overview &&
    old.folded === folded &&
    old.filter === filter &&
    old.unread === unread &&
    old.notTaken === notTaken &&
    old.apart === apart
  ) {
    return last.list;
  }
  last = {
    input: { overview, folded, filter, unread, notTaken, apart },
    list: listEntries(overview, { unread, notTaken, apart }, folded, filter),
  };
  return last.list;
}

/** Place of the cursor in the list. */
export const placeOf = (state: State): number => entriesOf(state).places.get(state.selected) ?? 0;

/** The entry under the cursor. */
export const entryOf = (state: State): Entry | undefined => entriesOf(state).entries[placeOf(state)];

/** The item under the cursor, where there is one. */
export function itemUnderCursor(state: State): Item | undefined {
  const entry = entryOf(state);
  return entry?.kind === 'item' ? entry.item : undefined;
}

/** First and last place of the range, both inclusive; the cursor alone where no range is drawn. */
export function rangeOf(state: State): readonly [number, number] {
  const place = placeOf(state);
  const other = state.anchor === undefined ? place : (entriesOf(state).places.get(state.anchor) ?? place);
  return [Math.min(place, other), Math.max(place, other)];
}

/** The items that a decision now concerns: those that are marked and those of the range, or the one under the cursor. */
export function targets(state: State): readonly Item[] {
  if (state.anchor === undefined && state.marked.size === 0) {
    const item = itemUnderCursor(state);
    return item ? [item] : [];
  }
  const [from, to] = rangeOf(state);
  const own = state.anchor !== undefined ? entriesOf(state).entries.slice(from, to + 1) : [];
  const ids = new Set([...state.marked, ...own.map(({ key }) => key)]);
  return state.overview.phases.flatMap(({ items }) => items.filter(({ operation }) => ids.has(operation.id)));
}

/** All others in the order in which one comes to them from one that is meant, going round once. */
export function goingRound<One>(all: readonly One[], isHere: (one: One) => boolean): readonly One[] {
  const at = all.findIndex(isHere);
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))];
}

/** The next item of the cursor's phase that waits, going round once. */
function nextWaiting(state: State): string | undefined {
  const phase = phaseUnderCursor(state);
  if (!phase) return undefined;
  const others = goingRound(phase.items, ({ operation }) => operation.id === state.selected);
  return others.find(item => isWaiting(item) && !isLater(item))?.operation.id;
}

/** The key of the next entry from the cursor that only a person can settle, folded or not, going round once. */
function nextForPerson(state: State, step: 1 | -1): string | undefined {
  const others = goingRound(unfoldedEntries(state).entries, ({ key }) => key === state.selected);
  return (step > 0 ? others.find(isForPerson) : others.findLast(isForPerson))?.key;
}

const NONE: ReadonlySet<string> = new Set();

/** All entries, those of folded phases too. */
const unfoldedEntries = ({ overview, unread, notTaken, apart, filter }: State): EntryList =>
  listEntries(overview, { unread, notTaken, apart }, NONE, filter);

/** The phase that the cursor is in, or the current one where it is in none. */
export function phaseUnderCursor(state: State): PhaseStatus | undefined {
  const entry = entryOf(state);
  if (entry?.kind === 'phase') return entry.phase;
  if (entry?.kind !== 'item') return currentPhase(state.overview);
  const { phase } = entry.item.operation;
  return state.overview.phases.find(one => one.number === phase);
}

/** What is folded, but for the part of the list that holds an entry. */
function unfolded(state: State, key: string): ReadonlySet<string> {
  if (state.folded.size === 0) return state.folded;
  const { entries, places } = unfoldedEntries(state);
  const head = entries
    .slice(0, places.get(key) ?? 0)
    .findLast(({ kind }) => kind === 'phase' || kind === 'heading');
  if (!head || !state.folded.has(head.key)) return state.folded;
  return new Set([...state.folded].filter(other => other !== head.key));
}
