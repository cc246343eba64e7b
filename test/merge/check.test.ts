import { describe, expect, test } from 'vitest';
import { check, type Judged, refuses } from '../../src/merge/check.ts';

const judged = (text: string, parses: boolean, ...names: string[]): Judged => ({
  text,
  facts: {
    parses,
    definitions: names.map((name, at) => ({
      name,
      kind: 'function',
      line: at + 1,
      endLine: at + 1,
      hash: '',
    })),
  },
});
const plain = (text: string): Judged => ({ text });

describe('a result', () => {
  test('without fault has no problem', () => {
    expect(
      check(judged('a\n', true, 'f', 'g'), [judged('b\n', true, 'f'), judged('c\n', true, 'g')]),
    ).toEqual([]);
  });

  test('with a marker left is refused, with its line', () => {
    const problems = check(plain('a\n=======\n>>>>>>> right\n'), [plain('a\n'), plain('b\n')]);
    expect(problems).toEqual([{ kind: 'markers', lines: [3] }]);
    expect(problems.every(refuses)).toBe(true);
  });

  test('may show the markers that a copy shows', () => {
    const shown = 'so:\n<<<<<<< HEAD\r\n';
    expect(check(plain(shown.replace('\r', '')), [plain(shown), plain('b\n')])).toEqual([]);
    expect(check(plain(`${shown}<<<<<<< left\n`), [plain(shown)])).toEqual([{ kind: 'markers', lines: [3] }]);
  });

  test('that does not parse is refused where a copy does', () => {
    const problems = check(judged('', false), [judged('', false), judged('', true)]);
    expect(problems).toEqual([{ kind: 'syntax' }]);
    expect(problems.every(refuses)).toBe(true);
    expect(check(judged('', false), [judged('', false)])).toEqual([]);
    expect(check(judged('', false), [plain('')])).toEqual([]);
  });

  test('that loses a name or defines one twice says so, and stands', () => {
    const problems = check(judged('', true, 'f', 'f', 'h', 'h'), [
      judged('', true, 'f', 'g'),
      judged('', true, 'h', 'h'),
    ]);
    expect(problems).toEqual([
      { kind: 'lost-names', names: ['g'] },
      { kind: 'defined-twice', names: ['f'] },
    ]);
    expect(problems.some(refuses)).toBe(false);
  });

  test('may lack a name that a copy took out on purpose', () => {
    const copies = [judged('', true, 'f'), judged('', true)];
    const lost = [{ kind: 'lost-names', names: ['f'] }];
    expect(check(judged('', true), copies, judged('', true, 'f'))).toEqual([]);
    expect(check(judged('', true), copies, judged('', true))).toEqual(lost);
    expect(check(judged('', true), copies)).toEqual(lost);
  });
});
