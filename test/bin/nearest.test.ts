import { expect, test } from 'vitest';
import { nearest } from '../../bin/nearest.ts';

const NAMES = ['read', 'rehearse', 'replay', 'report', 'undo'];

test.each([
  ['raed', 'read'],
  ['reead', 'read'],
  ['rehears', 'rehearse'],
  ['repaly', 'replay'],
  ['undo', 'undo'],
])('%s means %s', (word, name) => expect(nearest(word, NAMES)).toBe(name));

test.each(['', 'r', 'commit', 'xyz', 'readme'])('%j means none of them', word => {
  expect(
    nearest(
      word,
      NAMES.filter(name => name !== 'read'),
    ),
  ).toBeUndefined();
});
