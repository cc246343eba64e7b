import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMarkers, result } from '../../src/merge/result.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import type { Hunk, HunkChoice } from '../../src/merge/types.ts';
import { allHunks, port, text, texts, triples } from './support.ts';

const conflict = await threeWay(texts('a b c', 'a l1 l2 c', 'a r1 r2 c'), port);
const [hunk] = allHunks(conflict) as [Hunk];
const chosen = (choice: HunkChoice) => result(conflict, [{ ...hunk, choice }]);

describe('a choice', () => {
  test.each<[HunkChoice, string]>([
    [{ take: 'left' }, 'a l1 l2 c'],
    [{ take: 'right' }, 'a r1 r2 c'],
    [{ take: 'left-right' }, 'a l1 l2 r1 r2 c'],
    [{ take: 'right-left' }, 'a r1 r2 l1 l2 c'],
    [{ take: 'base' }, 'a b c'],
    [{ take: 'neither' }, 'a c'],
    [{ take: 'lines', lines: ['r2', 'l1', 'b1'] }, 'a r2 l1 b c'],
    [{ take: 'lines', lines: [] }, 'a c'],
    [{ take: 'edit', text: 'x\ny\n' }, 'a x y c'],
    [{ take: 'edit', text: 'x\ny' }, 'a x y c'],
    [{ take: 'edit', text: '' }, 'a c'],
  ])('%j', (choice, wanted) => expect(chosen(choice)).toEqual({ text: text(wanted), open: [] }));

  test.each<HunkChoice>([
    { take: 'open' },
    { take: 'lines', lines: ['l3'] },
    { take: 'lines', lines: ['l0'] },
    { take: 'lines', lines: ['l1', 'x1'] },
  ])('that names no lines leaves the hunk open: %j', choice => {
    expect(chosen(choice)).toEqual({ text: text('a b c'), open: [hunk] });
  });

  test.each([
    ['key', 'other'],
    ['context', 'other'],
    ['ordinal', 2],
    ['of', 2],
  ])('counts only for the hunk it was made on: %s', (field, value) => {
    const decision = { ...hunk, choice: { take: 'left' } as const, [field]: value };
    expect(result(conflict, [decision]).open).toEqual([hunk]);
  });

  test('that was made later counts', () => {
    const decisions = (['left', 'right'] as const).map(take => ({ ...hunk, choice: { take } }));
    expect(result(conflict, decisions).text).toBe(text('a r1 r2 c'));
  });
});

test('an open hunk stands as in the base, without markers', () => {
  expect(result(conflict, [])).toEqual({ text: text('a b c'), open: [hunk] });
});

test('a marker is told from an underlined heading', () => {
  for (const line of ['<<<<<<< a', '>>>>>>> b', '||||||| c', '<<<<<<<', '>>>>>>>>>>>>\r', '<<<<<<<<< HEAD'])
    expect(hasMarkers(`x\n${line}\ny\n`), line).toBe(true);
  for (const line of ['=======', ' <<<<<<< a', '<<<<<< a', '<<<<<<<a', '>>>>>>>=', '| a |'])
    expect(hasMarkers(`x\n${line}\ny\n`), line).toBe(false);
});

const takes = fc.constantFrom(
  'left',
  'right',
  'left-right',
  'right-left',
  'base',
  'neither',
  'lines',
  'edit',
  'open',
);

/** Some choice for a hunk; edits are lines that no side has. */
function choiceOf(hunk: Hunk, take: string, seed: number): HunkChoice {
  if (take === 'edit') return { take, text: `edited ${seed}\n` };
  if (take !== 'lines') return { take } as HunkChoice;
  const names = (['left', 'right', 'base'] as const).flatMap(side =>
    hunk[side].map((_, at) => `${side[0]}${at + 1}`),
  );
  return { take, lines: names.filter((_, at) => (seed >> (at % 8)) & 1) };
}

test('whatever is chosen, a result holds only lines of base, left, right and edits, and open hunks are told', async () => {
  await fc.assert(
    fc.asyncProperty(
      triples(),
      fc.array(fc.tuple(takes, fc.nat(255)), { minLength: 12, maxLength: 12 }),
      async (lines, picks) => {
        const join = (side: readonly string[]) => side.map(line => `${line}\n`).join('');
        const merge = await threeWay(
          { base: join(lines.base), left: join(lines.left), right: join(lines.right) },
          port,
        );
        const decisions = allHunks(merge).map((own, at) => {
          const [take, seed] = picks[at % picks.length]!;
          return { ...own, choice: choiceOf(own, take, seed) };
        });
        const { text: made, open } = result(merge, decisions);
        const known = new Set([...lines.base, ...lines.left, ...lines.right]);
        const strange = made
          .split('\n')
          .slice(0, -1)
          .filter(line => !known.has(line) && !/^edited \d+$/.test(line));
        expect(strange).toEqual([]);
        expect(open).toHaveLength(decisions.filter(({ choice }) => choice.take === 'open').length);
      },
    ),
    { numRuns: 80 },
  );
});
