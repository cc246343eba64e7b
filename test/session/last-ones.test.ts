import { expect, it } from 'vitest';
import { lastOnes } from '../../src/session/last-ones.ts';

const files = new Map(
  Object.entries({ 'a.txt': 'one', 'b.txt': 'one', 'c.txt': 'two', 'd.txt': 'three', 'e.txt': 'three' }).map(
    ([path, blob]) => [path, { mode: '100644', blob }],
  ),
);
const remove = (path: string) => ({
  operation: { id: path, kind: 'delete' as const, from: path },
  outcome: { kind: 'remove', path } as const,
});

it('holds back deletions that leave no file of several equal ones', () => {
  const found = lastOnes(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(remove), files);
  expect([...found.keys()]).toEqual(['a.txt', 'b.txt']);
});

it('holds back duplicates that are deleted in favour of each other', () => {
  const favour = (from: string, survivor: string) => ({
    operation: { id: from, kind: 'delete' as const, from, survivor },
    outcome: { kind: 'bring', from, to: survivor } as const,
  });
  const found = lastOnes(
    [favour('a.txt', 'b.txt'), favour('b.txt', 'a.txt'), favour('d.txt', 'e.txt')],
    files,
  );
  expect([...found.keys()]).toEqual(['a.txt', 'b.txt']);
});
