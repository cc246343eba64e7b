import { expect, test } from 'vitest';
import { type Entry, listEntries } from '../../store/entry.ts';
import { FakeSession } from '../support/fake/session.ts';

const session = new FakeSession();
const overview = session.overview();
const { unread } = session.reading.plan;
const said = {
  unread,
  notTaken: [{ line: 9, text: 'pans', reason: 'refused' }],
  apart: [{ kind: 'place', what: '"oven"', file: 'src/a.py', line: 5, why: 'it may be a path' }],
} as const;

const shown = (folded: readonly string[], filter: string): string[] =>
  listEntries(overview, said, new Set(folded), filter).entries.map(words);

function words(entry: Entry): string {
  switch (entry.kind) {
    case 'phase':
      return `phase ${entry.phase.number}${entry.folded ? ' folded' : ''}`;
    case 'item':
      return entry.item.operation.step;
    case 'heading':
      return `${entry.title} ${entry.count}${entry.folded ? ' folded' : ''}`;
    default:
      return entry.kind;
  }
}

test('phases with their steps, then what concerns no step, then what was not understood, then what is left', () =>
  expect(shown([], '')).toEqual([
    'phase 1',
    ...['1.1', '1.2', '1.3', '1.4'],
    'phase 2',
    ...['2.1', '2.2', '2.3', '2.4'],
    'phase 3',
    ...['3.1', '3.2', '3.3'],
    'about the whole plan 1',
    'finding',
    'not understood 2',
    'unread',
    'unread',
    'not taken 1',
    'not-taken',
    'left for a person 1',
    'apart',
  ]));

test('what is folded shows its heading only', () =>
  expect(shown(['phase 1', 'phase 2', 'not understood'], '').filter(word => !word.startsWith('3.'))).toEqual([
    'phase 1 folded',
    'phase 2 folded',
    'phase 3',
    'about the whole plan 1',
    'finding',
    'not understood 2 folded',
    'not taken 1',
    'not-taken',
    'left for a person 1',
    'apart',
  ]));

test('a filter looks everywhere and unfolds', () => {
  expect(shown(['phase 1'], 'units')).toEqual(['phase 1', '1.3', 'phase 3', '3.3']);
  expect(shown([], 'does-not-parse')).toEqual(['phase 2', '2.3']);
  expect(shown([], 'person')).toEqual(['phase 1', '1.2', '1.3', '1.4', 'phase 2', '2.4']);
  expect(shown([], 'åsa')).toEqual(['not understood 1', 'unread']);
  expect(shown([], 'src/a.py:5')).toEqual(['left for a person 1', 'apart']);
  expect(shown([], 'nothing like that')).toEqual([]);
});

test('places are those of the entries', () => {
  const { entries, places } = listEntries(overview, said, new Set(), '');
  expect(entries.map(({ key }) => places.get(key))).toEqual(entries.map((_, place) => place));
});
