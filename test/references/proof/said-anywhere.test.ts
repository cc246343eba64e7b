import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = {
  'test/barn/hay.js': '',
  'test/barn/loft/straw.js': '',
  'lib/stalls/stub/cow-js.stub': '',
  'lib/stalls/stub/cow-ts.stub': '',
  'app/test/barn/hay.js': '',
  'lib/index.js': '',
};
const MOVES = {
  'test/barn/hay.js': 'test/shed/hay.js',
  'test/barn/loft/straw.js': 'test/shed/loft/straw.js',
  'lib/stalls/stub/cow-js.stub': 'lib/stubs/cow-js.stub',
  'lib/stalls/stub/cow-ts.stub': 'lib/stubs/cow-ts.stub',
};

test.each([
  // Among other words of a string, also folders, and what is made in them.
  ['run(`node cli.js feed --cwd=test/barn/loft --file=a.js`)', ['test/barn/loft']],
  ['run("feed --into=test/barn/loft/made.js")', ['test/barn/loft/made.js']],
  ['const help = "Feed what is in test/barn/loft, daily."', ['test/barn/loft']],
  // Behind a folder that only the program knows.
  ["read(path.dirname(at.module) + '/lib/stalls/stub/cow-' + kind + '.stub')", ['lib/stalls/stub/cow-']],
  ["const text = `\nmodule.exports = { at: __dirname + '/test/barn/loft' };\n`", ['test/barn/loft']],
  ["const text = `\nmodule.exports = { at: __dirname + '/test//barn/loft' };\n`", ['test//barn/loft']],
  ["const text = `\nmodule.exports = { at: __dirname + '/test/barn/made.db' };\n`", ['test/barn/made.db']],
  // From another folder than its own.
  ["const BASE = '../test/barn'; resolve(dirname(CLI), BASE, name)", ['../test/barn']],
  // Addresses, labels, parts of longer paths, comments, and what stays.
  ["fetch(host + '/test/barn/loft')", []],
  ['go("https://a.org/test/barn/loft")', []],
  ['run("cat node_modules/x/test/barn/loft")', []],
  ['// as in test/barn/loft\n', []],
  ['run("node lib/index.js --fast")', []],
  ['get("test/barn/loft?v=1")', []],
  ['route("test/barn/loft/", feed)', []],
])('%s', async (text, words) => {
  const told = await lost({ ...FILES, 'tools/feed.js': text }, MOVES);
  expect(told.map(each => each.replace(/^\S+ /, ''))).toEqual(words);
});

test('what stands below a folder above the file is meant, where it is there', async () => {
  const text = 'const help = "Feeds test/barn, daily."';
  expect(await lost({ ...FILES, 'app/tools/feed.js': text }, MOVES)).toEqual([]);
  expect(await lost({ ...FILES, 'tools/feed.js': text }, MOVES)).toEqual(['tools/feed.js:1 test/barn']);
});

test.each([
  ['"""Feeds test/barn/loft."""\n', []],
  ['def feed():\n    """Feeds test/barn/loft."""\n', []],
  ['HELP = """\nfeed test/barn/loft\n"""\n', ['test/barn/loft']],
  ['raise Hungry("nothing in test/barn/hay.js left")\n', ['test/barn/hay.js']],
])('of a Python text: %j', async (text, words) => {
  const told = await lost({ ...FILES, 'tools/feed.py': text }, MOVES);
  expect(told.map(each => each.replace(/^\S+ /, ''))).toEqual(words);
});

test.each([
  ['Makefile', 'feed:\n\t./feed --into="test/barn/loft"\n', ['test/barn/loft']],
  ['notes.md', 'In test/barn/loft.\n', []],
  ['CHANGES', 'In test/barn/loft.\n', []],
])('of %s', async (path, text, words) => {
  const told = await lost({ ...FILES, [path]: text }, MOVES);
  expect(told.map(each => each.replace(/^\S+ /, ''))).toEqual(words);
});

test('what was rewritten leads to its new place, beside a folder of that name', async () => {
  const text = "require('../lib/stubs/cow')";
  expect(
    await lost(
      { ...FILES, 'lib/stalls/stub/cow.js': '', 'lib/stubs/hen.js': '', 'tools/feed.js': text },
      { ...MOVES, 'lib/stalls/stub/cow.js': 'lib/stubs/cow.js' },
    ),
  ).toEqual([]);
});
