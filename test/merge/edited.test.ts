import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited } from '../../src/merge/edited.ts';
import { applyPatches } from '../../src/merge/patch.ts';
import { decide, result } from '../../src/merge/result.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import { allHunks, joined, port, text, texts, triples } from './support.ts';

const MERGE = await threeWay(
  texts('1 2 3 4 b 5 6 7 8 9 c', '1 2 3 4 l 5 6 7 8 9 C', '1 2 3 4 r 5 6 7 8 9 c'),
  port,
);
const [CONFLICT, SETTLED] = allHunks(MERGE);
const LEFT = [decide(CONFLICT!, { take: 'left' })];

/** The choices and the patches of an edit, in short. */
async function read(words: string, decisions = LEFT) {
  const { decisions: own, patches } = await edited(MERGE, decisions, text(words), port);
  return {
    choices: own.map(({ choice }) => choice),
    patches: patches.map(({ line, removed, added }) => `${line}: ${removed} > ${added}`),
  };
}

describe('a result edited whole', () => {
  test('without a change is what it was', async () => {
    expect(await read('1 2 3 4 l 5 6 7 8 9 C')).toEqual({ choices: [{ take: 'left' }], patches: [] });
  });

  test('inside a hunk is the choice for that hunk, be it open, chosen or settled', async () => {
    const choices = [{ take: 'edit', text: 'x\ny\n' }];
    expect(await read('1 2 3 4 x y 5 6 7 8 9 C')).toEqual({ choices, patches: [] });
    expect(await read('1 2 3 4 x y 5 6 7 8 9 C', [])).toEqual({ choices, patches: [] });
    const both = await read('1 2 3 4 l 5 6 7 8 9 X');
    expect(both).toEqual({ choices: [{ take: 'left' }, { take: 'edit', text: 'X\n' }], patches: [] });
  });

  test('outside of hunks is a patch', async () => {
    expect(await read('1 X 3 4 l 5 6 7 N 8 9 C')).toEqual({
      choices: [{ take: 'left' }],
      patches: ['2: 2 > X', '9:  > N'],
    });
  });

  test('across the edge of a hunk is a patch', async () => {
    expect(await read('1 2 3 x 5 6 7 8 9 C')).toEqual({
      choices: [{ take: 'left' }],
      patches: ['4: 4,l > x'],
    });
  });

  test('with both has both, and the patch is made on what the choice gives', async () => {
    expect(await read('1 X 3 4 x y z 5 6 7 8 N 9 C')).toEqual({
      choices: [{ take: 'edit', text: 'x\ny\nz\n' }],
      patches: ['2: 2 > X', '12:  > N'],
    });
  });

  test('is the same text again, whatever was edited', async () => {
    await fc.assert(
      fc.asyncProperty(triples(20, 5), triples(20, 5), fc.boolean(), async (lines, other, near) => {
        const sides = { base: joined(lines.base), left: joined(lines.left), right: joined(lines.right) };
        const merge = await threeWay(sides, port);
        // Either another version of the same text, or any text at all.
        const wanted = near ? sides.right : joined(other.left);
        const { decisions, patches } = await edited(merge, [], wanted, port);
        const again = applyPatches(result(merge, decisions).text, patches);
        expect(again).toEqual({ text: wanted, refused: [] });
      }),
      { numRuns: 60 },
    );
  });
});

test('a settled hunk is only overridden where it was edited', async () => {
  const { decisions } = await edited(MERGE, LEFT, text('1 2 3 4 l 5 6 7 8 9 X'), port);
  expect(decisions.map(({ key }) => key)).toEqual([CONFLICT?.key, SETTLED?.key]);
});
