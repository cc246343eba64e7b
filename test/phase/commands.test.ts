import { expect, test } from 'vitest';
import { beginMerge } from '../../src/git/calls/merge.ts';
import { shown } from '../../src/phase/commands.ts';

test('a command calls commits that are made only then by their names, and others by their ids', () => {
  const [made, there] = ['5'.repeat(40), '6'.repeat(40)];
  const command = { call: beginMerge([made, there]) };
  expect(shown(command, new Map([[made, 'side-1']]))).toBe(
    'git merge -s ours --no-ff --no-commit --quiet side-1 6666666666',
  );
});
