import { agreed, type Contradiction, contradiction } from './contradiction.ts';
import { entryId } from './identity.ts';
import { thingAt, without } from './same-thing.ts';
import { Standing, subjectOf } from './standing.ts';
import type { Checked, Committed, Corrected, Decision, Dismissal, Entry } from './types.ts';

type Apply = Extract<Entry, { type: 'apply' }>;

/** What a record says now: the sum of its entries. */
export interface RecordState {
  readonly head: Extract<Entry, { type: 'record' }>;
  /** `Operation.id` → the decision that holds. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What lines of the plan mean, as a person said; the latest last. */
  readonly corrections: readonly Corrected[];
  /** What people decided differently without knowing of each other: nothing of it holds. */
  readonly contradictions: readonly Contradiction[];
  /** What each subject is decided by, by the names of the entries: what a new one about the same replaces. */
  readonly standing: ReadonlyMap<string, readonly string[]>;
  /** Phases that are committed, in the order of commits. */
  readonly committed: readonly Committed[];
  /** What the user's check said, oldest first; phases that were taken back included. */
  readonly checks: readonly Checked[];
  /** What a person said is no matter, oldest first. */
  readonly dismissals: readonly Dismissal[];
  /** A phase whose application began and neither ended nor was taken back: the program was killed in it. */
  readonly unfinished: Apply | undefined;
}

/**
 * Adds the entries up, as well where git merged the lines of several people, in whatever order. A phase whose last commit is not in the branch's history is not committed there, and its decisions can be
 * used again.
 * @param entries as read, the first of type `record`
 * @param lost last commits of phases that are not in the history of the branch
 */
export function stateOf(entries: readonly Entry[], lost: ReadonlySet<string> = new Set()): RecordState {
  const [first, ...rest] = entries;
  if (first?.type !== 'record') throw new TypeError('a record begins with an entry of type "record"');
  let head = first;
  let planned = '';
  const standing = new Standing(entries);
  const checks: Checked[] = [];
  let dismissals: readonly Dismissal[] = [];
  let committed: Committed[] = [];
  let unfinished: Apply | undefined;
  for (const entry of rest) {
    switch (entry.type) {
      case 'decision':
      case 'clear':
      case 'correction':
      case 'uncorrected':
        standing.add(entry);
        break;
      case 'apply':
        unfinished = entry;
        break;
      case 'committed':
        unfinished = undefined;
        committed.push(entry);
        break;
      case 'undone': {
        const { parent } = unfinished ?? {};
        unfinished = undefined;
        committed = committed.filter(
          one => one.phase !== entry.phase || (parent !== undefined && one.parent !== parent),
        );
        break;
      }
      case 'plan': {
        const { plan, base, renamed, gone } = entry;
        if (entry.when === '' || entry.when >= planned) {
          head = { ...head, plan, base };
          planned = entry.when;
        }
        const named = (id: string) => renamed[id] ?? id;
        for (const id of gone) standing.drop(`operation ${id}`);
        renameIn(standing, renamed);
        committed = committed.map(one =>
          one.operations ? { ...one, operations: one.operations.map(named) } : one,
        );
        break;
      }
      case 'checked':
        checks.push(entry);
        break;
      case 'dismissed': {
        const { type: _, joined: __, ...dismissal } = entry;
        const at = thingAt(entry.about);
        dismissals = [...dismissals.filter(({ about }) => thingAt(about) !== at), dismissal];
        break;
      }
      case 'undismissed':
        dismissals = without(dismissals, [entry.about], ({ about }) => about);
        break;
      case 'record':
        break;
    }
  }
  return {
    head,
    ...holding(standing),
    committed: inForce(committed.filter(one => !lost.has(tipOf(one)))),
    checks,
    dismissals,
    unfinished,
  };
}

/** The last commit of a committed phase; the one before it where there was nothing to change. */
export function tipOf({ commits, parent }: Committed): string {
  return commits.at(-1) ?? parent;
}

/** Without what was committed anew later. */
function inForce(all: readonly Committed[]): Committed[] {
  return all.filter((one, at) => !all.slice(at + 1).some(later => replaces(later, one)));
}

/** Whether what was committed later stands in for what was committed before: the same phase, made again. */
function replaces(later: Committed, before: Committed): boolean {
  if (later.phase !== before.phase) return false;
  if (!later.operations || !before.operations) return true;
  return before.operations.every(id => later.operations?.includes(id));
}

/** Gives operations the names that they have now; all at once, since one may get the name that another had. */
function renameIn(standing: Standing, renamed: Readonly<Record<string, string>>): void {
  const all = Object.entries(renamed).filter(([id, now]) => id !== now);
  for (const [id] of all) standing.rename(`operation ${id}`, `renamed ${id}`);
  for (const [id, now] of all) standing.rename(`renamed ${id}`, `operation ${now}`);
}

/** What holds of what was said, and what does not since two people said different things. */
function holding(
  standing: Standing,
): Pick<RecordState, 'decisions' | 'corrections' | 'contradictions' | 'standing'> {
  const decisions = new Map<string, Decision>();
  const corrections: Corrected[] = [];
  const contradictions: Contradiction[] = [];
  const all = standing.all;
  for (const [subject, sides] of all) {
    const operation = subject.startsWith('operation ') ? subject.slice('operation '.length) : undefined;
    const one = agreed(sides);
    if (!one) contradictions.push(contradiction(sides, operation));
    else if (one.type === 'decision') {
      const { type: _, joined: __, over: ___, ...decision } = one;
      decisions.set(operation ?? decision.operation, {
        ...decision,
        operation: operation ?? decision.operation,
      });
    } else if (one.type === 'correction') {
      const { type: _, joined: __, over: ___, ...correction } = one;
      corrections.push(correction);
    }
  }
  return {
    decisions,
    corrections,
    contradictions,
    standing: new Map([...all].map(([subject, sides]) => [subject, sides.map(entryId)])),
  };
}

/** An entry as it is to be written: it names what it replaces. */
export function placed<E extends Entry>(entry: E, { standing }: Pick<RecordState, 'standing'>): E {
  switch (entry.type) {
    case 'decision':
    case 'clear':
    case 'correction':
    case 'uncorrected':
      return { ...entry, over: standing.get(subjectOf(entry)) ?? [] };
    default:
      return entry;
  }
}
