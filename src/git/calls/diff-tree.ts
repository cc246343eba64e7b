import { call, names, type Printed } from '../call.ts';
import { lineEnded } from './input.ts';

/** @param from a commit or a tree */
export const changedBetween = (from: string, to: string) =>
  call(
    'paths that differ between two commits',
    ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--end-of-options', from, to, '--'],
    names,
  );

/** Content → the path at which it stood. */
export const removedBetween = (from: string, to: string) =>
  call(
    'files that went between two commits',
    ['diff-tree', '-r', '-z', '--no-renames', '--diff-filter=D', '--end-of-options', from, to, '--'],
    printed => {
      const fields = names(printed);
      const found = new Map<string, string>();
      for (let at = 0; at + 1 < fields.length; at += 2) {
        const [, , blob = ''] = fields[at]!.split(' ');
        found.set(blob, fields[at + 1]!);
      }
      return found;
    },
  );

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

/** Each commit is compared with each of its parents. One whose objects are missing (a partial clone) has none. */
export const renames = (commits: readonly string[]) =>
  call(
    'renames that commits made',
    [
      ...['diff-tree', '--stdin', '-r', '-M', '-z', '--diff-filter=R', '--raw', '--no-abbrev'],
      ...['--root', '-m', '--pretty=oneline'],
    ],
    readRenames,
    { input: lineEnded(commits), codes: [0, 128] },
  );

export function readRenames(printed: Printed): Rename[] {
  const rows = names(printed);
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
