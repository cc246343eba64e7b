import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../src/git/merge-file.ts';
import { normalised, onSides } from '../../src/merge/lines.ts';
import { result } from '../../src/merge/result.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import type { Merge } from '../../src/merge/types.ts';
import { git, port, triples } from './support.ts';

const SIZE = 60;

/** What `git merge-file --diff3` says, read with the simplest reader there is. */
async function reference(base: string, left: string, right: string) {
  const output = await mergeFile(git, { base, left, right }, SIZE);
  const mark = (sign: string) => `(?:^|\\n)\\${sign}{${SIZE}}[^\\n]*`;
  const pattern = new RegExp(`${mark('<')}([^]*?)${mark('|')}([^]*?)${mark('=')}([^]*?)${mark('>')}`, 'g');
  const hunks = [...output.matchAll(pattern)].map(([, left, base, right]) => ({ left, base, right }));
  return { output, hunks };
}

const block = (lines: readonly string[]) => lines.map(line => `\n${line.replace(/\n$/, '')}`).join('');

/** The pieces one after the other, as one side has them. */
function side(merge: Merge, name: 'base' | 'left' | 'right'): string {
  return merge.pieces
    .flatMap(piece => (piece.kind === 'hunk' ? piece[name] : (piece.hunk?.[name] ?? piece.lines)))
    .join('');
}

describe('three-way without rules is git merge-file --diff3', () => {
  test('same hunks, same clean results, and every line of every side in exactly one piece', async () => {
    await fc.assert(
      fc.asyncProperty(triples(), async lines => {
        const texts = onSides(lines, normalised);
        const [merge, wanted] = await Promise.all([
          threeWay(texts, port, { rules: [] }),
          reference(texts.base, texts.left, texts.right),
        ]);
        const open = merge.pieces.filter(piece => piece.kind === 'hunk');
        expect(
          open.map(hunk => ({ left: block(hunk.left), base: block(hunk.base), right: block(hunk.right) })),
        ).toEqual(wanted.hunks);
        if (open.length === 0) expect(result(merge, []).text).toBe(wanted.output);
        for (const name of ['base', 'left', 'right'] as const) expect(side(merge, name)).toBe(texts[name]);
      }),
      { numRuns: 400 },
    );
  });
});
