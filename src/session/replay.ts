import { type RecordState, stateOf } from '../decisions/state.ts';
import type { Entry } from '../decisions/types.ts';
import type { CommitTree } from '../git/tree.ts';
import { sentence } from '../plan/print.ts';
import { type Drift, meet } from './drift.ts';
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
 * Applies the decisions of a record to this repository, phase by phase, and commits what the record committed.
 * Where a file differs from what was decided on, it stops after that phase's other decisions and names the file, or the
 * hunks of it that have to be asked.
 * @param pretend rehearse only: nothing is committed, the branch stays
 */
export async function* replay(
  engine: Engine,
  entries: readonly Entry[],
  pretend: boolean,
  onOutput: (text: string) => void,
): AsyncGenerator<ReplayedPhase> {
  const record = stateOf(entries);
  await engine.adoptCorrections(record.corrections);
  const before: CommitTree[] = [];
  for (const number of order(engine, record)) {
    const title = engine.reading.plan.phases.find(phase => phase.number === number)?.title ?? '';
    const expected = record.committed.find(entry => entry.phase === number)?.trees ?? [];
    const base = { phase: number, title, expected, trees: [], applied: 0, hunks: 0, drift: [], left: [] };
    if (engine.overview().phases.find(phase => phase.number === number)?.state === 'committed') {
      before.unshift(await treeBefore(engine, number));
      yield { ...base, state: 'before', message: 'committed before' };
      continue;
    }
    const study = await engine.study(number);
    const after = await treeAfter(engine);
    const met = [...study.items].flatMap(([id, item]) => {
      const decision = record.decisions.get(id);
      return decision ? [meet(decision, item, [study.tree, ...before], after)] : [];
    });
    before.unshift(study.tree);
    await engine.adopt(met.flatMap(({ decision }) => decision ?? []));
    const drift = met.flatMap(({ asked }) => asked);
    const found = {
      ...base,
      applied: met.filter(({ asked }) => asked.length === 0).length,
      hunks: met.reduce((sum, { hunks }) => sum + hunks, 0),
      drift,
    };
    if (drift.length > 0) {
      const left = drift.map(one => ofDrift(one, engine, number));
      yield { ...found, left, state: 'stopped', message: 'files differ from those that were decided on' };
      return;
    }
    if (expected.length === 0) {
      yield { ...found, state: 'open', message: 'the record does not commit it' };
      continue;
    }
    const { problems, rehearsal } = await engine.rehearsal(number);
    if (problems.length > 0) {
      yield { ...found, left: problems, state: 'stopped', message: problems.map(unfinishedLine).join('\n') };
      return;
    }
    const trees = rehearsal.commits.filter(commit => commit.spec.role !== 'side').map(commit => commit.tree);
    if (pretend) await engine.pretend(number);
    const {
      ok,
      message,
      failedCheck = false,
    } = pretend ? { ok: true, message: 'rehearsed' } : await engine.commit(number, onOutput);
    const state = ok ? 'committed' : 'stopped';
    const what = failedCheck ? 'check' : 'problem';
    const left: Unfinished[] =
      ok && !failedCheck ? [] : [{ kind: what, what: message, why: '', phase: number }];
    yield { ...found, left, trees, state, message, ...(failedCheck && { failedCheck }) };
    if (!ok) return;
  }
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

/** The files before a phase that this record has committed. */
function treeBefore({ opened, head }: Engine, phase: number): Promise<CommitTree> {
  const { committed } = stateOf(opened.journal.entries);
  return opened.trees.at(committed.find(entry => entry.phase === phase)?.parent ?? head);
}

/** The files as the last phase that this record has committed left them. */
function treeAfter({ opened }: Engine): Promise<CommitTree> | undefined {
  const tip = stateOf(opened.journal.entries).committed.at(-1)?.commits.at(-1);
  return tip === undefined ? undefined : opened.trees.at(tip);
}

/** Phases in the order in which the record committed them, then the others. */
function order(engine: Engine, record: RecordState): number[] {
  const committed = record.committed.map(entry => entry.phase);
  const all = engine.reading.plan.phases.map(phase => phase.number);
  return [...committed, ...all.filter(number => !committed.includes(number))].filter(number =>
    all.includes(number),
  );
}
