import { describe, expect, it } from 'vitest';
import { lineFinder, splice } from '../../src/references/edits.ts';

describe('splice', () => {
  it('applies edits in any order, and insertions at one place in theirs', () => {
    const edits = [
      { start: 4, end: 5, text: '' },
      { start: 0, end: 1, text: 'AA' },
      { start: 2, end: 2, text: '1' },
      { start: 2, end: 2, text: '2' },
    ];
    expect(splice('abcdef', edits)).toBe('AAb12cdf');
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ];
    expect(() => splice('abc', edits)).toThrow(RangeError);
  });
});

describe('lineFinder', () => {
  it('counts from 1, and a line end to its line', () => {
    const line = lineFinder('a\r\nb\n\nc');
    expect([0, 2, 3, 4, 5, 6, 7].map(line)).toEqual([1, 1, 2, 2, 3, 4, 4]);
  });
});
