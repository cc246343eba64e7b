import { type RecordState, stateOf } from '../decisions/state.ts';
import type { Entry } from '../decisions/types.ts';
import { sentence } from '../findings/operation.ts';
import { treeOf } from '../git/calls/rev-parse.ts';
import { mainLine } from '../phase/rehearse.ts';
import type { Operation } from '../plan/types.ts';
import { refuseAdopted } from './adopted.ts';
import { readAnew } from './anew.ts';
import { contradictionWords } from './contradicting.ts';
import { commitsOf } from './done.ts';
import type { Drift } from './drift.ts';
import type { Engine } from './engine.ts';
import { type Unfinished, unfinishedLine } from './unfinished.ts';

/** What became of one phase of a replayed record. */
export interface ReplayedPhase {
  readonly phase: number;
  readonly title: string;
  /** `stopped`: something differs from what was decided on, or stops the phase. `open`: the record does not commit it. */
  readonly state: 'committed' | 'before' | 'open' | 'stopped';
  /** Trees here and in the record, when both committed it. */
  readonly trees: readonly string[];
  readonly expected: readonly string[];
  /** Decisions that hold whole. */
  readonly applied: number;
  /** Hunks taken over although their files are others than those that were decided on. */
  readonly hunks: number;
  readonly drift: readonly Drift[];
  readonly message: string;
  /** What stops it, or what is left to a person. */
  readonly left: readonly Unfinished[];
  /** Whether it is the user's check that stopped it. */
  readonly failedCheck?: boolean;
}

/**
 * Applies the decisions of a record to this repository, phase by phase, and commits what the record committed; of a record that
 * commits nothing, as people keep who decide together, every phase that is decided whole.
 * Where a file differs from what was decided on, it stops after that phase's other decisions and names the file, or the
 * hunks of it that have to be asked.
 * @param entries as they hold here: `handOver`
 * @param pretend rehearse only: nothing is committed, the branch stays
 */
export async function* replay(
  engine: Engine,
  entries: readonly Entry[],
  pretend: boolean,
  onOutput: (text: string) => void,
): AsyncGenerator<ReplayedPhase> {
  const record = asReadNow(engine, entries);
  const { operations, plan } = engine.reading;
  for (const number of order(engine, record)) {
    const title = plan.phases.find(phase => phase.number === number)?.title ?? '';
    const own = commitsOf(number, record.committed, operations);
    const expected = own.flatMap(({ trees }) => trees);
    const base = { phase: number, title, expected, trees: [], applied: 0, hunks: 0, drift: [], left: [] };
    const now = engine.overview().phases.find(phase => phase.number === number);
    if (now?.items.length === 0) {
      yield { ...base, state: 'open', message: 'nothing of it can be done here' };
      continue;
    }
    if (now?.state === 'committed') {
      yield { ...base, state: 'before', message: 'committed before' };
      continue;
    }
    const met = await engine.meet(number, record.decisions);
    const adopted = met.flatMap(({ decision }) => decision ?? []);
    await engine.adopt(adopted);
    const names = adopted.map(({ operation }) => operation);
    const drift = [
      ...contradicted(record, number, operations),
      ...met.flatMap(({ asked }) => asked),
      ...(await refuseAdopted(engine, number, names)),
    ];
    const found = {
      ...base,
      applied: met.filter(({ asked }) => asked.length === 0).length,
      hunks: met.reduce((sum, { hunks }) => sum + hunks, 0),
      drift,
    };
    if (drift.length > 0) {
      const left = drift.map(one => ofDrift(one, engine, number));
      yield { ...found, left, state: 'stopped', message: differing(drift, record) };
      return;
    }
    if (own.length === 0 && (record.committed.length > 0 || !isDecided(engine, number))) {
      yield { ...found, state: 'open', message: 'the record does not commit it' };
      continue;
    }
    const { problems, rehearsal } = await engine.rehearsal(number);
    if (problems.length > 0) {
      yield { ...found, left: problems, state: 'stopped', message: problems.map(unfinishedLine).join('\n') };
      return;
    }
    const made = mainLine(rehearsal).map(commit => commit.tree);
    // Where nothing is left to change no commit is made, and the tree stays.
    const trees = made.length > 0 ? made : await Promise.all(expected.map(() => treeAt(engine)));
    if (pretend) await engine.pretend(number);
    const {
      ok,
      message,
      failedCheck = false,
      left: more = [],
    }: Awaited<ReturnType<Engine['commit']>> = pretend
      ? { ok: true, message: 'rehearsed' }
      : await engine.commit(number, onOutput);
    const state = ok ? 'committed' : 'stopped';
    const what = failedCheck ? 'check' : 'problem';
    const left: readonly Unfinished[] =
      ok && !failedCheck ? more : [...more, { kind: what, what: message, why: '', phase: number }];
    yield { ...found, left, trees, state, message, ...(failedCheck && { failedCheck }) };
    if (!ok) return;
  }
}

/** What people decided differently on steps of a phase. */
function contradicted(
  { contradictions }: RecordState,
  phase: number,
  operations: readonly Operation[],
): Drift[] {
  const own = new Set(operations.filter(one => one.phase === phase).map(({ id }) => id));
  return contradictions.flatMap(one =>
    one.operation !== undefined && own.has(one.operation)
      ? [{ operation: one.operation, message: contradictionWords(one) }]
      : [],
  );
}

/** Why a phase stops, in a few words. */
function differing(drift: readonly Drift[], { contradictions }: RecordState): string {
  const people = contradictions.filter(one => drift.some(({ operation }) => operation === one.operation));
  return people.length > 0
    ? `decided differently by several people: ${people.map(({ operation }) => operation).join(', ')}`
    : 'files differ from those that were decided on';
}

/** Whether every step of a phase is decided here. */
function isDecided(engine: Engine, phase: number): boolean {
  return engine.overview().phases.find(({ number }) => number === phase)?.state === 'ready';
}

async function treeAt({ opened, head }: Engine): Promise<string> {
  return opened.repository.git.run(treeOf(head));
}

/** A decision, or a hunk of it, that has to be made again. */
function ofDrift({ operation, message, path, line }: Drift, { reading }: Engine, phase: number): Unfinished {
  const step = reading.operations.find(({ id }) => id === operation);
  const what = step ? `${step.step} ${sentence(step)}` : operation;
  const where = { file: path ?? reading.plan.path, line: line ?? step?.line };
  return {
    kind: 'decision',
    what,
    file: where.file,
    ...(where.line !== undefined && { line: where.line }),
    why: message,
    phase,
  };
}

/** The record with the names that operations have in the plan as it is read here; without decisions on what it does not ask for. */
function asReadNow(engine: Engine, entries: readonly Entry[]): RecordState {
  return stateOf([...entries, anewOf(engine, entries)]);
}

function anewOf({ record, reading }: Engine, entries: readonly Entry[]) {
  const { plan, base } = record.head;
  // What was committed there is still to be done here.
  const there = { ...stateOf(entries), committed: [] };
  return readAnew(there, reading.operations, { plan, base, when: '' });
}

/**
 * Decisions of a record that no step of the plan is about here: the plan was edited, or a file is not there. Where a file with
 * the content that was decided on has another name now, that is said.
 */
export async function lostDecisions(engine: Engine, entries: readonly Entry[]): Promise<Unfinished[]> {
  const { decisions } = stateOf(entries);
  const { entries: files } = await engine.opened.trees.at(engine.head);
  return anewOf(engine, entries).gone.flatMap((id): Unfinished[] => {
    const decision = decisions.get(id);
    if (!decision || decision.choice.kind === 'skip') return [];
    const { means, inputs } = decision;
    const what = means ? `${id.split(':', 1)[0]} ${sentence(means)}` : id;
    const missing = inputs.filter(({ path }) => !files.has(path));
    const names = missing.map(({ path, blob }) => {
      const now = [...files].flatMap(([other, entry]) => (entry.blob === blob ? [other] : []));
      return `${path} is not there${now.length > 0 ? `: what was decided on is ${now.slice(0, 3).join(', ')} now` : ''}`;
    });
    const why = names.length > 0 ? names.join('; ') : 'the plan does not ask for this any more';
    const file = missing[0]?.path ?? means?.from;
    return [{ kind: 'decision', what, ...(file !== undefined && { file }), why }];
  });
}

/** Phases in the order in which the record committed them, then the others. */
function order({ reading }: Engine, { committed }: RecordState): number[] {
  const all = reading.plan.phases.map(phase => phase.number);
  const first = committed.flatMap(one =>
    all.filter(number => commitsOf(number, [one], reading.operations).length > 0),
  );
  return [...new Set([...first, ...all])];
}
