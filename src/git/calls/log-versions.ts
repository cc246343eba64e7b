import { call, type Printed, text } from '../call.ts';
import { literal } from './input.ts';

/** A version that a commit gave to a path: one that none of the commit's parents has there. */
export interface Version {
  readonly commit: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly author: string;
  readonly subject: string;
  readonly path: string;
  /** `A` no parent has the path, `D` removed, `M` anything else. */
  readonly status: 'A' | 'M' | 'D';
  /** Absent for `D`. */
  readonly blob: string | undefined;
}

/**
 * Every version of these paths in the history of `tip`, newest first, in one process.
 * Renames are not followed: the paths are looked at as they are. A merge shows a path only where it differs from what
 * every parent has (`-c`), so that it is no addition where main was merged into a branch that is older than the file.
 * Source of the option set: full history, so that the commit which made a copy on a merged branch is not simplified away;
 * by date, since what stands on parallel branches has no other order.
 */
export const versions = (tip: string, paths: readonly string[]) =>
  call(
    'the versions of paths',
    [
      ...['log', '--date-order', '--raw', '-c', '--no-abbrev', '--no-renames', '--full-history', '-z'],
      ...['--format=%x01%H%x02%ct%x02%an%x02%s', '--end-of-options', tip, '--', ...paths.map(literal)],
    ],
    readVersions,
  );

export function readVersions(printed: Printed): Version[] {
  return text(printed).split('\x01').slice(1).flatMap(readBlock);
}

/** One commit and its rows: `:` once for each parent, modes, ids, a letter for each parent; then the path. */
function readBlock(block: string): Version[] {
  const [head = '', ...rows] = block.split('\0');
  const [commit = '', time = '0', author = '', subject = ''] = head.split('\x02');
  const found: Version[] = [];
  for (let at = 0; at + 1 < rows.length; at += 1) {
    const raw = /^\n?:+(?:\d+ )+((?:[0-9a-f]{40,64} )+)([A-Z]+)$/.exec(rows[at] ?? '');
    if (!raw) continue;
    const [, ids = '', letters = ''] = raw;
    const blob = ids.trimEnd().split(' ').at(-1);
    const status = /^A+$/.test(letters) ? 'A' : /^D+$/.test(letters) ? 'D' : 'M';
    at += 1;
    found.push({
      commit,
      time: Number(time),
      author,
      subject,
      path: rows[at] ?? '',
      status,
      blob: status === 'D' ? undefined : blob,
    });
  }
  return found;
}
