import { expect, test } from 'vitest';
import { pythonTree, someMoves, typescriptTree } from '../../scripts/bench/trees.mjs';
import { unresolved } from '../../src/references/unresolved.ts';
import { moving } from '../references/moving.ts';

const SIZE = { modules: 40, tests: 8, seed: 3 };
const check = (files: Readonly<Record<string, string>>) =>
  unresolved(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { paths: new Set(Object.keys(files)), roots: ['src', ''] },
  );

test('the same seed gives the same bytes, another seed others', () => {
  expect(pythonTree(SIZE)).toEqual(pythonTree(SIZE));
  expect(pythonTree({ ...SIZE, seed: 4 }).files).not.toEqual(pythonTree(SIZE).files);
  const small = { modules: 30, seed: 3 };
  expect(typescriptTree(small)).toEqual(typescriptTree(small));
});

test('what is measured is right: every name is found, before and after the moves', async () => {
  const { files, modules } = pythonTree(SIZE);
  const before = Object.fromEntries(files);
  expect(await check(before)).toEqual([]);
  const moves = Object.fromEntries(someMoves(modules, 8));
  const { after, references } = await moving({ files: before, moves });
  expect(references.filter(({ decision }) => decision !== 'rewritten')).toEqual([]);
  expect(references.length).toBeGreaterThan(30);
  expect(await check(after)).toEqual([]);
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.values(moves)));
});
