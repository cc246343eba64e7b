import { toBytes } from './bytes.ts';
import type { Git } from './run.ts';

/** Of these paths, those that git would ignore if it did not track them. https://git-scm.com/docs/git-check-ignore */
export async function ignoredPaths(git: Git, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const input = toBytes(paths.map(path => `${path}\0`).join(''));
  return new Set(await git.names(['check-ignore', '--no-index', '-z', '--stdin'], { input, codes: [0, 1] }));
}
