import { expect, test } from 'vitest';
import { unresolvedSites } from '../../../src/references/sites/adapter.ts';
import { wayReader } from '../../../src/references/sites/ways.ts';

const PATTERN = /\bread "([^"]+)"/g;
const beside = wayReader([{ pattern: PATTERN, from: ({ beside: at }) => at('data'), climbs: true }]);
const own = wayReader([{ pattern: PATTERN, anyOf: true, climbs: true }]);

const missing = (reader: typeof own, text: string, ...others: string[]) => {
  const path = 'app/a.txt';
  const world = { paths: new Set([path, 'data/x.csv', ...others]), roots: [''] };
  return unresolvedSites(reader, () => true, { files: [{ path, text }], judged: new Set([path]), world });
};

test.each([
  ['read "y.csv"', 'data/y.csv'],
  ['read "lib/y.csv"', 'lib/y.csv'],
  ['read "../lib/y.csv"', 'lib/y.csv'],
  ['read "y.csv"', 'app/y.csv'],
])('%s is there with %s, wherever it starts, if the text does not say where', (text, there) => {
  expect(missing(beside, text, there).filter(each => !each.isElsewhere)).toEqual([]);
  const [elsewhere] = missing(beside, text, `other/${there}`);
  expect(elsewhere).not.toHaveProperty('isElsewhere');
});

test('what starts at a place that is known is there from that place only', () => {
  expect(missing(own, 'read "lib/y.csv"', 'app/lib/y.csv')).toEqual([]);
  expect(missing(own, 'read "lib/y.csv"', 'lib/y.csv')).toHaveLength(1);
});

test('what is missing is called the same, however far a text climbs to it', () => {
  const [near, far] = ['read "../none/y.csv"', 'read "../../none/y.csv"'].map(text => missing(own, text)[0]);
  expect(near!.key).toBe(far!.key);
});
