import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/merge/result.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import { asHunks, byHunks } from '../../src/session/chosen.ts';
import { allHunks, joined, port, text, texts, triples } from '../merge/support.ts';

/** A conflict near the beginning, a change of the left side near the end. */
const MERGE = await threeWay(
  texts('1 2 3 4 b 5 6 7 8 9 c', '1 2 3 4 l 5 6 7 8 9 C', '1 2 3 4 r 5 6 7 8 9 c'),
  port,
);
const [CONFLICT] = allHunks(MERGE);

/** What a text that was edited whole is recorded as, in short. */
async function read(words: string, before = [decide(CONFLICT!, { take: 'left' })]) {
  const choice = await asHunks(MERGE, before, text(words), port);
  return {
    choices: choice?.hunks.map(({ choice }) => choice),
    patches: choice?.patches?.map(({ line, removed, added }) => `${line}: ${removed} > ${added}`),
  };
}

describe('a text that was edited whole', () => {
  test.each([
    ['1 2 3 4 l 5 6 7 8 9 C', { take: 'left' }],
    ['1 2 3 4 r 5 6 7 8 9 C', { take: 'right' }],
    ['1 2 3 4 r l 5 6 7 8 9 C', { take: 'right-left' }],
    ['1 2 3 4 5 6 7 8 9 C', { take: 'neither' }],
    ['1 2 3 4 new 5 6 7 8 9 C', { take: 'edit', text: 'new\n' }],
  ])('%s is the choice %j', async (words, wanted) => {
    expect(await read(words, [])).toEqual({ choices: [wanted], patches: undefined });
  });

  test('with a hunk that stands as it was before both: that is its answer', async () => {
    expect((await read('1 2 3 4 b 5 6 7 8 9 C', [])).choices).toEqual([{ take: 'base' }]);
  });

  test('outside of hunks is a patch, and a settled hunk keeps what settled it', async () => {
    expect(await read('1 X 3 4 r 5 6 7 8 9 C')).toEqual({
      choices: [{ take: 'right' }],
      patches: ['2: 2 > X'],
    });
  });

  test('is the same text again, whatever was edited', async () => {
    await fc.assert(
      fc.asyncProperty(triples(20, 5), triples(20, 5), fc.boolean(), async (lines, other, near) => {
        const sides = { base: joined(lines.base), left: joined(lines.left), right: joined(lines.right) };
        const merge = await threeWay(sides, port);
        const wanted = near ? sides.right : joined(other.left);
        const choice = await asHunks(merge, [], wanted, port);
        expect(choice && byHunks(merge, choice)).toEqual({ text: wanted, open: [], refused: [] });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a choice by hunks', () => {
  const hunks = [decide(CONFLICT!, { take: 'left' })];

  test('leaves open what it does not name', () => {
    expect(byHunks(MERGE, { kind: 'hunks', hunks: [] }).open).toEqual([CONFLICT]);
  });

  test('names the edits that have no place any more', async () => {
    const choice = await asHunks(MERGE, hunks, text('1 2 X 4 l 5 6 7 8 9 C'), port);
    const other = { ...choice!, hunks: [decide(CONFLICT!, { take: 'right' })] };
    expect(byHunks(MERGE, other)).toEqual({
      text: text('1 2 3 4 r 5 6 7 8 9 C'),
      open: [],
      refused: choice!.patches,
    });
  });
});
