import { describe, expect, test } from 'vitest';
import { markerSize, readMarked } from '../../src/merge/marked.ts';

describe('the size of markers', () => {
  test('is more than any run of their signs that begins a line', () => {
    expect(markerSize(['a\n', 'b\n'])).toBe(7);
    expect(markerSize(['a\n=========\n', `${'<'.repeat(12)} x\n`])).toBe(13);
    expect(markerSize([` ${'<'.repeat(12)}\n<<<|||===>>>\n`])).toBe(7);
  });
});

describe('what git merge-file prints', () => {
  test('is stretches and conflicts in turn', () => {
    const printed = 'a\n<<<<<<<< left\nl\n|||||||| base\nb1\nb2\n========\n>>>>>>>> right\n';
    expect(readMarked(printed, 8)).toEqual([
      { kind: 'stretch', lines: ['a'] },
      { kind: 'conflict', left: ['l'], base: ['b1', 'b2'], right: [] },
      { kind: 'stretch', lines: [] },
    ]);
  });

  test('may be nothing, an empty line, or lines that look like smaller markers', () => {
    expect(readMarked('', 7)).toEqual([{ kind: 'stretch', lines: [] }]);
    expect(readMarked('\n', 7)).toEqual([{ kind: 'stretch', lines: [''] }]);
    expect(readMarked('<<<<<<< ours\n', 8)).toEqual([{ kind: 'stretch', lines: ['<<<<<<< ours'] }]);
  });
});
