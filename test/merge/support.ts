import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { mergePort } from '../../src/git/merge-file.ts';
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

export const port: MergePort = mergePort(git);

/** Lines as a text. */
export function joined(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}

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
 * Base, left and right as lines: two series of edits on one text, of which some are made on both. Few different lines, so that lines
 * recur and edits meet; some look like markers or like nothing.
 */
export function triples(maxLength = 12, maxEdits = 4): fc.Arbitrary<Sides<readonly string[]>> {
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
  const edits = fc.array(edit(words), { maxLength: maxEdits });
  return fc
    .tuple(fc.array(words, { maxLength }), fc.array(edit(words), { maxLength: maxEdits >> 1 }), edits, edits)
    .map(([base, shared, left, right]) => {
      const both = apply(base, shared);
      return { base, left: apply(both, left), right: apply(both, right) };
    });
}
