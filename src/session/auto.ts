import type { Step } from '../plan/types.ts';
import type { Reference } from '../references/types.ts';
import type { Wish } from './decide.ts';
import type { Engine } from './engine.ts';
import { canWait } from './later.ts';
import type { ItemState } from './types.ts';
import { ofPhase, type Unfinished } from './unfinished.ts';

/** What became of one phase without a person. */
export interface AutoPhase {
  readonly phase: number;
  readonly title: string;
  /** `before`: it was committed already. */
  readonly state: 'committed' | 'before' | 'left';
  readonly message: string;
  /** What needs a person. */
  readonly left: readonly Unfinished[];
  /** Every place that names a file of the phase, with what becomes of it. */
  readonly references?: readonly Reference[];
  /** What became of each document that a step names, in a sentence. */
  readonly documents?: readonly string[];
  /** What is otherwise than it was rehearsed. */
  readonly remarks?: readonly string[];
  /** Whether it is the user's check that failed. */
  readonly failedCheck?: boolean;
}

/**
 * Goes through the plan without a screen: takes every sure proposal, leaves undecided what needs a person, and commits
 * each phase in which nothing is left open.
 */
export async function* auto(engine: Engine, onOutput: (text: string) => void): AsyncGenerator<AutoPhase> {
  for (const { number: phase, title, steps } of engine.reading.plan.phases) {
    const status = engine.overview().phases.find(one => one.number === phase);
    if (status?.items.length === 0) {
      yield { phase, title, ...withoutItems(steps, engine), left: [] };
      continue;
    }
    if (status?.state === 'committed') {
      yield { phase, title, state: 'before', message: 'committed before', left: [] };
      continue;
    }
    await engine.settle(phase);
    // What is decided may make the proposal for another step sure.
    for (let wishes = sureWishes(engine, phase); wishes.length > 0; wishes = sureWishes(engine, phase))
      await engine.decideAll(wishes);
    const now = engine.overview().phases.find(one => one.number === phase);
    const told = now ? ofPhase(now, engine.reading) : [];
    const left = told.filter(({ kind }) => kind !== 'phase');
    const stops = now?.items.some(({ state, operation }) => isOpen(state) && !canWait(operation));
    const decided = now?.items.some(({ state }) => state === 'decided' || state === 'skipped');
    if (stops || (left.length > 0 && !decided)) {
      const message = left.length > 0 ? 'needs a person' : (told[0]?.why ?? '');
      yield { phase, title, state: 'left', message, left };
      continue;
    }
    const { problems, references, documents } = await engine.rehearsal(phase);
    if (problems.length > 0) {
      yield { phase, title, state: 'left', message: 'cannot be committed', left: problems, references };
      continue;
    }
    const { ok, message, failedCheck, remarks, left: more = [] } = await engine.commit(phase, onOutput);
    const kind = failedCheck ? 'check' : 'problem';
    yield {
      phase,
      title,
      state: ok ? 'committed' : 'left',
      message,
      left: [
        ...left,
        ...more,
        ...(ok && !failedCheck ? [] : [{ kind, what: message, why: '', phase } as const]),
      ],
      ...(remarks?.length && { remarks }),
      ...(ok && documents.length > 0 && { documents }),
      references,
      ...(failedCheck && { failedCheck }),
    };
  }
}

/** Every proposal of a phase that is sure, and that nobody has decided on. */
function sureWishes(engine: Engine, phase: number): Wish[] {
  const items = engine.overview().phases.find(one => one.number === phase)?.items ?? [];
  return items.flatMap(({ operation, state, proposal }) =>
    state === 'open' && proposal?.sure
      ? [{ operation: operation.id, choice: proposal.choice, who: '--auto' }]
      : [],
  );
}

/** How a phase stands that does nothing. Steps that were not understood are named among what the plan leaves. */
function withoutItems(steps: readonly Step[], engine: Engine): Pick<AutoPhase, 'state' | 'message'> {
  const lines = new Set(engine.unfinished().flatMap(({ kind, line }) => (kind === 'line' ? [line] : [])));
  if (steps.some(({ line }) => lines.has(line))) return { state: 'left', message: 'needs a person' };
  return {
    state: 'before',
    message: steps.length === 0 ? 'nothing to do' : 'asks for nothing that is done to files',
  };
}

const isOpen = (state: ItemState): boolean => state === 'open' || state === 'person';
