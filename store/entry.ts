import { thingAt } from '../src/decisions/same-thing.ts';
import type { Unfinished } from '../src/decisions/types.ts';
import type { Finding } from '../src/findings/types.ts';
import type { NotTaken, Unread } from '../src/plan/types.ts';
import { stepName } from '../src/session/subject.ts';
import type { Item, Overview, PhaseStatus } from '../src/session/types.ts';
import { unfinishedLine } from '../src/session/unfinished.ts';
import { looksLike } from './fuzzy.ts';
import { needsPerson } from './overview.ts';

/** One line of the step list. `key` names it for good. */
export type Entry =
  | { readonly kind: 'phase'; readonly key: string; readonly phase: PhaseStatus; readonly folded: boolean }
  | { readonly kind: 'item'; readonly key: string; readonly item: Item; readonly first: boolean }
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly title: string;
      readonly count: number;
      readonly folded: boolean;
    }
  | ({ readonly kind: 'unread'; readonly key: string } & Unread)
  | ({ readonly kind: 'not-taken'; readonly key: string } & NotTaken)
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding }
  | { readonly kind: 'apart'; readonly key: string; readonly about: Unfinished };

export interface EntryList {
  readonly entries: readonly Entry[];
  /** Place of each key. */
  readonly places: ReadonlyMap<string, number>;
}

export const phaseKey = (phase: number): string => `phase ${phase}`;

/** Words by which an item is found: its step, what it does, its paths, its state. */
function itemWords(item: Item): readonly string[] {
  const { kind, from = '', to = '', survivor = '' } = item.operation;
  const codes = item.findings.map(finding => finding.code);
  return [stepName(item.operation), kind, from, to, survivor, item.state, ...codes];
}

/** Whether only a person can settle an entry, and can do so now. */
export function isForPerson(entry: Entry): boolean {
  switch (entry.kind) {
    case 'item':
      return needsPerson(entry.item);
    case 'not-taken':
      return entry.settled !== true;
    default:
      return entry.kind === 'unread' || entry.kind === 'apart';
  }
}

/** The filter that shows what only a person can settle. */
export const FOR_PERSON = '?';

/** Whether an entry is one of those that are looked for. */
function isFound(entry: Entry, filter: string): boolean {
  if (filter.trim() === FOR_PERSON) return isForPerson(entry);
  return looksLike(words(entry), filter);
}

/** What stands below the steps. */
export interface Rest {
  /** Lines of the plan that were not understood. */
  readonly unread: readonly Unread[];
  /** Lines that were understood, and of which nothing was made. */
  readonly notTaken: readonly NotTaken[];
  /** What is left to a person besides. */
  readonly apart: readonly Unfinished[];
}

/**
 * The step list: every phase with its items, then what concerns no single step, then the lines of the plan that were
 * not understood, and those of which nothing was made, then what is left besides. A filter shows matching entries
 * only, and then nothing is folded.
 */
export function listEntries(
  overview: Overview,
  { unread, notTaken, apart }: Rest,
  folded: ReadonlySet<string>,
  filter: string,
): EntryList {
  const entries: Entry[] = [];
  for (const phase of overview.phases) {
    const key = phaseKey(phase.number);
    const isFolded = filter === '' && folded.has(key);
    const head: Entry = { kind: 'phase', key, phase, folded: isFolded };
    const all = phase.items.map(
      (item): Entry => ({ kind: 'item', key: item.operation.id, item, first: true }),
    );
    const shown = filter === '' ? all : all.filter(entry => isFound(entry, filter));
    if (filter !== '' && shown.length === 0 && !isFound(head, filter)) continue;
    entries.push(head);
    if (!isFolded) entries.push(...firstOfEach(shown));
  }
  const general = overview.findings.map(
    (finding, index): Entry => ({ kind: 'finding', key: `finding ${index}`, finding }),
  );
  const strange = unread.map((one): Entry => ({ kind: 'unread', key: `line ${one.line}`, ...one }));
  append(entries, 'about the whole plan', general, folded, filter);
  const empty = notTaken.map((one): Entry => ({ kind: 'not-taken', key: `not taken ${one.line}`, ...one }));
  const open = apart.map((about): Entry => ({ kind: 'apart', key: `apart ${thingAt(about)}`, about }));
  append(entries, 'not understood', strange, folded, filter);
  append(entries, 'not taken', empty, folded, filter);
  append(entries, 'left for a person', open, folded, filter);
  return { entries, places: new Map(entries.map((entry, place) => [entry.key, place])) };
}

function append(
  entries: Entry[],
  title: string,
  more: readonly Entry[],
  folded: ReadonlySet<string>,
  filter: string,
): void {
  const shown = filter === '' ? more : more.filter(entry => isFound(entry, filter));
  if (shown.length === 0) return;
  const isFolded = filter === '' && folded.has(title);
  entries.push({ kind: 'heading', key: title, title, count: shown.length, folded: isFolded });
  if (!isFolded) entries.push(...shown);
}

/** Of the items that are shown the first of each step says so. */
function firstOfEach(entries: readonly Entry[]): Entry[] {
  let step: string | undefined;
  return entries.map(entry => {
    if (entry.kind !== 'item') return entry;
    const first = entry.item.operation.step !== step;
    step = entry.item.operation.step;
    return { ...entry, first };
  });
}

/** Words by which an entry is found, each by itself. */
function words(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'phase':
      return [entry.phase.title];
    case 'item':
      return itemWords(entry.item);
    case 'unread':
      return [entry.text];
    case 'not-taken':
      return [entry.text, entry.reason];
    case 'apart':
      return [unfinishedLine(entry.about)];
    case 'finding':
      return [entry.finding.code, entry.finding.message];
    case 'heading':
      return [entry.title];
  }
}
