import { describe, expect, test } from 'vitest';
import { expressionSaid, patternOf } from '../../../src/references/proof/names/expression.ts';
import { lost } from './lost.ts';

test.each([
  ['^a/b\\.py$', 'a/b.py'],
  ['^a/b\\\\.py$', 'a/b.py'],
  ['a/b\\.py$', '**/a/b.py'],
  ['(^|/)b\\.py$', '**/b.py'],
  ['(?:^|\\/)b\\.py', '**/b.py'],
  ['.*\\/a\\.ts$', '**/a.ts'],
  ['^a/.*\\.py$', 'a/**.py'],
  ['^a/[^/]+\\.py$', 'a/*.py'],
  ['^a/[\\w-]+_x\\.py$', 'a/*_x.py'],
  ['^a/(b|c)\\.py$', 'a/@(b|c).py'],
  ['\\.test\\.ts$', '**/*.test.ts'],
  ['a[/\\\\]b\\.py$', '**/a/b.py'],
  ['^a/b', 'a/b*'],
])('%s is %s as a pattern', (expression, pattern) => {
  expect(patternOf(expression).replaceAll('\\/', '/')).toBe(pattern);
});

const FILES = { 'src/billing.ts': '', 'src/other.ts': '' };
const MOVES = { 'src/billing.ts': 'src/core/invoice.ts' };

describe('expressions for paths', () => {
  test.each([
    ['jest.config.js', 'x = { testRegex: "src/billing\\\\.ts$" }', 'src/billing\\\\.ts$'],
    ['renovate.json', '{"fileMatch": ["^src/billing\\\\.ts$"]}', '^src/billing\\\\.ts$'],
    ['rules.json', '{"match": "(^|/)billing\\\\.ts$"}', 'billing\\\\.ts$'],
    ['webpack.config.js', 'x = { test: /billing\\.ts$/ }', 'billing\\.ts$'],
    ['webpack.config.js', 'x = { exclude: /src\\/billing/ }', 'src\\/billing'],
    ['a.js', 'const half = total / billing.ts / 2;', undefined],
    ['a.js', 'x = { test: /\\.ts$/ }', undefined],
    ['a.js', 'words.split(/billing|other/)', undefined],
    ['rules.json', '{"match": "^src/other\\\\.ts$"}', undefined],
  ])('%s: %s', async (path, text, told) => {
    expect(await lost({ ...FILES, [path]: text }, MOVES)).toEqual(told ? [`${path}:1 ${told}`] : []);
  });
});

test.each([
  '(a|aa)+$',
  '(a+)+$',
  '(?:a*)*b',
  '(a{1,9}){1,9}b',
  'a.*b.*c.*d.*e.*f',
  '(',
  `a${'b'.repeat(500)}`,
])('an expression that is none, or takes too long, is not read: %s', words => {
  expect(expressionSaid(words)).toBeUndefined();
});

test.each(['^(docs|examples)/', '(^|/)a\\.py$', '^src/.*/gen_.*\\.py$'])('another is: %s', words => {
  expect(expressionSaid(words)).toBeInstanceOf(RegExp);
});
