import { placeWords } from '../decisions/place.ts';
import { thingAt, without } from '../decisions/same-thing.ts';
import type { RecordState } from '../decisions/state.ts';
import type { Dismissal, Unfinished } from '../decisions/types.ts';
import { sentence } from '../findings/operation.ts';
import type { Reading } from '../findings/types.ts';
import type { Operation } from '../plan/types.ts';
import type { Moves, Reference } from '../references/types.ts';
import { linesReadDifferently } from './contradicting.ts';
import type { Item, Overview, PhaseStatus } from './types.ts';

export type { Unfinished, UnfinishedKind } from '../decisions/types.ts';

/**
 * Everything that keeps exit code 0 away, in the order in which a person would go through it: what the plan says, what its
 * steps wait for, what would be broken, what the committed phases left. What a person dismissed is not among it.
 * @param broken by phases that were rehearsed
 */
export function unfinished(
  reading: Reading,
  { phases }: Overview,
  record: RecordState,
  broken: readonly Unfinished[],
): Unfinished[] {
  const steps = phases.flatMap(one => ofPhase(one, reading));
  const all = [
    ...ofReading(reading),
    ...linesReadDifferently(record),
    ...steps,
    ...broken,
    ...leftBy(record, reading),
  ];
  return undismissed(all, record.dismissals);
}

/** Of these, what neither a step nor a line of the plan stands for. */
export function apart(reading: Reading, record: RecordState, broken: readonly Unfinished[]): Unfinished[] {
  const errors = ofReading(reading).filter(({ kind }) => kind === 'error');
  return undismissed([...errors, ...broken, ...leftBy(record, reading)], record.dismissals);
}

/** What the committed phases left to a person, but for what stood in files that are deleted by now. */
function leftBy({ committed, decisions }: RecordState, { operations }: Reading): readonly Unfinished[] {
  const settled = new Set(committed.flatMap(one => one.operations ?? []));
  const isGone = ({ kind, id }: Operation) =>
    kind === 'delete' && settled.has(id) && decisions.get(id)?.choice.kind === 'accept';
  const gone = new Set(operations.filter(isGone).map(({ from, at }) => at ?? from));
  return committed.flatMap(({ left = [] }) => left).filter(({ file }) => !gone.has(file));
}

/** Without what a person said is no matter. */
export function undismissed(all: readonly Unfinished[], dismissals: readonly Dismissal[]): Unfinished[] {
  const gone = dismissals.map(({ about }) => about);
  return [...without(once(all), gone, one => one)];
}

/** What went wrong in a run, and what is left besides: a phase of which it is known what stops it is not told once more. */
export function joined(run: readonly Unfinished[], left: readonly Unfinished[]): Unfinished[] {
  const phases = new Set(run.map(({ phase }) => phase));
  const known = new Set(run.map(thingAt));
  const besides = left.filter(
    one => !known.has(thingAt(one)) && !(one.kind === 'phase' && phases.has(one.phase)),
  );
  return [...besides, ...once(run)];
}

/** Those that are the same thing at the same line once. */
function once(all: readonly Unfinished[]): Unfinished[] {
  const first = new Map<string, Unfinished>();
  for (const one of all) {
    const key = thingAt(one);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** Lines that were not understood, and disagreements that no step carries. */
export function ofReading({ plan, findings, operations }: Reading): Unfinished[] {
  const ids = new Set(operations.map(({ id }) => id));
  const steps = new Map(plan.phases.flatMap(phase => phase.steps.map(step => [step.id, step] as const)));
  const errors = findings.flatMap((finding): Unfinished[] => {
    const { severity, operation, step = '', message, path } = finding;
    if (severity !== 'error' || (operation !== undefined && ids.has(operation))) return [];
    const line = finding.line ?? steps.get(step)?.line;
    const what = [step, steps.get(step)?.text ?? path].filter(Boolean).join(' ');
    return [{ kind: 'error', what, file: plan.path, ...(line !== undefined && { line }), why: message }];
  });
  // What is wrong on a line is told once.
  const wrong = new Set(errors.map(({ line }) => line));
  return [
    ...plan.unread.map(
      ({ line, text }): Unfinished => ({
        kind: 'line',
        what: text,
        file: plan.path,
        line,
        why: 'not understood',
      }),
    ),
    ...plan.notTaken.flatMap(({ line, text, reason, settled }): Unfinished[] =>
      settled || wrong.has(line) ? [] : [{ kind: 'line', what: text, file: plan.path, line, why: reason }],
    ),
    ...errors,
  ];
}

/**
 * Steps of a phase that nobody decided or that cannot be done as decided. What waits for others is not for a person: where nothing
 * else is open, the phase is named, with what it waits for; or that all is decided, and the phase is not committed.
 */
export function ofPhase(
  { number: phase, title, state, items }: Pick<PhaseStatus, 'number' | 'title' | 'state' | 'items'>,
  { plan }: Reading,
): Unfinished[] {
  if (state === 'committed') return [];
  // What the rehearsal found against a decision is told by itself.
  const undecided = items.filter(
    ({ state, decision, refuted }) =>
      (state === 'open' || state === 'person') && !(decision && refuted !== undefined),
  );
  const [waiting] = undecided.flatMap(({ proposal }) => (proposal?.waits ? [proposal.reason] : []));
  const open = undecided.flatMap((item): Unfinished[] => {
    const { operation } = item;
    if (item.proposal?.waits) return [];
    const { step, line } = operation;
    const what = `${step} ${sentence(operation)}`;
    const doubts = item.proposal?.doubts ?? [];
    return [
      { kind: 'step', what, file: plan.path, line, why: reason(item), phase },
      ...doubts.map(
        ({ path, line, message }): Unfinished => ({
          kind: 'place',
          what: message,
          file: path,
          line,
          why: `for step ${step}`,
          phase,
        }),
      ),
    ];
  });
  if (open.length > 0) return once(open);
  const what = `phase ${phase} ${title}`.trimEnd();
  const line = plan.phases.find(({ number }) => number === phase)?.line;
  return [
    {
      kind: 'phase',
      what,
      file: plan.path,
      ...(line !== undefined && { line }),
      why: waiting ?? 'decided, and not committed',
      phase,
    },
  ];
}

function reason({ findings, proposal, decision, drift }: Item): string {
  if (drift !== undefined) return drift;
  const error = findings.find(({ severity }) => severity === 'error');
  if (error) return error.message;
  if (decision) return 'something of it is still open';
  return proposal?.reason ?? 'nothing sensible can be proposed';
}

/**
 * Places that were left to a person.
 * @param references as found on the files before the phase
 * @param after what the texts are afterwards, by their places then, where they changed
 */
export function ofReferences(
  references: readonly Reference[],
  moves: Moves,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  phase: number,
): Unfinished[] {
  const asked = references.filter(({ decision }) => decision === 'asked');
  return [...Map.groupBy(asked, ({ path }) => path)].flatMap(([path, own]) => {
    const file = moves.get(path) ?? path;
    const [was, now] = [before.get(path)?.split('\n'), after.get(file)?.split('\n')];
    const lines = new Map<number, number>();
    return own.map(({ line, text, reason }): Unfinished => {
      const at = lines.get(line) ?? (was && now ? followed(was, now, line) : line);
      lines.set(line, at);
      return { kind: 'place', what: text, file, line: at, why: reason, phase };
    });
  });
}

/** A place of the files after a phase that was left to a person. */
export function placeOf({ path, line, text, reason }: Reference, phase: number): Unfinished {
  return { kind: 'place', what: text, file: path, line, why: reason, phase };
}

/** The line at which a line stands in another age of the text: the nearest one that says the same; else the same number. */
export function followed(before: readonly string[], after: readonly string[], line: number): number {
  const text = before[line - 1];
  for (let far = 0; far < Math.max(before.length, after.length); far += 1) {
    for (const at of [line - far, line + far]) if (after[at - 1] === text) return at;
  }
  return Math.min(line, Math.max(after.length, 1));
}

/** `docs/plan.md:12: 1.2 move a.py → b.py: b.py is there already`. Untrusted words: they still have to be made visible. */
export function unfinishedLine(one: Unfinished): string {
  const { kind, what, file, why } = one;
  const where = file === undefined ? '' : `${placeWords(one)}: `;
  if (why === '' || why === what) return `${where}${what}`;
  return kind === 'problem' ? `${where}${what} (${why})` : `${where}${what}: ${why}`;
}
