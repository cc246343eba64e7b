import { expect, test } from 'vitest';
import { as, row, rowText } from '../../../components/text/row.ts';
import { type Document, ofParts } from '../../../components/view/document.ts';
import { textRows } from '../../../components/view/text.ts';

/** Lines of code after a number, `⋯` for folded ones. */
const code = (...lines: readonly string[]): Document =>
  ofParts(
    (line, columns) =>
      lines[line] === '⋯'
        ? row('-- ⋯ --')
        : [{ before: [as('muted', `${line + 1} `)], taken: 2, text: row(lines[line] ?? ''), columns }],
    { length: lines.length, words: line => lines[line] ?? '', stops: () => [] },
  );

function shown(document: Document, rows: number, { line = 0, top = 0, left = 0, wrap = false } = {}) {
  const options = { view: { line, top, left }, focused: false, search: '', wrap };
  return textRows(document, { columns: 14, rows }, options).map(one => rowText(one).trimEnd());
}

test('indentation that all lines of a block have is left out where one has no room', () => {
  const document = code('class A:', '⋯', '        first = 1', '', '            second');
  expect(shown(document, 5)).toEqual(['1 class A:', '-- ⋯ --', '3 first = 1', '4', '5     second']);
});

test('it stays where all lines have room', () => {
  expect(shown(code('    a = 1', '    b = 2'), 2)).toEqual(['1     a = 1', '2     b = 2']);
});

test('a long line goes on below, and the line of the cursor stays in sight to its end', () => {
  const long = 'one two three four';
  const document = code(long, long, 'end');
  expect(shown(document, 4, { wrap: true })).toEqual([
    '1 one two',
    '↳   three four',
    '2 one two',
    '↳   three four',
  ]);
  expect(shown(document, 3, { wrap: true, line: 2 })).toEqual(['2 one two', '↳   three four', '3 end']);
});

test('moved sideways, the numbers stay', () => {
  expect(shown(code('abcdefghijklmnopq'), 1, { left: 8 })).toEqual(['1 ijklmnopq']);
});
