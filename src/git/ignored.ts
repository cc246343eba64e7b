import { exceptedAmong, ignoredAmong } from './calls/check-ignore.ts';
import type { Git } from './run.ts';

/** Of these paths, those that git would ignore if it did not track them. */
export async function ignoredPaths(git: Git, paths: readonly string[]): Promise<ReadonlySet<string>> {
  return paths.length === 0 ? new Set() : git.run(ignoredAmong(paths));
}

/** Of these paths, those that it would ignore but for an exception that names just them. */
export async function exceptedPaths(git: Git, paths: readonly string[]): Promise<ReadonlySet<string>> {
  return paths.length === 0 ? new Set() : git.run(exceptedAmong(paths));
}
