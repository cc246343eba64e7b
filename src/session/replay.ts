import { type RecordState, stateOf } from '../decisions/state.ts';
import type { Decision, Entry } from '../decisions/types.ts';
import type { Engine } from './engine.ts';
import type { PhaseStudy } from './study.ts';

/** A decision that cannot be taken over as it is, and why. */
export interface Drift {
  readonly operation: string;
  readonly message: string;
}

/** What became of one phase of a replayed record. */
export interface ReplayedPhase {
  readonly phase: number;
  readonly title: string;
  /** `stopped`: something differs from what was decided on, or stops the phase. `open`: the record does not commit it. */
  readonly state: 'committed' | 'before' | 'open' | 'stopped';
  /** Trees here and in the record, when both committed it. */
  readonly trees: readonly string[];
  readonly expected: readonly string[];
  readonly applied: number;
  readonly drift: readonly Drift[];
  readonly message: string;
}

/**
 * Applies the decisions of a record to this repository, phase by phase, and commits what the record committed.
 * Where a file differs from what was decided on, it stops after that phase's other decisions and names the file.
 * @param pretend rehearse only: nothing is committed, the branch stays
 */
export async function* replay(
  engine: Engine,
  entries: readonly Entry[],
  pretend: boolean,
  onOutput: (text: string) => void,
): AsyncGenerator<ReplayedPhase> {
  const record = stateOf(entries);
  for (const number of order(engine, record)) {
    const title = engine.reading.plan.phases.find(phase => phase.number === number)?.title ?? '';
    const expected = record.committed.find(entry => entry.phase === number)?.trees ?? [];
    const base = { phase: number, title, expected, trees: [], applied: 0, drift: [] };
    if (engine.overview().phases.find(phase => phase.number === number)?.state === 'committed') {
      yield { ...base, state: 'before', message: 'committed before' };
      continue;
    }
    const study = await engine.study(number);
    const decisions = [...study.items.keys()].flatMap(id => record.decisions.get(id) ?? []);
    const drift = decisions.flatMap(decision => drifted(decision, study));
    const fit = decisions.filter(decision => !drift.some(one => one.operation === decision.operation));
    await engine.adopt(fit);
    const found = { ...base, applied: fit.length, drift };
    if (drift.length > 0) {
      yield { ...found, state: 'stopped', message: 'files differ from those that were decided on' };
      return;
    }
    if (expected.length === 0) {
      yield { ...found, state: 'open', message: 'the record does not commit it' };
      continue;
    }
    const { problems, rehearsal } = await engine.rehearsal(number);
    if (problems.length > 0) {
      yield { ...found, state: 'stopped', message: problems.join('\n') };
      return;
    }
    const trees = rehearsal.commits.filter(commit => commit.spec.role !== 'side').map(commit => commit.tree);
    if (pretend) await engine.pretend(number);
    const done = pretend ? { ok: true, message: 'rehearsed' } : await engine.commit(number, onOutput);
    yield { ...found, trees, state: done.ok ? 'committed' : 'stopped', message: done.message };
    if (!done.ok) return;
  }
}

/** Phases in the order in which the record committed them, then the others. */
function order(engine: Engine, record: RecordState): number[] {
  const committed = record.committed.map(entry => entry.phase);
  const all = engine.reading.plan.phases.map(phase => phase.number);
  return [...committed, ...all.filter(number => !committed.includes(number))].filter(number =>
    all.includes(number),
  );
}

function drifted(decision: Decision, study: PhaseStudy): Drift[] {
  const changed = decision.inputs.filter(({ path, blob }) => study.tree.entries.get(path)?.blob !== blob);
  if (changed.length === 0) return [];
  const names = changed.map(({ path }) =>
    study.tree.entries.has(path) ? `${path} has changed` : `${path} is not there`,
  );
  return [{ operation: decision.operation, message: `${names.join(', ')} since it was decided` }];
}
