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

const FIRST_LINE = new RegExp(`^(?:\\s*#.*\\r?\\n|\\s*\\r?\\n|---\\s*\\r?\\n)*${ROOT_KEY}\\s*:`);

/** Whether a text is a plan in our own format. */
export function isOwnFormat(text: string): boolean {
  return FIRST_LINE.test(text.slice(0, 4_000));
}

export const HEADER = `# A reorganization plan. Paths are from the top of the repository, with / between folders.
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
