import { type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, type Facts, isRelocation } from './case.ts';
import type { Texts } from './texts.ts';

/** Import cycles that merging files makes, and facades that go although others import them; told by a port, which knows imfacts. */
export async function checkEffects({ operations }: Case, texts: Texts, facts: Facts): Promise<Problem[]> {
  if (!facts.effects) return [];
  const moves = new Map<string, string | null>();
  const merges = new Set<string>();
  const deleted: string[] = [];
  for (const { operation } of operations) {
    const { kind, from, to } = operation;
    if (from === undefined) continue;
    if (kind === 'delete') {
      moves.set(from, operation.survivor ?? null);
      deleted.push(from);
    } else if (kind !== 'copy' && isRelocation(operation) && to !== undefined) {
      moves.set(from, to);
      if (kind === 'merge') merges.add(to);
    }
  }
  await texts.load(deleted);
  const facades = new Set<string>();
  for (const path of deleted) if (await texts.facade(path)) facades.add(path);
  if (facades.size === 0 && merges.size === 0) return [];
  const byPlace = new Map(operations.map(each => [each.operation.to ?? '', each]));
  const bySource = new Map(operations.map(each => [each.operation.from ?? '', each]));
  return (await facts.effects({ moves, facades, merges })).map(({ code, path, message, evidence }) => {
    const cause = bySource.get(path) ?? byPlace.get(path);
    return warning(code, message, {
      path,
      evidence,
      ...(cause && { statement: cause.statement, operation: cause.operation.id }),
    });
  });
}
