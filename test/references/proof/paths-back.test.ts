import { expect, test } from 'vitest';
import { pathsBack } from '../../../src/references/proof/paths-back.ts';
import { prove } from '../../../src/references/proof.ts';

const moves = { 'app/lib/old.ts': 'app/core/new.ts', 'app/lib/kept.ts': 'app/core/kept.ts' };
const back = pathsBack(new Map(Object.entries(moves)));

test.each([
  ['address new.ts', ['address old.ts']],
  ['path app/core/new.ts', ['path app/lib/old.ts', 'path app/lib/new.ts']],
  ['path core/new', ['path lib/old']],
  ['path app/core/made/x.deb', ['path app/lib/made/x.deb']],
  ['path other/new.ts', []],
  ['path renew.ts', []],
])('%s was %j', (key, earlier) => {
  expect([...back(key)]).toEqual(earlier);
});

const state = (text: string, paths: readonly string[]) => ({
  files: [{ path: 'tool.config.js', text }],
  world: { paths: new Set(['tool.config.js', ...paths]), roots: [''] },
});

const proved = (before: string, after: string) =>
  prove({
    before: state(before, Object.keys(moves)),
    after: state(after, Object.values(moves)),
    moves: new Map(Object.entries(moves)),
  });

test('what was missing under the name of a file that moves is no news under its new one', async () => {
  expect(
    await proved('x = { root: "app", open: "/lib/old.ts" }', 'x = { root: "app", open: "/core/new.ts" }'),
  ).toEqual([]);
});

test('another name that is missing is news', async () => {
  const [problem] = await proved('x = { open: "/lib/old.ts" }', 'x = { open: "/core/none.ts" }');
  expect(problem).toMatchObject({ path: 'tool.config.js', message: 'nothing is found under "core/none.ts"' });
});
