import { describe, expect, test } from 'vitest';
import { ignoredIn } from '../../../src/plan/resolve/ignored.ts';
import { treeOf } from '../support.ts';

describe('ignoredIn', () => {
  test.each([
    ['out/', 'out/a.js', true],
    ['out/', 'src/out/a.js', true],
    ['/out/', 'src/out/a.js', false],
    ['*.log', 'deep/down/x.log', true],
    ['*.log\n!keep.log', 'keep.log', false],
    ['docs/*.tmp', 'docs/a.tmp', true],
    ['docs/*.tmp', 'docs/a/b.tmp', false],
    ['# out/', 'out/a.js', false],
    ['out/', 'out', false],
    ['', 'out/a.js', false],
  ])('with %j, %s: %s', async (rules, path, is) => {
    expect((await ignoredIn(treeOf({ '.gitignore': rules })))(path)).toBe(is);
  });

  test.each([
    ['.cov*\n!/old/.coverage', 'new/.coverage', 'old/.coverage', false],
    ['out/', 'out/a.js', 'src/out/a.js', false],
    ['out/', 'out/a.js', 'src/a.js', true],
  ])('with %j, %s that comes from %s: %s', async (rules, path, from, is) => {
    expect((await ignoredIn(treeOf({ '.gitignore': rules })))(path, from)).toBe(is);
  });

  test('without an ignore file nothing is', async () => {
    expect((await ignoredIn(treeOf([])))('out/a.js')).toBe(false);
  });
});
