import { expect, test } from 'vitest';
import { Shelf } from '../../src/references/shelf.ts';

test('what was put up longest ago goes first, and is dropped once', () => {
  const dropped: number[] = [];
  const shelf = new Shelf<number>(6, value => dropped.push(value));
  shelf.put('aaa', 1);
  shelf.put('bbb', 2);
  shelf.put('ccc', 3);
  expect(dropped).toEqual([1]);
  expect(shelf.take('aaa')).toBeUndefined();
  expect(shelf.take('bbb')).toBe(2);
});

test('what was taken down takes no room, and comes back as the newest', () => {
  const dropped: number[] = [];
  const shelf = new Shelf<number>(6, value => dropped.push(value));
  shelf.put('aaa', 1);
  shelf.put('bbb', 2);
  expect(shelf.take('aaa')).toBe(1);
  shelf.put('ccc', 3);
  expect(dropped).toEqual([]);
  shelf.put('aaa', 1);
  expect(dropped).toEqual([2]);
});

test('the same value put up twice is not dropped, another one for the text is', () => {
  const dropped: number[] = [];
  const shelf = new Shelf<number>(6, value => dropped.push(value));
  shelf.put('aaa', 1);
  shelf.put('aaa', 1);
  expect(dropped).toEqual([]);
  shelf.put('aaa', 2);
  expect(dropped).toEqual([1]);
  shelf.put('too long', 3);
  expect(dropped).toEqual([1, 2, 3]);
});
