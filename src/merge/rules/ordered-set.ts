import type { Sides } from '../types.ts';

export type Compare<T> = (a: T, b: T) => number;

/**
 * Merges three lists without duplicates as sets: what either side added is in, what either side took out is not.
 * Where both sides are sorted in one of the given orders, so is the answer; else what the sides share keeps its
 * order, and of additions at the same place those that begin with the smaller name come first, so that it does
 * not matter which side is which.
 * @returns undefined where the sides disagree on the order of what they share.
 */
export function mergeSets(
  { base, left, right }: Sides<readonly string[]>,
  orders: readonly Compare<string>[],
): string[] | undefined {
  const sets = { base: new Set(base), left: new Set(left), right: new Set(right) };
  const stays = (name: string): boolean =>
    sets.base.has(name) ? sets.left.has(name) && sets.right.has(name) : true;
  const order = orders.find(compare => isSorted(left, compare) && isSorted(right, compare));
  if (order) return [...new Set([...left, ...right])].filter(stays).sort(order);
  const shared = left.filter(name => sets.right.has(name));
  if (right.filter(name => sets.left.has(name)).some((name, at) => name !== shared[at])) return undefined;
  const gaps = { left: gapsOf(left, sets.right), right: gapsOf(right, sets.left) };
  return gaps.left.flatMap((gap, at) => {
    const both = [gap.filter(stays), gaps.right[at]!.filter(stays)];
    both.sort(([a = ''], [b = '']) => byCodeUnit(a, b));
    return [...both.flat(), ...shared.slice(at, at + 1)];
  });
}

/** The runs of names before, between and after those that are shared. */
function gapsOf(names: readonly string[], shared: ReadonlySet<string>): string[][] {
  const gaps: string[][] = [[]];
  for (const name of names) {
    if (shared.has(name)) gaps.push([]);
    else gaps.at(-1)!.push(name);
  }
  return gaps;
}

function isSorted(names: readonly string[], compare: Compare<string>): boolean {
  return names.every((name, at) => at === 0 || compare(names[at - 1]!, name) <= 0);
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function ignoringCase(a: string, b: string): number {
  return byCodeUnit(a.toLowerCase(), b.toLowerCase()) || byCodeUnit(a, b);
}
