import { expect, test } from 'vitest';
import { compare } from '../../src/git/compare.ts';
import { Git } from '../../src/git/run.ts';
import { git, text } from '../merge/support.ts';

const change = (fromStart: number, fromCount: number, toStart: number, toCount: number) => ({
  fromStart,
  fromCount,
  toStart,
  toCount,
});

test('tells what differs, pair by pair, in one process', async () => {
  const runs: string[][] = [];
  const stop = git.onRun(run => runs.push([...run.args]));
  const changes = await compare(git, [
    [text('a b c d e'), text('a x c d e f')],
    [text('same'), text('same')],
    [text(''), text('a b')],
    [text('a b c'), text('b c')],
  ]);
  stop();
  expect(changes).toEqual([
    [change(1, 1, 1, 1), change(5, 0, 5, 1)],
    [],
    [change(0, 0, 0, 2)],
    [change(0, 1, 0, 0)],
  ]);
  expect(runs).toHaveLength(1);
});

test('starts no process where all pairs are equal', async () => {
  const broken = new Git('/nowhere/at/all', {});
  expect(await compare(broken, [['a\n', 'a\n']])).toEqual([[]]);
});

test('takes no line of content for a header of the patch', async () => {
  const from = '--- from/0\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\ndiff --git from/0 to/0\nend\n';
  const [changes] = await compare(git, [[from, from.replace('-x\n', '++ y\n+z\n')]]);
  expect(changes).toEqual([change(2, 1, 2, 2)]);
});

test('reads texts without a newline at the end, and carriage returns inside lines', async () => {
  const [ends, returns] = await compare(git, [
    ['a\nb', 'a\nb\n'],
    ['a\r\nb\n', 'a\nb\n'],
  ]);
  expect(ends).toEqual([change(1, 1, 1, 1)]);
  expect(returns).toEqual([change(0, 1, 0, 1)]);
});

test('is deaf to the configuration of the user', async () => {
  const settings = {
    'diff.suppressBlankEmpty': 'true',
    'core.autocrlf': 'true',
    'diff.noprefix': 'true',
    'color.diff': 'always',
    'diff.context': '9',
    'diff.algorithm': 'histogram',
    'diff.mnemonicPrefix': 'true',
  };
  const count = Object.keys(settings).length;
  const env = Object.fromEntries(
    Object.entries(settings).flatMap(([key, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  );
  const configured = new Git('/', { PATH: process.env.PATH, GIT_CONFIG_COUNT: String(count), ...env });
  const [changes] = await compare(configured, [[text('a  b c d  e'), text('a  x c y  e')]]);
  expect(changes).toEqual([change(2, 1, 2, 1), change(4, 1, 4, 1)]);
});
