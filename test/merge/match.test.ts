import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onSides } from '../../src/merge/lines.ts';
import { inForce, match } from '../../src/merge/match.ts';
import { decide, result } from '../../src/merge/result.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import type { HunkChoice, HunkDecision, Sides } from '../../src/merge/types.ts';
import { allHunks, joined, port, texts, triples } from './support.ts';

const BEFORE = texts('1 2 3 b 4 5 6', '1 2 3 l 4 5 6', '1 2 3 r 4 5 6');

async function record(sides: Sides<string>, choice: HunkChoice = { take: 'right' }): Promise<HunkDecision[]> {
  return allHunks(await threeWay(sides, port)).map(hunk => decide(hunk, choice));
}

/** How a choice made on BEFORE meets other texts. */
async function replay(sides: Sides<string>, choice?: HunkChoice, options = {}) {
  const { matches, unused } = match(await threeWay(sides, port), await record(BEFORE, choice), options);
  return {
    levels: matches.map(found => ('drift' in found ? `${found.level}: ${found.drift}` : found.level)),
    unused,
  };
}

describe('a recorded choice', () => {
  test('is applied where hunk, context and place are as they were', async () => {
    expect(await replay(BEFORE)).toEqual({ levels: ['applied'], unused: [] });
  });

  test('is applied where only lines far from the hunk changed', async () => {
    const far = texts('0 0 1 2 3 b 4 5 6 7', '0 0 1 2 3 l 4 5 6 7', '0 0 1 2 3 r 4 5 6 7');
    expect(await replay(far)).toEqual({ levels: ['applied'], unused: [] });
  });

  test.each([
    ['all', texts('1 2 x b 4 5 6', '1 2 x l 4 5 6', '1 2 x r 4 5 6')],
    ['one side', texts('1 2 3 b 4 5 6', '1 2 3 l 4 5 6', '1 X 3 r 4 5 6')],
    ['the end', texts('1 2 3 b 4 5', '1 2 3 l 4 5', '1 2 3 r 4 5')],
  ])('is proposed where a neighbouring line differs on %s', async (_, sides) => {
    expect((await replay(sides)).levels).toContain('proposed: context');
  });

  test('is proposed where the base differs and both sides are equal', async () => {
    expect(await replay(texts('1 2 3 B 4 5 6', '1 2 3 l 4 5 6', '1 2 3 r 4 5 6'))).toEqual({
      levels: ['proposed: base'],
      unused: [],
    });
  });

  test.each<HunkChoice>([{ take: 'base' }, { take: 'lines', lines: ['l1', 'b1'] }])(
    'of lines of the base is refused where the base differs: %j',
    async choice => {
      const other = texts('1 2 3 B 4 5 6', '1 2 3 l 4 5 6', '1 2 3 r 4 5 6');
      expect((await replay(other, choice)).levels).toEqual(['refused: base']);
    },
  );

  test('is asked again where the other side now is the base, and git would settle it', async () => {
    const settled = await replay(texts('1 2 3 l 4 5 6', '1 2 3 l 4 5 6', '1 2 3 r 4 5 6'));
    expect(settled.levels).toEqual(['proposed: base']);
  });

  test('is refused where the number of equal hunks changed', async () => {
    const twice = texts(
      '1 2 3 b 4 5 6 1 2 3 b 4 5 6',
      '1 2 3 l 4 5 6 1 2 3 l 4 5 6',
      '1 2 3 r 4 5 6 1 2 3 r 4 5 6',
    );
    expect((await replay(twice)).levels).toEqual(['refused: count', 'open']);
  });

  test('of new text is proposed, and applied only where all texts are unchanged', async () => {
    const edit = { take: 'edit', text: 'x\n' } as const;
    expect((await replay(BEFORE, edit)).levels).toEqual(['proposed: edited']);
    expect((await replay(BEFORE, edit, { unchanged: true })).levels).toEqual(['applied']);
  });

  test('without its hunk is told', async () => {
    const gone = await replay(texts('1 2 3 b 4 5 6', '1 2 3 n 4 5 6', '1 2 3 m 4 5 6'));
    expect(gone.levels).toEqual(['open']);
    expect(gone.unused).toHaveLength(1);
  });

  test('that rejects a rule is found again on the settled piece', async () => {
    const sides = texts('a b', 'A b', 'a B');
    const merge = await threeWay(sides, port);
    const replayed = match(merge, await record(sides, { take: 'left' }));
    expect(replayed.matches).toMatchObject([{ level: 'applied' }]);
    expect(result(merge, inForce(replayed, { proposed: false })).text).toBe('A\nb\n');
  });

  test('proposed is in force only once accepted, and then on the hunk of today', async () => {
    const merge = await threeWay(texts('1 2 3 B 4 5 6', '1 2 3 l 4 5 6', '1 2 3 r 4 5 6'), port);
    const replayed = match(merge, await record(BEFORE));
    expect(inForce(replayed, { proposed: false })).toEqual([]);
    expect(inForce(replayed, { proposed: true })).toEqual([decide(allHunks(merge)[0]!, { take: 'right' })]);
  });
});

const choices = fc.array(fc.constantFrom('left', 'right', 'left-right', 'right-left', 'base', 'neither'), {
  minLength: 12,
  maxLength: 12,
});

test('on the same texts every choice is applied and the result is the same text', async () => {
  await fc.assert(
    fc.asyncProperty(triples(), choices, async (lines, takes) => {
      const merge = await threeWay(onSides(lines, joined), port);
      const decisions = allHunks(merge).map((hunk, at) => decide(hunk, { take: takes[at % takes.length]! }));
      const again = match(await threeWay(onSides(lines, joined), port), decisions);
      expect(again.matches.map(({ level }) => level)).toEqual(decisions.map(() => 'applied'));
      expect(again.unused).toEqual([]);
      expect(result(merge, inForce(again, { proposed: false })).text).toBe(result(merge, decisions).text);
    }),
    { numRuns: 50 },
  );
});

type Lines = Sides<readonly string[]>;

/** Ways in which copies drift: a line changes near or far, on one side or all, lines move, all is there twice. */
const drifts = fc
  .tuple(triples(8), fc.constantFrom('base', 'left', 'right'), fc.nat(8))
  .chain(([other, side, at]) =>
    fc.constantFrom<(lines: Lines) => Lines>(
      lines => lines,
      lines => ({ ...lines, [side]: other[side as keyof Lines] }),
      lines => ({ ...lines, [side]: lines[side as keyof Lines].toSpliced(at, 1, 'drift') }),
      lines => onSides(lines, own => ['drift', ...own]),
      lines => onSides(lines, own => own.toSpliced(at, 0, 'drift')),
      lines => onSides(lines, own => [...own, ...own]),
      lines => onSides(lines, own => own.slice(1)),
    ),
  );

test('on other texts no choice is applied to a hunk whose key, place or context differs, and none is used twice', async () => {
  const met = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(triples(8), drifts, async (lines, drift) => {
      const decisions = await record(onSides(lines, joined));
      const merge = await threeWay(onSides(drift(lines), joined), port);
      const { matches, unused } = match(merge, decisions);
      const used = matches.flatMap(found => ('decision' in found ? [found.decision] : []));
      expect(new Set([...used, ...unused]).size).toBe(decisions.length);
      expect(used.length + unused.length).toBe(decisions.length);
      for (const found of matches) {
        const how = 'drift' in found ? found.drift : found.level;
        met.set(how, (met.get(how) ?? 0) + 1);
        if (found.level !== 'applied') continue;
        const { key, ordinal, of, context } = found.hunk;
        expect(found.decision).toMatchObject({ key, ordinal, of, context });
      }
    }),
    { numRuns: 150, seed: 4 },
  );
  expect([...met.keys()].sort(), 'every kind of meeting occurred').toEqual(
    expect.arrayContaining(['applied', 'base', 'context', 'count', 'open']),
  );
});
