import { writeBlobs } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { readTree } from '../git/tree.ts';
import { linesOf } from './align.ts';
import type { Move } from './sides.ts';
import { textsOf } from './sources.ts';
import type { Pair } from './types.ts';

/**
 * What pairs come down to: which content was to go where. For each path the oldest first, since of lines that several have the
 * first one's author counts.
 * @param order commits, newest first
 * @param to where a pair's file is to lie: at the end, or where the commit brought it
 */
export async function movesOf(
  git: Git,
  pairs: readonly Pair[],
  order: ReadonlyMap<string, number>,
  to: 'path' | 'via',
): Promise<(Move & { readonly commit: string })[]> {
  const seen = new Set<string>();
  const sorted = [...pairs].sort((a, b) => (order.get(b.commit) ?? 0) - (order.get(a.commit) ?? 0));
  const moves: (Move & { readonly commit: string })[] = [];
  const trees = new Map<string, Awaited<ReturnType<typeof readTree>>>();
  for (const pair of sorted) {
    const key = `${pair.commit}\0${pair.source}\0${pair[to]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const tree = trees.get(pair.at) ?? (await readTree(git, pair.at));
    trees.set(pair.at, tree);
    const entry = tree.entries.get(pair.source);
    if (!entry) continue;
    const only = pair.only && (await linesAlone(git, entry.blob, pair.only));
    const twin = pair.why === 'copied-before' ? { twin: true as const } : {};
    const own = { ...twin, ...(only !== undefined && { only }) };
    moves.push({ source: pair.source, to: pair[to], at: pair.at, ...entry, commit: pair.commit, ...own });
  }
  return moves;
}

/** The blob of a text with some of its lines. @param numbers from 1 */
async function linesAlone(git: Git, blob: string, numbers: readonly number[]): Promise<string | undefined> {
  const text = (await textsOf(git, [blob])).get(blob);
  if (text === undefined) return undefined;
  const lines = linesOf(text);
  const kept = [...new Set(numbers)].sort((a, b) => a - b).map(number => `${lines[number - 1] ?? ''}\n`);
  return (await writeBlobs(git, [kept.join('')]))[0];
}
