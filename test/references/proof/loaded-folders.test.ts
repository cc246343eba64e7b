import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = { 'package.json': '{"main": "lib/index.js"}', 'lib/index.js': '', 'lib/tea.js': '' };

/** What is told of a script that moves one folder deeper. */
const told = async (text: string, files = {}) =>
  (await lost({ ...FILES, ...files, 'bench/brew.js': text }, { 'bench/brew.js': 'tools/bench/brew.js' })).map(
    each => each.replace(/^\S+ /, ''),
  );

test.each([
  ["const target = '..'; require(target)", ['..']],
  ["const target = process.env.TEA || '../'; import(target)", ['../']],
  ["const all = { tea: { default: '..' } }; require(parse(all).tea)", ['..']],
  ["const brew = (from = '..') => require(from)", ['..']],
  ["function load(from) { return require(from); }\nload('..')", ['..']],
  // Dots that are no folder to load, or in a text that loads nothing that is said elsewhere.
  ["const target = '..'; require('fs')", []],
  ["const parts = at.split('..'); require(parts)", []],
  ["if (part === '..' || at.startsWith('..')) require(at)", []],
  ["const dot = '.'; require(at)", []],
  ["// target = '..'\nrequire(target)", []],
  // Where no package was.
  ["const target = '../..'; require(target)", []],
])('%s', async (text, words) => {
  expect(await told(text)).toEqual(words);
});

test('what is loaded there afterwards is no question', async () => {
  const text = "const target = '..'; require(target)";
  expect(await told(text, { 'tools/package.json': '{}' })).toEqual([]);
  expect(await told(text, { 'tools/index.js': '' })).toEqual([]);
});

test('a dot alone counts where just its name is loaded', async () => {
  const move = (text: string) =>
    lost({ 'tea/index.js': '', 'tea/brew.js': text }, { 'tea/brew.js': 'tea/pot/brew.js' });
  expect(await move("const own = '.'; require(own)")).toEqual(['tea/pot/brew.js:1 .']);
  expect(await move("const sign = '.'; require(own)")).toEqual([]);
});
