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

const NOTHING = { removed: new Map(), survivors: new Map() };

it('holds back the deletion of the last of several that phases before took away', () => {
  const removed = new Map([['two', 'old/c.txt']]);
  const found = lastOnes(['c.txt', 'd.txt'].map(remove), files, { ...NOTHING, removed });
  expect([...found]).toEqual([
    ['c.txt', ['c.txt and old/c.txt are equal, and no file with this content would be left']],
  ]);
});

it('holds back the deletion of a file in favour of which another is deleted, in any phase', () => {
  const survivors = new Map([['c.txt', 'x.txt']]);
  const found = lastOnes(['c.txt', 'd.txt'].map(remove), files, { ...NOTHING, survivors });
  expect([...found]).toEqual([['c.txt', ['x.txt is deleted as a duplicate of c.txt: one has to stay']]]);
});

it('holds back deletions that leave no file of several equal ones', () => {
  const found = lastOnes(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(remove), files, NOTHING);
  expect([...found.keys()]).toEqual(['a.txt', 'b.txt']);
});

it('lets go of empty files, of which nothing has to stay', () => {
  const empty = { mode: '100644', blob: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391' };
  const two = new Map(['a.txt', 'b.txt'].map(path => [path, empty]));
  expect(lastOnes(['a.txt', 'b.txt'].map(remove), two, NOTHING).size).toBe(0);
});

it('holds back duplicates that are deleted in favour of each other', () => {
  const favour = (from: string, survivor: string) => ({
    operation: { id: from, kind: 'delete' as const, from, survivor },
    outcome: { kind: 'bring', from, to: survivor } as const,
  });
  const found = lastOnes(
    [favour('a.txt', 'b.txt'), favour('b.txt', 'a.txt'), favour('d.txt', 'e.txt')],
    files,
    NOTHING,
  );
  expect([...found.keys()]).toEqual(['a.txt', 'b.txt']);
});
