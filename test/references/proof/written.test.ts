import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expressionOf, sourceOf, written } from '../../../src/references/proof/names/written.ts';

const SIGNS = fc.stringMatching(/^[-ab/.()[\]{}*?+@!|,^$\\]{0,24}$/);

test('whatever stands in a string is an expression, or none', () => {
  fc.assert(
    fc.property(SIGNS, words => {
      const path = written(words)?.path ?? words;
      expect(() => expressionOf(path).test('a/b')).not.toThrow();
      expect(() => new RegExp(`^${sourceOf(path)}$`)).not.toThrow();
    }),
    {
      numRuns: 2000,
      examples: [['(a**b).toString()'], ['(?)'], ['@(*)'], ['[b-a]'], ['{a,(*}'], ['a[!-$?]']],
    },
  );
});

test('a group without a sign is read as it is written, and as alternatives', () => {
  expect(expressionOf('app/(shop)/a.ts').test('app/(shop)/a.ts')).toBe(true);
  expect(expressionOf('app/(shop|bar)/a.ts').test('app/bar/a.ts')).toBe(true);
});
