import { expect, test } from 'vitest';
import { lostSettings } from '../../../../src/references/languages/typescript/found.ts';

const doubts = (files: Readonly<Record<string, string>>, moves: Readonly<Record<string, string>>) =>
  lostSettings({
    world: { paths: new Set(Object.keys(files)), roots: [''] },
    moves: new Map(Object.entries(moves)),
    options: {},
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
  }).map(({ path, message }) => `${path}: ${message}`);

const GONE = 'is looked for beside package.json, and nothing names it in config';

test.each([
  [{ 'next.config.js': '', 'package.json': '{}' }, { 'next.config.js': 'config/next.config.js' }, 1],
  [{ '.eslintrc.cjs': '', 'package.json': '{}' }, { '.eslintrc.cjs': 'config/.eslintrc.cjs' }, 1],
  [
    { 'vite.config.ts': '', 'package.json': '{"scripts": {"b": "vite -c vite.config.ts"}}' },
    { 'vite.config.ts': 'config/vite.config.ts' },
    0,
  ],
  [
    { 'a/next.config.js': '', 'a/package.json': '{}' },
    { 'a/next.config.js': 'config/next.config.js', 'a/package.json': 'config/package.json' },
    0,
  ],
  [{ 'server.config.js': '', 'package.json': '{}' }, { 'server.config.js': 'config/server.config.js' }, 0],
  [{ 'next.config.js': '' }, { 'next.config.js': 'config/next.config.js' }, 0],
])('settings that are found by their place: %#', (files, moves, count) => {
  const [path] = Object.keys(files);
  expect(doubts(files, moves)).toEqual(count === 0 ? [] : [`${path}: ${path} ${GONE}`]);
});
