import { describe, expect, it } from 'vitest';
import { base, below, join, normalize, parent, segments } from '../../src/references/path.ts';

describe('repository paths', () => {
  it('come apart and together', () => {
    expect([parent('a/b/c.py'), parent('c.py'), base('a/b/c.py'), base('c.py')]).toEqual([
      'a/b',
      '',
      'c.py',
      'c.py',
    ]);
    expect([join('', 'a'), join('a', ''), join('a', 'b')]).toEqual(['a', 'a', 'a/b']);
    expect([segments(''), segments('a/b')]).toEqual([[], ['a', 'b']]);
  });

  it.each([
    ['a/b', '', 'a/b'],
    ['a/b', 'a', 'b'],
    ['a', 'a', ''],
    ['ab', 'a', undefined],
  ])('%j below %j is %j', (path, directory, rest) => {
    expect(below(path, directory)).toBe(rest);
  });

  it.each([
    ['a/./b//c', 'a/b/c'],
    ['a/../b', 'b'],
    ['../a', undefined],
    ['a/../..', undefined],
    ['.', ''],
  ])('%j is %j', (path, expected) => {
    expect(normalize(path)).toBe(expected);
  });
});
