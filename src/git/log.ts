import type { Git } from './run.ts';

/** A version that a commit gave to a path. */
export interface Version {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly author: string;
  readonly subject: string;
  readonly path: string;
  /** `A` added, `M` changed, `D` removed, `T` type changed. */
  readonly status: string;
  /** Absent for `D`. */
  readonly blob: string | undefined;
}

/**
 * Every version of these paths in the history of `tip`, newest first, in one process.
 * Renames are not followed: the paths are looked at as they are. Merges show what they changed against each parent.
 * Source of the option set: full history, so that the commit which made a copy on a merged branch is not simplified away.
 */
export async function versions(git: Git, tip: string, paths: readonly string[]): Promise<Version[]> {
  if (paths.length === 0) return [];
  const format = '%x01%H%x02%ct%x02%an%x02%s';
  const args = [
    'log',
    '--topo-order',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--full-history',
    '-m',
    '-z',
    `--format=${format}`,
    '--end-of-options',
    tip,
    '--',
  ];
  const literal = paths.map(path => `:(literal)${path}`);
  const out = await git.text([...args, ...literal]);
  const found: Version[] = [];
  const seen = new Set<string>();
  for (const block of out.split('\x01').slice(1)) {
    const [head = '', ...rest] = block.split('\0');
    const [commit = '', time = '0', author = '', subject = ''] = head.split('\x02');
    const rows = rest.map(row => row.replace(/^\n/, ''));
    for (let at = 0; at + 1 < rows.length; ) {
      const raw = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) (\w)/.exec(rows[at] ?? '');
      if (!raw) {
        at += 1;
        continue;
      }
      const path = rows[at + 1] ?? '';
      const [, , , , blob = '', status = ''] = raw;
      at += 2;
      const key = `${commit}\0${path}\0${blob}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        commit,
        time: Number(time),
        author,
        subject,
        path,
        status,
        blob: status === 'D' ? undefined : blob,
      });
    }
  }
  return found;
}

/** Commits that touched one path, newest first, following renames. */
export async function pathHistory(git: Git, path: string, tip = 'HEAD', limit = 500) {
  const format = '%H%x02%an%x02%at%x02%s';
  const lines = await git.lines([
    'log',
    '--follow',
    `--max-count=${limit}`,
    `--format=${format}`,
    '--end-of-options',
    tip,
    '--',
    `:(literal)${path}`,
  ]);
  return lines.map(line => {
    const [id = '', author = '', time = '0', subject = ''] = line.split('\x02');
    return { id, author, time: Number(time), subject };
  });
}

/** Subjects of the newest commits, newest first. */
export function subjects(git: Git, tip = 'HEAD', limit = 60): Promise<string[]> {
  return git.lines(['log', `--max-count=${limit}`, '--no-merges', '--format=%s', '--end-of-options', tip]);
}
