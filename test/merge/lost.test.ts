import { describe, expect, it } from 'vitest';
import { doubledLines, lostLines } from '../../src/merge/lost.ts';

const lost = (side: string, other: string, base: string | undefined, result: string) =>
  lostLines({ side, other, base, result }).map(({ line, text }) => `${line} ${text}`);

describe('lines of a copy', () => {
  const cases: readonly [string, [string, string, string | undefined, string], readonly string[]][] = [
    ['stand in the result', ['a\nb\n', 'a\n', 'a\n', 'b\na\n'], []],
    ['were removed by the other', ['a\nb\n', 'a\n', 'a\nb\n', 'a\n'], []],
    ['are lost where nobody removed them', ['a\nb\n', 'a\nb\n', 'a\nb\n', 'a\n'], ['2 b']],
    ['are lost where only one has them', ['a\nb\n', 'a\n', 'a\n', 'a\n'], ['2 b']],
    ['are lost where no common text is known', ['a\nb\n', 'a\n', undefined, 'a\n'], ['2 b']],
    ['stand there with other blanks', ['  a  = 1\r\n', '', '', 'a = 1\n'], []],
    ['say nothing', ['}\n\n--\n', '', '', ''], []],
  ];
  it.each(cases)('%s', (_, [side, other, base, result], expected) => {
    expect(lost(side, other, base, result)).toEqual(expected);
  });

  it('were removed by the other, though mapping made others of them', () => {
    const asTheyStand = { side: 'a\nuse b\n', other: 'a\n', base: 'a\nuse b\n' };
    const mapped = { side: 'a\nuse old.b\n', other: 'a\n', base: 'a\nuse new.b\n', result: 'a\n' };
    expect(lostLines(mapped)).toHaveLength(1);
    expect(lostLines({ ...mapped, asTheyStand })).toEqual([]);
    expect(lostLines({ ...mapped, asTheyStand: { ...asTheyStand, side: 'a\n\nuse b\n' } })).toHaveLength(1);
  });

  it('are no imports where these are known', () => {
    const imports = () => new Set([1]);
    expect(lostLines({ side: 'import a\nb\n', other: '', base: '', result: '' }, imports)).toEqual([
      { line: 2, text: 'b' },
    ]);
  });
});

describe('a line that both added', () => {
  const texts = { left: 'all\nextra\n', right: 'extra\nall\n', base: 'all\n' };
  it('stands twice', () => {
    expect(doubledLines({ ...texts, result: 'extra\nall\nextra\n' })).toEqual(['extra']);
  });
  it('stands once', () => {
    expect(doubledLines({ ...texts, result: 'all\nextra\n' })).toEqual([]);
  });
  it('was there before', () => {
    expect(doubledLines({ ...texts, base: 'all\nextra\n', result: 'extra\nall\nextra\n' })).toEqual([]);
  });
});
