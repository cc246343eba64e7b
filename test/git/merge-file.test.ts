import { expect, test } from 'vitest';
import { mergeFile } from '../../src/git/merge-file.ts';
import { GitError } from '../../src/git/run.ts';
import { git, text } from '../merge/support.ts';

test('prints the base of a conflict between markers of the size asked for', async () => {
  const merged = await mergeFile(git, { base: text('a b c'), left: text('a l c'), right: text('a r c') }, 9);
  expect(merged).toBe('a\n<<<<<<<<< left\nl\n||||||||| base\nb\n=========\nr\n>>>>>>>>> right\nc\n');
});

test('more conflicts than an exit code can count is no error', async () => {
  const many = (word: string) => Array.from({ length: 300 }, (_, at) => `${at} ${word}\nx\ny\n`).join('');
  const merged = await mergeFile(git, { base: many('b'), left: many('l'), right: many('r') }, 7);
  expect(merged.match(/^<{7} left$/gm)).toHaveLength(300);
});

test('refuses binary content', async () => {
  await expect(mergeFile(git, { base: 'a\0', left: 'b\0', right: 'c\0' }, 7)).rejects.toThrow(GitError);
});
