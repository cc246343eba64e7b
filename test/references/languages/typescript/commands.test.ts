import { expect, test } from 'vitest';
import { manifests } from '../../../../src/references/languages/typescript/manifests.ts';
import { run } from './support.ts';

const MOVES = {
  'src/a.ts': 'src/core/b.ts',
  'packages/one/package.json': 'libs/first/package.json',
  'packages/one/src/x.ts': 'libs/first/src/x.ts',
};
const OTHERS = [...Object.keys(MOVES), 'src/c.ts', 'other/src/a.ts'];

async function command(words: string) {
  const text = JSON.stringify({ scripts: { x: words } });
  const answer = await run(manifests, { 'package.json': text }, MOVES, OTHERS);
  return JSON.parse(answer.get('package.json')!.text).scripts.x;
}

test.each([
  ['cd src && node a.ts', 'cd src && node core/b.ts'],
  [
    'cd src && tsx ./a.ts && cd .. && tsx src/a.ts',
    'cd src && tsx ./core/b.ts && cd .. && tsx src/core/b.ts',
  ],
  [
    '(cd packages/one && node src/x.ts); node src/a.ts',
    '(cd libs/first && node src/x.ts); node src/core/b.ts',
  ],
  ['rimraf packages/one/dist', 'rimraf libs/first/dist'],
  ['rimraf ./packages/one/dist packages/one/build/x.js', 'rimraf ./libs/first/dist libs/first/build/x.js'],
  ['tsx src/a.ts', 'tsx src/core/b.ts'],
])('a command of a package: %s', async (before, after) => {
  expect(await command(before)).toBe(after);
});

test.each([
  // Counted from there, it is another file.
  ['cd other && node src/a.ts'],
  ['cd src && node c.ts'],
  ['node a.ts'],
  ['rimraf packages/dist src/dist'],
  ['rimraf dist/packages/one'],
  ['npm run packages/two/x'],
])('nothing that moves: %s', async words => {
  expect(await command(words)).toBe(words);
});

test.each([
  ['nyc --reporter=lcov --all mocha --recursive parts', 'nyc --reporter=lcov --all mocha --recursive bits'],
  ['npx -y mocha parts', 'npx -y mocha bits'],
  ['cross-env A=1 c8 -r text mocha parts', 'cross-env A=1 c8 -r text mocha bits'],
  ['nyc --include parts mocha parts', 'nyc --include bits mocha bits'],
  ['pnpm -C parts build', 'pnpm -C bits build'],
  // Nobody knows whether it reads folders.
  ['buildthem parts', 'buildthem parts', 'asked'],
  ['npm run parts', 'npm run parts'],
  ['tox -e parts && nox -s parts', 'tox -e parts && nox -s parts'],
  ['tox -c parts', 'tox -c bits'],
  [
    'yarn parts && nx test parts && make parts && echo parts',
    'yarn parts && nx test parts && make parts && echo parts',
  ],
])('a folder of one word: %s', async (before, after, decision?: string) => {
  const text = JSON.stringify({ scripts: { x: before } });
  const answer = await run(manifests, { 'package.json': text }, { 'parts/a.js': 'bits/a.js' }, [
    'parts/a.js',
  ]);
  const { text: changed, references } = answer.get('package.json')!;
  expect(JSON.parse(changed).scripts.x).toBe(after);
  expect(references.filter(each => each.decision === 'asked').length).toBe(decision === undefined ? 0 : 1);
});

test.each([
  ['link:packages/one', 'link:libs/first'],
  ['file:packages/one', 'file:libs/first'],
  ['portal:./packages/one', 'portal:./libs/first'],
  ['workspace:*', 'workspace:*'],
  ['file:///packages/one', 'file:///packages/one'],
  ['npm:packages/one', 'npm:packages/one'],
])('a package that is taken from a folder: %s', async (before, after) => {
  const text = JSON.stringify({ devDependencies: { one: before } });
  const answer = await run(manifests, { 'package.json': text }, MOVES, OTHERS);
  expect(answer.get('package.json')?.text).toBe(JSON.stringify({ devDependencies: { one: after } }));
});
