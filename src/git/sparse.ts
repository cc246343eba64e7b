import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matchedBy } from './calls/check-ignore.ts';
import { flag } from './calls/config.ts';
import { absoluteGitDirectory } from './calls/rev-parse.ts';
import { sparseFolders } from './calls/sparse-checkout.ts';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

/** Of paths that no commit has yet, those that a sparse checkout would not show. https://git-scm.com/docs/git-sparse-checkout */
export async function outsideSparse(git: Git, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  if (!(await git.run(flag('core.sparseCheckout')))) return [];
  if (!(await git.run(flag('core.sparseCheckoutCone')))) return outsidePatterns(git, paths);
  const folders = await git.run(sparseFolders());
  return paths.filter(path => !isInCone(path, folders));
}

/** Whether a cone of these folders holds a path: all that is below one of them, and the files beside the way to it. */
export function isInCone(path: string, folders: readonly string[]): boolean {
  const slash = path.lastIndexOf('/');
  const parent = slash < 0 ? '' : path.slice(0, slash);
  if (parent === '') return true;
  return folders.some(folder => `${parent}/`.startsWith(`${folder}/`) || folder.startsWith(`${parent}/`));
}

/**
 * The patterns are those of a `.gitignore`, so that git is asked what it would ignore by them. What a pattern takes out
 * again counts as outside, whatever a later one says of it: a person is asked rather too often.
 */
async function outsidePatterns(git: Git, paths: readonly string[]): Promise<readonly string[]> {
  const directory = await git.run(absoluteGitDirectory());
  const text = await readFile(join(directory, 'info', 'sparse-checkout'), 'utf8').catch(() => '');
  const patterns = text.split('\n');
  const taken = patterns.filter(line => !line.startsWith('!'));
  const given = patterns.flatMap(line => (line.startsWith('!') ? [line.slice(1)] : []));
  return withFiles({ taken: taken.join('\n'), given: given.join('\n') }, async top => {
    const matched = (file: string) => git.run(matchedBy(directory, top, join(top, file), paths));
    const [inside, outside] = await Promise.all([matched('taken'), matched('given')]);
    return paths.filter(path => !inside.has(path) || outside.has(path));
  });
}
