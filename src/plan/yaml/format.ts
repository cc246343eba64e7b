import type { OperationKind } from '../types.ts';

/** Version of the format; stands in its first key. */
export const VERSION = 1;
export const ROOT_KEY = 'reorg-plan';

export const KINDS: readonly OperationKind[] = [
  'move',
  'merge',
  'copy',
  'delete',
  'create',
  'facade',
  'rewrite',
  'remove-directory',
  'manual',
];

/** Keys of one operation beside its kind, and the kinds that have them. */
export const DETAILS: Readonly<Record<string, readonly OperationKind[]>> = {
  to: ['move', 'merge', 'copy', 'facade', 'manual'],
  survivor: ['delete'],
  alternatives: ['move', 'merge', 'copy', 'manual', 'delete', 'facade'],
  conditional: KINDS,
};

/** Kinds that need a destination. */
export const NEED_TARGET: readonly OperationKind[] = ['move', 'merge', 'copy'];

/** Lines in front of the first key that are looked at. */
const MOST_LINES = 200;

/** Whether a text is a plan in our own format: its first key, behind comments and blank lines, is ours. */
export function isOwnFormat(text: string): boolean {
  const first = text.split('\n', MOST_LINES).find(line => !/^\s*(?:#|$)|^---\s*$/.test(line));
  return first?.startsWith(`${ROOT_KEY}:`) ?? false;
}

export const HEADER = `# A reorganization plan. Paths are from the top of the repository, with / between folders.
# A file that several phases move is called in all of them what it is called today.
#
# Each operation is one of
#   move: FILE              to: FILE
#   merge: FILE             to: FILE        onto a file that is there
#   copy: FILE              to: FILE
#   delete: FILE            survivor: FILE  the copy that stays, if there is one
#   create: FILE
#   facade: FILE            to: FILE        the module it passes on
#   rewrite: FILE or null                   a change of content
#   remove-directory: DIR/
#   manual: FILE            to: FILE        done in an editor: split, extract
# and may have
#   alternatives: [FILE]                    other destinations that are offered
#   conditional: true                       only if needed
`;
