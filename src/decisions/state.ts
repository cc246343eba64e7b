import { sameSubject } from './same-subject.ts';
import { thingAt, without } from './same-thing.ts';
import type { Checked, Committed, Corrected, Decision, Dismissal, Entry } from './types.ts';

type Apply = Extract<Entry, { type: 'apply' }>;

/** What a record says now: the sum of its entries. */
export interface RecordState {
  readonly head: Extract<Entry, { type: 'record' }>;
  /** `Operation.id` → the decision that holds. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** What lines of the plan mean, as a person said; the latest last. */
  readonly corrections: readonly Corrected[];
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
 * Adds the entries up. A phase whose last commit is not in the branch's history is not committed there, and its decisions can be
 * used again.
 * @param entries as read, the first of type `record`
 * @param lost last commits of phases that are not in the history of the branch
 */
export function stateOf(entries: readonly Entry[], lost: ReadonlySet<string> = new Set()): RecordState {
  const [first, ...rest] = entries;
  if (first?.type !== 'record') throw new TypeError('a record begins with an entry of type "record"');
  let head = first;
  const decisions = new Map<string, Decision>();
  const checks: Checked[] = [];
  let corrections: Corrected[] = [];
  let dismissals: readonly Dismissal[] = [];
  let committed: Committed[] = [];
  let unfinished: Apply | undefined;
  for (const entry of rest) {
    switch (entry.type) {
      case 'decision': {
        const { type: _, joined: __, ...decision } = entry;
        decisions.set(entry.operation, decision);
        break;
      }
      case 'clear':
        decisions.delete(entry.operation);
        break;
      case 'correction': {
        const { type: _, joined: __, ...correction } = entry;
        corrections = [...corrections.filter(one => !sameSubject(one, entry)), correction];
        break;
      }
      case 'uncorrected':
        corrections = corrections.filter(one => !sameSubject(one, entry));
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
        head = { ...head, plan, base };
        const named = (id: string) => renamed[id] ?? id;
        for (const id of gone) decisions.delete(id);
        for (const [id, decision] of renamedIn(decisions, named)) decisions.set(id, decision);
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
    decisions,
    corrections,
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

/** Takes what has another name now out. @returns it, by its name now */
function renamedIn(
  decisions: Map<string, Decision>,
  named: (id: string) => string,
): readonly (readonly [string, Decision])[] {
  const found = [...decisions].filter(([id]) => named(id) !== id);
  for (const [id] of found) decisions.delete(id);
  return found.map(([id, decision]) => [named(id), { ...decision, operation: named(id) }] as const);
}
