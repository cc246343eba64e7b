import { expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const THERE = { 'doc/source/a.rst': 'A\n', 'app/core/a.c': 'x\n' };
const MOVES = { 'doc/source/a.rst': 'docs/source/a.rst', 'app/core/a.c': 'app/kern/a.c' };

const became = async (files: Readonly<Record<string, string>>) => {
  const { after, references } = await moving({ files: { ...THERE, ...files }, moves: MOVES, roots: [''] });
  return [
    after['.gitignore'],
    ...ledger(references.filter(({ path }) => path === '.gitignore')).filter(each => each.includes('asked')),
  ];
};

test.each([
  ['nobody names it', {}, 'doc/build/*', 'docs/build/*'],
  [
    'a text names it that does not follow',
    { 'tox.ini': 'commands = make-docs doc/source doc/build\n' },
    'doc/build/*',
    'doc/build/*',
  ],
  ['a program names it', { 'setup.py': 'man = "doc/build/a.1"\n' }, '/doc/build/', '/doc/build/'],
  [
    'another place is named',
    { 'tox.ini': 'commands = x doc/build-x other/doc/build\n' },
    'doc/build',
    'docs/build',
  ],
  ['a document names it', { 'README.md': 'It is put into doc/build.\n' }, 'doc/build', 'docs/build'],
  [
    'a text names it that follows',
    { 'package.json': '{"scripts": {"d": "x doc/build"}}' },
    'doc/build',
    'docs/build',
  ],
  [
    'below more than one folder',
    { 'tox.ini': 'commands = x app/core/out\n' },
    'app/core/out/',
    'app/kern/out/',
  ],
  ['what is there', { 'tox.ini': 'commands = x doc/source\n' }, 'doc/source/', 'docs/source/'],
])('what is left out goes with what makes it: %s', async (_, files, before, after) => {
  expect(await became({ ...files, '.gitignore': `${before}\n` })).toEqual([`${after}\n`]);
});

test.each([
  [
    'doc/build',
    { 'package.json': '{"scripts": {"d": "x doc/build"}}', 'tox.ini': 'commands = x doc/build\n' },
  ],
  [
    'app/core/out',
    { 'tox.ini': 'commands = x app/core/out\n', 'site.config.js': "x = { out: 'app/core/out' };\n" },
  ],
])('and is asked where not all of that follows: %s', async (line, files) => {
  expect(await became({ ...files, '.gitignore': `${line}\n` })).toEqual([
    `${line}\n`,
    `.gitignore:1 asked: ${line}`,
  ]);
});
