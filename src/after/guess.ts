import { rangeLog } from '../git/calls/log-range.ts';
import type { Repository } from '../git/repository.ts';
import { audit } from './audit.ts';
import { type Range, rangeOf, requireWhole } from './range.ts';

/** How far back a reorganization is looked for, and how many commits may lie between two parts of one. */
const COMMITS = 300;
const GAP = 30;

export interface Guess {
  readonly range: Range;
  /** How it was found, in words. */
  readonly why: string;
}

/**
 * The range of the last reorganization: from before the first to the end, of the newest commits that brought files whose
 * lines lost their authors and that lie close together. @throws {NotReady} in a shallow clone
 */
export async function guessRange(repository: Repository): Promise<Guess> {
  await requireWhole(repository);
  const { git, head } = repository;
  const commits = await git.run(rangeLog(undefined, head, COMMITS));
  const oldest = commits.at(-1);
  const looked = await rangeOf(repository, oldest?.parents[0] ?? oldest?.id ?? head, head);
  const { files } = await audit(repository, looked);
  const order = new Map(commits.map(({ id }, at) => [id, at]));
  const hits = files.flatMap(file => file.pairs.map(pair => order.get(pair.commit) ?? 0));
  const last = cluster(hits);
  const first = last === undefined ? undefined : commits[last]?.parents[0];
  if (last === undefined || first === undefined)
    return { range: looked, why: `the last ${commits.length} commits` };
  const days = new Date((commits[last]?.time ?? 0) * 1000).toISOString().slice(0, 10);
  return {
    range: await rangeOf(repository, first, head),
    why: `the last reorganization: it begins with “${commits[last]?.subject}” of ${days}`,
  };
}

/** Of commits by their place, newest first, the last one that is reached without a gap. */
export function cluster(places: readonly number[]): number | undefined {
  const [newest, ...older] = [...new Set(places)].sort((a, b) => a - b);
  let last = newest;
  for (const place of older) {
    if (last !== undefined && place - last > GAP) break;
    last = place;
  }
  return last;
}
