import { expect, test } from 'vitest';
import { compare } from '../../../src/references/proof/compare.ts';
import { foundTests } from '../../../src/references/proof/found-tests.ts';

type Texts = Readonly<Record<string, string>>;

const FILES = { 'tests/oven.test.js': '', 'tests/helpers/flour.js': '', 'src/oven.js': '' };

const state = (all: Texts) => ({
  files: Object.entries(all).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(all)), roots: [''] },
});

function told(files: Texts, moves: Texts): string[] {
  const after = Object.fromEntries(Object.entries(files).map(([path, text]) => [moves[path] ?? path, text]));
  const given = { before: state(files), after: state(after), moves: new Map(Object.entries(moves)) };
  return foundTests(compare(given)).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

const RENAMED = {
  'tests/oven.test.js': 'test/oven.test.js',
  'tests/helpers/flour.js': 'test/helpers/flour.js',
};
const GAINED = 'runs test/helpers/flour.js as a test, and did not before';
const SCRIPT = '{"scripts": {"test": "node --test"}}';

test.each<[string, string, Texts, string[]]>([
  ['package.json', SCRIPT, RENAMED, [`package.json:1 "node --test" ${GAINED}`]],
  [
    'package.json',
    '{"scripts": {\n"test": "node --test --watch && tsc"}}',
    RENAMED,
    [`package.json:2 "node --test" ${GAINED}`],
  ],
  [
    '.github/workflows/ci.yml',
    'jobs:\n  a:\n    steps:\n      - run: node --import=tsx --test\n',
    RENAMED,
    [`.github/workflows/ci.yml:4 "node --import=tsx --test" ${GAINED}`],
  ],
  [
    'package.json',
    SCRIPT,
    { 'tests/oven.test.js': 'tests/oven.spec.js' },
    ['package.json:1 "node --test" ran tests/oven.test.js, and does not run tests/oven.spec.js'],
  ],
  // It is told what to run, runs the same, or is another program.
  ['package.json', '{"scripts": {"test": "node --test test/*.test.js"}}', RENAMED, []],
  ['package.json', SCRIPT, { 'src/oven.js': 'src/stove.js' }, []],
  ['package.json', SCRIPT, { 'tests/oven.test.js': 'tests/hot/oven.test.js' }, []],
  ['package.json', '{"scripts": {"test": "node --test-only run.js"}}', RENAMED, []],
])('%s: %s', (path, text, moves, expected) => {
  expect(told({ ...FILES, [path]: text }, moves)).toEqual(expected);
});
