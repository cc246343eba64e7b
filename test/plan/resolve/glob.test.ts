import { describe, expect, test } from 'vitest';
import { Files } from '../../../src/plan/resolve/files.ts';
import { expandBraces, matchPattern, substitute } from '../../../src/plan/resolve/glob.ts';

const files = new Files(['a/x.py', 'a/y.py', 'a/.hidden', 'a/sub/z.py', 'a/sub/deep/w.py', 'b.py']);

describe('matchPattern', () => {
  test.each([
    ['a/*.py', ['a/x.py', 'a/y.py']],
    ['a/*', ['a/x.py', 'a/y.py', 'a/sub/deep/w.py', 'a/sub/z.py']],
    ['a/**/*.py', ['a/sub/deep/w.py', 'a/sub/z.py', 'a/x.py', 'a/y.py']],
    ['a/s*', ['a/sub/deep/w.py', 'a/sub/z.py']],
    ['?.py', ['b.py']],
    ['none/*', []],
  ])('%s', (pattern, expected) => expect(matchPattern(pattern, files)).toEqual(expected));

  test('gives up on patterns that take too long', () => {
    const names = new Files([`${'a'.repeat(200)}.py`]);
    expect(matchPattern('*a*a*a*a*a*a*a*a*a*b', names)).toEqual([]);
  });
});

test('substitute puts what the wildcards took', () => {
  expect(substitute('a/*.js', 'b/*.ts', 'a/x.js')).toBe('b/x.ts');
  expect(substitute('a/**/*.js', 'b/**/*.js', 'a/c/d/x.js')).toBe('b/c/d/x.js');
  expect(substitute('a/*.js', 'b/*.js', 'c/x.js')).toBeUndefined();
  expect(substitute('a/*-*.js', 'b/*.js', 'a/x-y.js')).toBeUndefined();
});

test('expandBraces does as a shell', () => {
  expect(expandBraces('a/{b,c}/{d,e}')).toEqual(['a/b/d', 'a/b/e', 'a/c/d', 'a/c/e']);
  expect(expandBraces('x{1..3}')).toEqual(['x1', 'x2', 'x3']);
  expect(expandBraces('plain')).toEqual(['plain']);
  expect(expandBraces('{a,b}'.repeat(20)).length).toBeLessThanOrEqual(1_000);
});
