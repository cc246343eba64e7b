import type { Git } from '../git/run.ts';

/**
 * The renames that these commits made, in one process: `commit NUL new path` → old path.
 * A commit whose objects are missing (a partial clone) has none.
 */
export async function renamesIn(git: Git, commits: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const unique = [...new Set(commits)];
  if (unique.length === 0) return found;
  const args = ['diff-tree', '--stdin', '-r', '-M', '-z', '--diff-filter=R', '--name-status', '--root', '-m'];
  const { stdout } = await git.run(args, { input: `${unique.join('\n')}\n`, codes: [0, 128] });
  const rows = stdout.toString('utf8').split('\0');
  let commit = '';
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? '';
    const head = /^([0-9a-f]{40,64})(?: |$)/.exec(row);
    if (head) commit = head[1] ?? '';
    else if (/^R\d+$/.test(row)) {
      found.set(`${commit}\0${rows[at + 2] ?? ''}`, rows[at + 1] ?? '');
      at += 2;
    }
  }
  return found;
}
