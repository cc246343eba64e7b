import type { Git } from '../git/run.ts';

/** A rename that a commit made, as seen from one of its parents. */
export interface Rename {
  readonly commit: string;
  readonly from: string;
  readonly to: string;
  /** What stood at `from`. */
  readonly blob: string;
  /** The parent that had the file at `from`, where the commit has several. */
  readonly parent?: string;
}

/**
 * The renames that these commits made, in one process. A merge is compared with each of its parents: a subtree merge brings
 * the files of one of them to another place.
 * A commit whose objects are missing (a partial clone) has none.
 */
export async function renamesIn(git: Git, commits: readonly string[]): Promise<Rename[]> {
  const unique = [...new Set(commits)];
  if (unique.length === 0) return [];
  const args = ['diff-tree', '--stdin', '-r', '-M', '-z', '--diff-filter=R', '--raw', '--no-abbrev'];
  const { stdout } = await git.run([...args, '--root', '-m', '--pretty=oneline'], {
    input: `${unique.join('\n')}\n`,
    codes: [0, 128],
  });
  const rows = stdout.toString('utf8').split('\0');
  const found: Rename[] = [];
  let commit = '';
  let parent: string | undefined;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? '';
    const raw = /^\n?:\d+ \d+ ([0-9a-f]{40,64}) [0-9a-f]{40,64} R\d+$/.exec(row);
    const head = /^\n?([0-9a-f]{40,64})(?: \(from ([0-9a-f]{40,64})\))? /.exec(row);
    if (raw) {
      const [from = '', to = ''] = [rows[at + 1], rows[at + 2]];
      found.push({ commit, from, to, blob: raw[1] ?? '', ...(parent !== undefined && { parent }) });
      at += 2;
    } else if (head) {
      commit = head[1] ?? '';
      parent = head[2];
    }
  }
  return found;
}
