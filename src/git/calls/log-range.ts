import { call, names, type Printed } from '../call.ts';

/** What a commit did to one path; of a merge only what differs from every parent. */
export interface RangeChange {
  readonly path: string;
  /** `added`: no parent has the path. `removed`: at least one has it, the commit does not. */
  readonly kind: 'added' | 'changed' | 'removed';
  /** Mode and blob in the commit; of a removal zeros. */
  readonly mode: string;
  readonly blob: string;
}

export interface RangeCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Seconds since 1970. */
  readonly time: number;
  readonly author: string;
  readonly subject: string;
  readonly changes: readonly RangeChange[];
}

const HEAD = '%x01%H%x02%P%x02%ct%x02%an%x02%s';

/**
 * The commits of `from..to`, newest first, with what each did to every path, in one process. Renames are not followed:
 * a file that moves is removed and added.
 * @param from id of a commit; undefined for the whole history
 * @param limit at most so many commits
 */
export const rangeLog = (from: string | undefined, to: string, limit?: number) =>
  call(
    'what the commits of a range did',
    [
      ...[
        '-c',
        'log.showRoot=true',
        'log',
        '--topo-order',
        '-c',
        '--raw',
        '-z',
        '--no-abbrev',
        '--no-renames',
      ],
      ...[`--format=${HEAD}`, ...(limit === undefined ? [] : [`--max-count=${limit}`])],
      ...['--end-of-options', from === undefined ? to : `${from}..${to}`, '--'],
    ],
    readRangeLog,
  );

/**
 * Reads the parts of `git log -c --raw -z`: a head, then pairs of facts and path. The facts of a merge have a colon, a mode and a blob more
 * for each further parent.
 */
export function readRangeLog(printed: Printed): RangeCommit[] {
  const rows = names(printed);
  const commits: RangeCommit[] = [];
  let changes: RangeChange[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = (rows[at] ?? '').replace(/^\n/, '');
    if (row.startsWith('\x01')) {
      const [id = '', parents = '', time = '0', author = '', subject = ''] = row.slice(1).split('\x02');
      changes = [];
      commits.push({
        id,
        parents: parents.split(' ').filter(Boolean),
        time: Number(time),
        author,
        subject,
        changes,
      });
    } else if (row.startsWith(':')) {
      at += 1;
      const change = readChange(row, rows[at] ?? '');
      if (change) changes.push(change);
    }
  }
  return commits;
}

function readChange(facts: string, path: string): RangeChange | undefined {
  const parents = /^:+/.exec(facts)?.[0].length ?? 0;
  const words = facts.slice(parents).split(' ');
  const mode = words[parents];
  const blob = words[2 * parents + 1];
  const status = words[2 * parents + 2]?.replace(/\d+$/, '');
  if (mode === undefined || blob === undefined || status === undefined) return undefined;
  const kind = /^A+$/.test(status) ? 'added' : /^0+$/.test(blob) ? 'removed' : 'changed';
  return { path, kind, mode, blob };
}
