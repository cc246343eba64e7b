import fc from 'fast-check';
import { expect, test } from 'vitest';
import { as, row, rowText } from '../../../components/text/row.ts';
import { stretches } from '../../../components/view/stretches.ts';

test('a row of ASCII is one stretch', () => {
  const line = row('abc', as('key', 'def'));
  expect(stretches(line)).toEqual([line]);
});

test('a bar stands apart from the text beside it', () => {
  const line = row('the left half of it', as('rule', '│'), 'the right half of it');
  expect(stretches(line).map(rowText)).toEqual(['the left half of it', '│', 'the right half of it']);
});

test('a mark stays with the letter that it belongs to', () =>
  expect(stretches(row('a long enough cafe\u0301 au lait')).map(rowText)).toEqual([
    'a long enough caf',
    'e\u0301 au lait',
  ]));

test('nothing is lost, added or moved', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b ', '│', '日', 'e\u0301', '👍🏽', ' '),
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.array(text), parts => {
      const line = row(...parts);
      expect(stretches(line).map(rowText).join('')).toBe(rowText(line));
    }),
  );
});
