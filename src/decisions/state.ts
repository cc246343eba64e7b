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
 * Adds the entries up, as well where git merged the lines of several people, in whatever order. A phase whose last commit is not
 * in the branch's history is not committed there, and its decisions can be used again.
 * @param entries as read, the first of type `record`
 * @param lost last commits of phases that are not in the history of the branch
 */
export function stateOf(entries: readonly Entry[], lost: ReadonlySet<string> = new Set()): RecordState {
  const [head, ...rest] = entries;
  if (head?.type !== 'record') throw new TypeError('a record begins with an entry of type "record"');
  const sum: Sum = {
    head,
    planned: '',
    standing: new Standing(entries),
    committed: [],
    checks: [],
    dismissals: [],
    unfinished: undefined,
  };
  for (const entry of rest) add(sum, entry);
  return {
    head: sum.head,
    ...holding(sum.standing),
    committed: inForce(sum.committed.filter(one => !lost.has(tipOf(one)))),
    checks: sum.checks,
    dismissals: sum.dismissals,
    unfinished: sum.unfinished,
  };
}

/** The entries that were added up so far. */
interface Sum {
  head: RecordState['head'];
  /** When the plan of `head` was read. */
  planned: string;
  readonly standing: Standing;
  committed: Committed[];
  readonly checks: Checked[];
  dismissals: readonly Dismissal[];
  unfinished: Apply | undefined;
}

function add(sum: Sum, entry: Entry): void {
  switch (entry.type) {
    case 'decision':
    case 'clear':
    case 'correction':
    case 'uncorrected':
      sum.standing.add(entry);
      break;
    case 'apply':
      sum.unfinished = entry;
      break;
    case 'committed':
      sum.unfinished = undefined;
      sum.committed.push(entry);
      break;
    case 'undone':
      takeBack(sum, entry);
      break;
    case 'plan':
      readAnew(sum, entry);
      break;
    case 'checked':
      sum.checks.push(entry);
      break;
    case 'dismissed':
      dismiss(sum, entry);
      break;
    case 'undismissed':
      sum.dismissals = without(sum.dismissals, [entry.about], ({ about }) => about);
      break;
    case 'record':
      break;
  }
}

/** Of a phase that was committed in several parts only the one that was being taken back goes. */
function takeBack(sum: Sum, { phase }: Extract<Entry, { type: 'undone' }>): void {
  const { parent } = sum.unfinished ?? {};
  sum.unfinished = undefined;
  sum.committed = sum.committed.filter(
    one => one.phase !== phase || (parent !== undefined && one.parent !== parent),
  );
}

/** Operations have other names since the plan was edited; of several readings the latest says what it is now. */
function readAnew(sum: Sum, { plan, base, renamed, gone, when }: Extract<Entry, { type: 'plan' }>): void {
  if (when === '' || when >= sum.planned) {
    sum.head = { ...sum.head, plan, base };
    sum.planned = when;
  }
  for (const id of gone) sum.standing.drop(`operation ${id}`);
  renameIn(sum.standing, renamed);
  sum.committed = sum.committed.map(one =>
    one.operations ? { ...one, operations: one.operations.map(id => renamed[id] ?? id) } : one,
  );
}

/** Gives operations the names that they have now; all at once, since one may get the name that another had. */
function renameIn(standing: Standing, renamed: Readonly<Record<string, string>>): void {
  const all = Object.entries(renamed).filter(([id, now]) => id !== now);
  for (const [id] of all) standing.rename(`operation ${id}`, `renamed ${id}`);
  for (const [id, now] of all) standing.rename(`renamed ${id}`, `operation ${now}`);
}

function dismiss(
  sum: Sum,
  { type: _, joined: __, ...dismissal }: Extract<Entry, { type: 'dismissed' }>,
): void {
  const at = thingAt(dismissal.about);
  sum.dismissals = [...sum.dismissals.filter(({ about }) => thingAt(about) !== at), dismissal];
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

/** The last commit of a committed phase; the one before it where there was nothing to change. */
export function tipOf({ commits, parent }: Committed): string {
  return commits.at(-1) ?? parent;
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
