import type { Choice, Decision } from '../decisions/types.ts';
import { check } from './check.ts';
import type { PhaseStudy } from './study.ts';

/** A choice that somebody wants to make. */
export interface Wish {
  readonly operation: string;
  readonly choice: Choice;
  readonly why?: string;
}

/** The decision that a wish becomes, with the files it was made on. @throws {Error} with a sentence when it cannot be */
export async function decide(
  { operation: id, choice, why }: Wish,
  phase: PhaseStudy,
  facts: { readonly committed: boolean; readonly who: string; readonly when: string },
): Promise<Decision> {
  const item = phase.items.get(id);
  if (!item) throw new Error('There is no such step.');
  const wrong = await check(item.operation, choice, phase, facts.committed);
  if (wrong) throw new Error(wrong);
  const { to, survivor } = item.operation;
  const paths = new Set([item.from, to, survivor, choice.kind === 'retarget' ? choice.to : undefined]);
  const inputs = [...paths].flatMap(path => {
    const entry = path === undefined ? undefined : phase.tree.entries.get(path);
    return path !== undefined && entry ? [{ path, blob: entry.blob }] : [];
  });
  return { operation: id, choice, inputs, who: facts.who, when: facts.when, ...(why && { why }) };
}
