import { expect, test } from 'vitest';
import { row } from '../../../components/text/row.ts';
import { findLine, nextStop, ofRows } from '../../../components/view/document.ts';
import { remember } from '../../../components/view/remember.ts';

const document = ofRows(
  ['one', 'two', 'three', 'Two again'].map(text => row(text)),
  [0, 2],
);

test('search goes on from the line, round and back, whatever the case', () => {
  expect(findLine(document, 'two', 1, 1)).toBe(3);
  expect(findLine(document, 'two', 3, 1)).toBe(1);
  expect(findLine(document, 'two', 3, -1)).toBe(1);
  expect(findLine(document, 'three', 2, 1)).toBe(2);
  expect(findLine(document, 'four', 0, 1)).toBeUndefined();
  expect(findLine(document, '', 0, 1)).toBeUndefined();
  expect(findLine(ofRows([]), 'x', 0, 1)).toBeUndefined();
});

test('stops are gone to in order, and there is an end', () => {
  expect(nextStop(document, 0, 1)).toBe(2);
  expect(nextStop(document, 1, -1)).toBe(0);
  expect(nextStop(document, 2, 1)).toBeUndefined();
  expect(nextStop(document, 0, -1)).toBeUndefined();
});

test('an answer is made once for the same ingredients, and forgotten after some others', () => {
  let made = 0;
  const double = remember((number: number) => {
    made += 1;
    return number * 2;
  }, 2);
  expect([double(1), double(2), double(1), double(2), made]).toEqual([2, 4, 2, 4, 2]);
  double(3);
  double(1);
  expect(made).toBe(4);
});
