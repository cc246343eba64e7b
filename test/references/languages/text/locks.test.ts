import { expect, test } from 'vitest';
import { locks } from '../../../../src/references/languages/text/locks.ts';
import { ledger, run } from '../typescript/support.ts';

const moves = { 'packages/a/package.json': 'apps/a/package.json', 'packages/a/x.js': 'apps/a/x.js' };

test.each([
  ['pnpm-lock.yaml', 'importers:\n  packages/ab: {}\n  packages/a:\n    x: 1\n', 3],
  ['package-lock.json', '{"packages": {"node_modules/packages/a": {}, "packages/a": {}}}\n', 1],
  ['yarn.lock', '"a@workspace:packages/a":\n  resolution: "a@workspace:packages/a"\n', 1],
])('a lock file that names the folder of a package which moves: %s', async (path, text, line) => {
  const file = (await run(locks, { [path]: text }, moves)).get(path);
  expect(ledger(file)).toEqual(['asked packages/a: the package manager has to write its lock file anew']);
  expect(file).toMatchObject({ text, references: [{ line }] });
});

test('not one that names no package of the repository, or whose package stays', async () => {
  const text = 'importers:\n  packages/a/deep: {}\n';
  expect(ledger((await run(locks, { 'pnpm-lock.yaml': text }, moves)).get('pnpm-lock.yaml'))).toEqual([]);
  const own = 'importers:\n  packages/a: {}\n';
  const inner = { 'packages/a/x.js': 'packages/a/src/x.js' };
  expect(ledger((await run(locks, { 'pnpm-lock.yaml': own }, inner)).get('pnpm-lock.yaml'))).toEqual([]);
});
