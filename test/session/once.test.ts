import { expect, test } from 'vitest';
import type { Git } from '../../src/git/run.ts';
import { CommitTree } from '../../src/git/tree.ts';
import { once } from '../../src/session/once.ts';

const tree = () => new CommitTree({} as Git, 'HEAD', new Map(), { read: new Map(), other: new Map() });

test('the same words on the same tree are worked out once', async () => {
  const [one, other] = [tree(), tree()];
  let count = 0;
  const make = async () => {
    count += 1;
    return count;
  };
  expect(await once(one, ['a', 'bc'], make)).toBe(1);
  expect(await once(one, ['a', 'bc'], make)).toBe(1);
  expect(await once(one, ['ab', 'c'], make)).toBe(2);
  expect(await once(other, ['a', 'bc'], make)).toBe(3);
});

test('what failed is tried again', async () => {
  const one = tree();
  await expect(once(one, ['a'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await once(one, ['a'], async () => 'yes')).toBe('yes');
});

test('texts that differ only in bytes of another encoding are two', async () => {
  const one = tree();
  expect(await once(one, ['caf\udce9'], async () => 'é')).toBe('é');
  expect(await once(one, ['caf\udce8'], async () => 'è')).toBe('è');
});
