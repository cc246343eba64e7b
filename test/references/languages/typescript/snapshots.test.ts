import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const follow = (path: string, to: string, paths: readonly string[]) =>
  Object.fromEntries(scripts.followers!(path, to, { paths: new Set(paths) }));

test.each([
  ['t/__snapshots__/a.js.snap', 't/core/__snapshots__/b.test.js.snap'],
  ['t/__snapshots__/a.js.storyshot', 't/core/__snapshots__/b.test.js.storyshot'],
  ['t/snapshots/a.js.md', 't/core/snapshots/b.test.js.md'],
  ['t/a.js.snapshot', 't/core/b.test.js.snapshot'],
])('%s goes along with its test', (path, to) => {
  expect(follow('t/a.js', 't/core/b.test.js', [path])).toEqual({ [path]: to });
});

test('a folder of snapshots goes along', () => {
  expect(follow('t/a.spec.ts', 'e/b.spec.ts', ['t/a.spec.ts-snapshots/x/1.png'])).toEqual({
    't/a.spec.ts-snapshots/x/1.png': 'e/b.spec.ts-snapshots/x/1.png',
  });
});

test.each([
  't/__snapshots__/aa.js.snap',
  't/__snapshots__/a.ts.snap',
  '__snapshots__/a.js.snap',
  't/a.js-snapshots/1.png',
  't/deep/__snapshots__/a.js.snap',
])('%s is of another test', path => {
  expect(follow('t/a.js', 't/core/a.js', [path])).toEqual({});
});

const RESOLVER = 'export default { test: { resolveSnapshotPath: (path, ending) => path + ending } };\n';

test.each([
  ['t/__prod__/a.js.snap', true],
  ['shots/t/a.js/1.png', true],
  // The snapshot of another test, which stays.
  ['u/__snapshots__/a.js.snap', false],
  ['t/__prod__/b.js.snap', false],
])('settings that say where snapshots lie are asked where %s stays: %s', async (path, isAsked) => {
  const others = ['t/a.js', 'u/a.js', path];
  const files = await run(scripts, { 'vite.config.js': RESOLVER }, { 't/a.js': 't/core/a.js' }, others);
  const reason = `it may find ${path} by the place of t/a.js, which moves to t/core/a.js`;
  expect(ledger(files.get('vite.config.js'))).toEqual(
    isAsked ? [`asked resolveSnapshotPath: ${reason}`] : [],
  );
});
