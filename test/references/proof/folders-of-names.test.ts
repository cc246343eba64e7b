import { describe, expect, test } from 'vitest';
import { lost } from './lost.ts';

describe('a file that is made in a folder that is no more', () => {
  test.each([
    ['ci.yml', 'run: x > size.json\nOUT: measure/size/made.json', 'ci.yml:2 measure/size/made.json'],
    ['ci.yml', 'OUT: measure/none/made.json', undefined],
    ['ci.yml', 'OUT: measure/size', 'ci.yml:1 measure/size'],
    ['a.py', 'x = "measure/size/made.json"', undefined],
  ])('%s: %s', async (path, text, told) => {
    const files = { [path]: text, 'measure/size/run.ts': '', 'measure/none.txt': '' };
    const moves = { 'measure/size/run.ts': 'tools/size/run.ts', 'measure/none.txt': 'tools/none.txt' };
    expect(await lost(files, moves)).toEqual(told ? [told] : []);
  });
});

describe('a path from a folder from which a text names others, too', () => {
  const others = { 'src/locale/index.ts': '', 'src/units/index.ts': '' };
  const moves = { 'src/units/index.ts': 'src/shared/units/index.ts' };

  test.each([
    [
      'is told where it goes to another folder',
      'x = ["units/index.ts", "locale/index.ts"]',
      ['tools/a.ts:1 units/index.ts'],
    ],
    ['and not where nothing tells the folder', 'x = ["units/index.ts"]', []],
  ])('%s', async (_, text, told) => {
    expect(await lost({ ...others, 'tools/a.ts': text }, moves)).toEqual(told);
  });

  test('and not where all go together', async () => {
    const text = 'x = ["units/index.ts", "locale/index.ts"]';
    const all = { ...moves, 'src/locale/index.ts': 'src/shared/locale/index.ts' };
    expect(await lost({ ...others, 'tools/a.ts': text }, all)).toEqual([]);
  });
});
