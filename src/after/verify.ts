import { blameSince } from '../git/blame.ts';
import { type Git, GitError } from '../git/run.ts';
import { atOnce } from '../history/at-once.ts';
import type { Range } from './range.ts';
import type { AuditedFile } from './types.ts';

/** How many blames run at once. */
const AT_ONCE = 4;
/** Commits times files above which only what texts cannot tell is blamed. */
const AFFORDABLE = 100_000;

/**
 * Asks blame itself, bounded at the range's beginning, whether the lines that texts show to have come over are with the commit
 * that brought them: a file may have come back on one branch and never have gone on the other. A long range is not walked through
 * for every file; there only files that came back are asked about.
 */
export async function verified(
  git: Git,
  { base, to }: Range,
  files: readonly AuditedFile[],
  commits: number,
): Promise<AuditedFile[]> {
  const lost = files.filter(file => file.lost > 0);
  const all = lost.length * commits <= AFFORDABLE;
  const asked = new Set(
    lost.filter(file => all || file.pairs.some(pair => pair.why === 'came-back')).map(file => file.path),
  );
  return atOnce(files, AT_ONCE, async file => {
    if (!asked.has(file.path)) return file;
    const found = await blameSince(git, base, to, file.path).catch(error => {
      if (error instanceof GitError) return undefined;
      throw error;
    });
    if (!found) return file;
    const brought = new Set(file.pairs.map(pair => pair.commit));
    const still = (line: number) => {
      const commit = found[line - 1];
      return typeof commit === 'string' && brought.has(commit);
    };
    const pairs = file.pairs
      .map(pair => ({ ...pair, lost: pair.lost.filter(still) }))
      .filter(pair => pair.lost.length > 0);
    const left = new Set(pairs.flatMap(pair => pair.lost)).size;
    return { ...file, pairs, lost: left, state: left > 0 ? file.state : 'kept' };
  });
}
