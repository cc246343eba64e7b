import { thingAt } from '../src/decisions/same-thing.ts';
import type { Unfinished } from '../src/decisions/types.ts';
import type { Finding, NotTaken, Unread } from '../src/plan/types.ts';
import type { Item, Overview, PhaseStatus } from '../src/session/types.ts';
import { unfinishedLine } from '../src/session/unfinished.ts';

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
export function itemWords(item: Item): string {
  const { step, kind, from = '', to = '', survivor = '' } = item.operation;
  return `${step} ${kind} ${from} ${to} ${survivor} ${item.state} ${item.findings.map(f => f.code).join(' ')}`.toLowerCase();
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
 * not understood, and those of which nothing was made, then what is left besides. A filter (lower case) shows matching entries
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
    const shown = filter === '' ? phase.items : phase.items.filter(item => itemWords(item).includes(filter));
    if (filter !== '' && shown.length === 0 && !phase.title.toLowerCase().includes(filter)) continue;
    const isFolded = filter === '' && folded.has(key);
    entries.push({ kind: 'phase', key, phase, folded: isFolded });
    if (isFolded) continue;
    let step = '';
    for (const item of shown) {
      entries.push({ kind: 'item', key: item.operation.id, item, first: item.operation.step !== step });
      step = item.operation.step;
    }
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
  const shown = filter === '' ? more : more.filter(entry => words(entry).includes(filter));
  if (shown.length === 0) return;
  const isFolded = filter === '' && folded.has(title);
  entries.push({ kind: 'heading', key: title, title, count: shown.length, folded: isFolded });
  if (!isFolded) entries.push(...shown);
}

function words(entry: Entry): string {
  if (entry.kind === 'unread') return entry.text.toLowerCase();
  if (entry.kind === 'not-taken') return `${entry.text} ${entry.reason}`.toLowerCase();
  if (entry.kind === 'apart') return unfinishedLine(entry.about).toLowerCase();
  return entry.kind === 'finding' ? `${entry.finding.code} ${entry.finding.message}`.toLowerCase() : '';
}
