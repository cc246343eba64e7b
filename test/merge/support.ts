import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { compare } from '../../src/git/compare.ts';
import { mergeFile } from '../../src/git/merge-file.ts';
import { Git } from '../../src/git/run.ts';
import { hunkOf } from '../../src/merge/hunks.ts';
import type { Hunk, Merge, MergePort, Sides } from '../../src/merge/types.ts';

/** git without any configuration but its own. */
export const git = new Git(tmpdir(), {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
});

export const port: MergePort = {
  mergeFile: (sides, size) => mergeFile(git, sides, size),
  compare: pairs => compare(git, pairs),
};

/** `'a b c'` as a text of three lines. */
export function text(words: string): string {
  return words === '' ? '' : `${words.split(' ').join('\n')}\n`;
}

export function texts(base: string, left: string, right: string): Sides<string> {
  return { base: text(base), left: text(left), right: text(right) };
}

/** Every hunk of a merge, settled ones too. */
export function allHunks(merge: Merge): Hunk[] {
  return merge.pieces.flatMap(piece => hunkOf(piece) ?? []);
}

/** One edit of a text: take `remove` lines out at a place between 0 and 1, and put lines in. */
const edit = (words: fc.Arbitrary<string>) =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.integer({ min: 0, max: 3 }),
    insert: fc.array(words, { maxLength: 3 }),
  });

function apply(
  lines: readonly string[],
  edits: readonly { at: number; remove: number; insert: string[] }[],
): string[] {
  const changed = [...lines];
  for (const { at, remove, insert } of edits)
    changed.splice(Math.round(at * changed.length), remove, ...insert);
  return changed;
}

/**
 * Base, left and right as lines: two independent series of edits on one text. Few different lines, so that lines
 * recur and edits meet; some look like markers or like nothing.
 */
export function triples(maxLength = 12): fc.Arbitrary<Sides<readonly string[]>> {
  const words = fc.constantFrom(
    'a',
    'b',
    'c',
    'd',
    '',
    '  a',
    'x = 1',
    '}',
    '=======',
    '<<<<<<< left',
    '++ z',
    '-- z',
    '\\ n',
  );
  const edits = fc.array(edit(words), { maxLength: 4 });
  return fc
    .tuple(fc.array(words, { maxLength }), edits, edits)
    .map(([base, left, right]) => ({ base, left: apply(base, left), right: apply(base, right) }));
}
