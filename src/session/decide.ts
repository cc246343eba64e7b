import type { Choice, Decision } from '../decisions/types.ts';
import type { MergePort } from '../merge/types.ts';
import { saidBy } from '../revise/correct/said.ts';
import { check } from './check.ts';
import { asHunks } from './chosen.ts';
import { SessionError } from './errors.ts';
import { destinationOf } from './outcome.ts';
import type { PhaseStudy, Studied } from './study.ts';

/** A choice that somebody wants to make. */
export interface Wish {
  readonly operation: string;
  readonly choice: Choice;
  readonly why?: string;
  /** Who decides, where it is not the person at the keyboard. */
  readonly who?: string;
}

export interface DecideFacts {
  readonly committed: boolean;
  readonly who: string;
  readonly when: string;
  /** What holds for the operation so far. */
  readonly before: Decision | undefined;
  readonly merge: MergePort;
}

/** The decision that a wish becomes, with the files it was made on. @throws {Error} with a sentence when it cannot be */
export async function decide(
  { operation: id, choice: wished, why, who }: Wish,
  phase: PhaseStudy,
  facts: DecideFacts,
): Promise<Decision> {
  const item = phase.items.get(id);
  if (!item) throw new SessionError('no-step', 'There is no such step.');
  const directed = withDestination(wished, item);
  const wrong = await check(item.operation, directed, phase, facts.committed);
  if (wrong) throw new SessionError('not-possible', wrong);
  const choice = await inHunks(directed, item, facts);
  const { to, survivor } = item.operation;
  const paths = new Set([item.from, to, survivor, destinationOf(choice)]);
  const inputs = [...paths].flatMap(path => {
    const entry = path === undefined ? undefined : phase.tree.entries.get(path);
    return path !== undefined && entry ? [{ path, blob: entry.blob }] : [];
  });
  return {
    operation: id,
    means: saidBy(item.operation),
    choice,
    inputs,
    who: who ?? facts.who,
    when: facts.when,
    ...(why && { why }),
  };
}

/** A text chosen for copies that were compared at another destination than the plan's is meant for that destination. */
export function withDestination(choice: Choice, { combined, operation }: Studied): Choice {
  if (choice.kind !== 'keep' && choice.kind !== 'edit' && choice.kind !== 'hunks') return choice;
  const planned = operation.kind === 'delete' ? operation.survivor : operation.to;
  if (choice.to !== undefined || !combined || combined.to === planned) return choice;
  return { ...choice, to: combined.to };
}

/** A text that was written for two copies, as choices on what differs between them, where that says the same. */
async function inHunks(choice: Choice, { combined }: Studied, facts: DecideFacts): Promise<Choice> {
  if (choice.kind !== 'edit' || !combined) return choice;
  const before = facts.before?.choice.kind === 'hunks' ? facts.before.choice.hunks : [];
  const found = await asHunks(combined.merge, before, choice.text, facts.merge);
  return found ? { ...found, ...(choice.to !== undefined && { to: choice.to }) } : choice;
}
