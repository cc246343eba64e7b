import { join } from 'node:path';
import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';
import { unquoted } from './unquote.ts';

/** Of paths that no commit has yet, those that a sparse checkout would not show. https://git-scm.com/docs/git-sparse-checkout */
export async function outsideSparse(git: Git, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const is = async (name: string) =>
    (await git.text(['config', '--type=bool', name], { codes: [0, 1] })).trim() === 'true';
  if (!(await is('core.sparseCheckout'))) return [];
  if (!(await is('core.sparseCheckoutCone'))) return outsidePatterns(git, paths);
  const folders = (await git.lines(['sparse-checkout', 'list'], { codes: [0, 128] })).map(unquoted);
  return paths.filter(path => !isInCone(path, folders));
}

/** Whether a cone of these folders holds a path: all that is below one of them, and the files beside the way to it. */
export function isInCone(path: string, folders: readonly string[]): boolean {
  const slash = path.lastIndexOf('/');
  const parent = slash < 0 ? '' : path.slice(0, slash);
  if (parent === '') return true;
  return folders.some(folder => `${parent}/`.startsWith(`${folder}/`) || folder.startsWith(`${parent}/`));
}

/** The patterns are those of a `.gitignore`, so that git is asked what it would ignore where they stand in the place of one. */
async function outsidePatterns(git: Git, paths: readonly string[]): Promise<readonly string[]> {
  const directory = (await git.text(['rev-parse', '--absolute-git-dir'])).trim();
  const patterns = join(directory, 'info', 'sparse-checkout');
  return withFiles({}, async top => {
    const rows = await git.run(
      [
        ...['-C', top, `--git-dir=${directory}`, `--work-tree=${top}`, '-c', `core.excludesFile=${patterns}`],
        ...['check-ignore', '--no-index', '--verbose', '--non-matching', '-z', '--stdin'],
      ],
      { input: paths.map(path => `${path}\0`).join(''), codes: [0, 1] },
    );
    // Source, line, pattern, path: four fields for each.
    const fields = rows.stdout.toString('utf8').split('\0');
    return paths.filter((_, index) => {
      const [source = '', , pattern = ''] = fields.slice(index * 4, index * 4 + 4);
      return source !== patterns || pattern.startsWith('!');
    });
  });
}
