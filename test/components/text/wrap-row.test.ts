import { expect, test } from 'vitest';
import { as, row, rowText, rowWidth } from '../../../components/text/row.ts';
import { blankColumns, sliceRow, wrapRow } from '../../../components/text/wrap-row.ts';

const texts = (...rows: Parameters<typeof wrapRow>): string[] => wrapRow(...rows).map(rowText);

test('a row that fits stays as it is', () => {
  const line = row('one ', as('path', 'two'));
  expect(wrapRow(line, 7)).toEqual([line]);
});

test('what goes on below begins after a space, a little further in', () => {
  expect(texts(row('    return first + second + third'), 22)).toEqual([
    '    return first + ',
    '      second + third',
  ]);
});

test('a word that is longer than its place is cut, and nothing of it is lost', () => {
  const word = 'abcdefghijklmnopqrstuvwxyz';
  const rows = texts(row(word), 10);
  expect(rows.map(text => text.trim()).join('')).toBe(word);
});

test('tokens go on with their text', () => {
  const [, second] = wrapRow(row(as('added', 'aaaa bbbb cccc')), 8);
  expect(second?.spans.at(-1)?.token).toBe('added');
});

test('no part is wider than its place, whatever the text', () => {
  const wide = row('日本語 のテキスト ', as('muted', 'e\u0301a\tb 日本語日本語'), ' end');
  for (const columns of [2, 3, 7, 12])
    for (const part of wrapRow(wide, columns)) expect(rowWidth(part)).toBeLessThanOrEqual(columns);
});

test('a stretch of a row keeps what its pieces mean', () => {
  expect(sliceRow(row('one', as('path', 'two'), 'three'), 2, 7).spans).toEqual([
    { text: 'e' },
    { text: 'two', token: 'path' },
    { text: 't' },
  ]);
});

test.each([
  ['    x', 4],
  ['\t\tx', 8],
  ['x', 0],
])('%j begins with %i blank columns', (text, columns) => expect(blankColumns(text)).toBe(columns));
