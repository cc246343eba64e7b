import fc from 'fast-check';
import { expect, test } from 'vitest';
import { width } from '../../../components/text/cells.ts';
import {
  as,
  beside,
  fitRow,
  justify,
  marked,
  over,
  row,
  rowText,
  rowWidth,
} from '../../../components/text/row.ts';
import { wrap } from '../../../components/text/wrap.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '日', '👍🏽', '\t', '\x1b', ' ') });
const rows = fc.array(texts).map(parts => row(...parts));

test('a fitted row is never wider than its place', () => {
  fc.assert(
    fc.property(rows, fc.nat(30), fc.nat(30), (line, columns, left) => {
      expect(rowWidth(fitRow(line, columns, left))).toBeLessThanOrEqual(columns);
      expect(rowWidth(fitRow(over(line, 'selected'), columns, left))).toBe(columns);
    }),
  );
});

test('a row that was fitted already is fitted anew where its place is smaller or its words are others', () => {
  fc.assert(
    fc.property(rows, fc.nat(30), fc.nat(30), (line, wide, narrow) => {
      const first = fitRow(line, wide);
      expect(rowWidth(fitRow(first, narrow))).toBeLessThanOrEqual(Math.min(wide, narrow));
      const longer = { ...first, spans: [...first.spans, { text: '日\t'.repeat(8) }] };
      expect(rowWidth(longer)).toBe(rowWidth(row(...longer.spans)));
      expect(rowWidth(fitRow(longer, narrow))).toBeLessThanOrEqual(narrow);
    }),
  );
});

test('two columns are as wide as both and the bar', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(20), fc.nat(20), (left, right, first, second) => {
      const both = beside(left, right, first, second, { text: '│' });
      expect(rowWidth(both)).toBe(rowWidth(row(...both.spans)));
      expect(rowWidth(both)).toBeLessThanOrEqual(first + 1 + second);
    }),
  );
});

test('a row that fits is whole, one that does not says so', () => {
  expect(rowText(fitRow(row('abc', 'def'), 6))).toBe('abcdef');
  expect(rowText(fitRow(row('abc', 'def', 'g'), 6))).toBe('abcde›');
  expect(rowText(fitRow(row('日本語', 'abc'), 5, 1))).toBe(' 本 ›');
});

test('spans keep their meaning when cut', () => {
  expect(fitRow(row('ab', as('error', 'cdef')), 4).spans).toEqual([
    { text: 'ab' },
    { text: 'c', token: 'error' },
    { text: '›', token: 'muted' },
  ]);
});

test('what stands at the right edge wins', () => {
  expect(rowText(justify(row('a long beginning'), row('end'), 14))).toBe('a long be› end');
  expect(rowWidth(justify(row('short'), row('end'), 20))).toBe(20);
});

test('two rows side by side', () => {
  expect(rowText(beside(row('日本'), row('right'), 5, 4, as('rule', '│')))).toBe('日本 │rig›');
});

test('what was searched for stands out, whatever its case', () => {
  expect(marked('Scale scale', 'scale', 'added')).toEqual([
    { text: 'Scale', token: 'match' },
    { text: ' ', token: 'added' },
    { text: 'scale', token: 'match' },
  ]);
});

test('wrapped lines fit and lose no word', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, columns) => {
      for (const line of wrap(text, columns)) expect(width(line)).toBeLessThanOrEqual(columns);
    }),
  );
  expect(wrap('the quick brown fox', 9)).toEqual(['the quick', 'brown fox']);
  expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
});
