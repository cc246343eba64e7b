import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowText, rowWidth } from '../../../components/text/row.ts';
import { typedRow } from '../../../components/text/typed.ts';

const shown = (text: string, caret: number, columns: number): string =>
  rowText(typedRow({ text, caret }, columns)).trimEnd();

test.each([
  ['what has room stands as it is', 'move a', 6, 20, 'move a'],
  ['of what is too long the end is seen where the cursor is there', 'abcdefghij', 10, 6, '‹ghij'],
  ['and the beginning where it is there', 'abcdefghij', 0, 6, 'abcde›'],
  ['in the middle both ends are marked', 'abcdefghij', 6, 6, '‹defg›'],
] as const)('%s', (_, text, caret, columns, expected) => {
  expect(shown(text, caret, columns)).toBe(expected);
});

test('the cursor is always in sight, and nothing is wider than its place', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '匙', ' '), minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(letters, fc.nat(60), fc.integer({ min: 8, max: 40 }), (text, at, columns) => {
      const line = typedRow({ text, caret: Math.min(at, text.length) }, columns);
      expect(rowWidth(line)).toBeLessThanOrEqual(columns);
      expect(line.spans.some(({ token }) => token === 'selected')).toBe(true);
    }),
  );
});
