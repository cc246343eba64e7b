import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHaveWord } from '../../src/references/words.ts';

test('whole words only', () => {
  const has = (text: string, ...words: string[]) => mayHaveWord(text, new Set(words));
  expect(has('from a.metrics import b', 'metrics')).toBe(true);
  expect(has('my_metrics', 'metrics')).toBe(false);
  expect(has('metrics2', 'metrics')).toBe(false);
  expect(has('größe.maß', 'maß')).toBe(true);
  expect(has('größe', 'gr')).toBe(false);
  expect(has('the last', 'x', 'last')).toBe(true);
  expect(has('', 'a')).toBe(false);
  expect(has('a')).toBe(false);
});

test('every word of a text is found, and no other', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9_$-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word), word, (words, other) => {
      const text = words.join('. ');
      for (const each of words) expect(mayHaveWord(text, new Set([each]))).toBe(true);
      expect(mayHaveWord(text, new Set([other]))).toBe(words.includes(other));
    }),
  );
});
