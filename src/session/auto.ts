import type { Reference } from '../references/types.ts';
import type { Wish } from './decide.ts';
import type { Engine } from './engine.ts';
import { count } from './proposal.ts';
import type { Item } from './types.ts';

/** What became of one phase without a person. */
export interface AutoPhase {
  readonly phase: number;
  readonly title: string;
  /** `before`: it was committed already. */
  readonly state: 'committed' | 'before' | 'left';
  readonly message: string;
  /** What needs a person, a sentence each. */
  readonly left: readonly string[];
  /** Every place that names a file of the phase, with what becomes of it. */
  readonly references?: readonly Reference[];
  /** Whether it is the user's check that failed. */
  readonly failedCheck?: boolean;
}

/**
 * Goes through the plan without a screen: takes every sure proposal, leaves undecided what needs a person, and commits
 * each phase in which nothing is left open.
 */
export async function* auto(engine: Engine, onOutput: (text: string) => void): AsyncGenerator<AutoPhase> {
  for (const { number: phase, title } of engine.reading.plan.phases) {
    const status = engine.overview().phases.find(one => one.number === phase);
    if (status?.state === 'committed') {
      yield { phase, title, state: 'before', message: 'committed before', left: [] };
      continue;
    }
    await engine.study(phase);
    const items = engine.overview().phases.find(one => one.number === phase)?.items ?? [];
    const wishes = items.flatMap(({ operation, decision, proposal }): Wish[] =>
      !decision && proposal?.sure
        ? [{ operation: operation.id, choice: proposal.choice, who: '--auto' }]
        : [],
    );
    await engine.decideAll(wishes);
    const left = leftOver(engine.overview().phases.find(one => one.number === phase)?.items ?? []);
    if (left.length > 0) {
      yield { phase, title, state: 'left', message: 'needs a person', left };
      continue;
    }
    const { problems, references } = await engine.rehearsal(phase);
    if (problems.length > 0) {
      yield { phase, title, state: 'left', message: 'cannot be committed', left: problems, references };
      continue;
    }
    const { ok, message, failedCheck } = await engine.commit(phase, onOutput);
    yield {
      phase,
      title,
      state: ok ? 'committed' : 'left',
      message,
      left: ok ? [] : [message],
      references,
      ...(failedCheck && { failedCheck }),
    };
  }
}

/** What needs a person, a sentence each; steps with the same reason together. */
function leftOver(items: readonly Item[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const { operation, findings, proposal, state } of items) {
    if (state !== 'person' && state !== 'open') continue;
    const error = findings.find(one => one.severity === 'error')?.message;
    const doubts = proposal?.doubts?.map(({ path, line, message }) => `${path}:${line}: ${message}`);
    const all = error === undefined ? doubts : [error];
    const what = [operation.step, operation.from ?? operation.to].filter(Boolean).join(' ');
    for (const why of all ?? [proposal?.reason ?? 'nothing sensible can be proposed'])
      reasons.set(why, [...(reasons.get(why) ?? []), what]);
  }
  return [...reasons].map(
    ([why, [first = '', ...more]]) =>
      `${first}${more.length > 0 ? ` and ${count(more.length, 'more step')}` : ''}: ${why}`,
  );
}
