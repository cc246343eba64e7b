import { expect, test } from 'vitest';
import type { Item } from '../../src/session/types.ts';
import { completed, offersOf, withFolders } from '../../store/complete.ts';
import type { Prompt } from '../../store/overlay.ts';
import { likelyPlaces, placeFor } from '../../store/retarget.ts';

const paths = withFolders(['src/core/parse.py', 'src/core/errors.py', 'src/io/read.py', 'README.md']);

test.each([
  ['src/io/', 'src/io/errors.py'],
  ['src/io', 'src/io/errors.py'],
  ['./', 'errors.py'],
  [' src/new/ ', 'src/new/errors.py'],
  ['src/new/e.py', 'src/new/e.py'],
])('“%s” means %s', (typed, place) => expect(placeFor(typed, 'jobs/errors.py', paths)).toBe(place));

test('the plan’s own alternatives come first, then what findings propose, then files that they name', () => {
  const item = {
    operation: { from: 'jobs/errors.py', to: 'src/a.py', alternatives: ['src/b.py', 'src/a.py'] },
    findings: [
      {
        evidence: ['src/core/errors.py', 'no path'],
        correction: { kind: 'retarget', to: 'src/core/parse.py' },
      },
    ],
  } as unknown as Item;
  expect(likelyPlaces(item, paths)).toEqual([
    'src/b.py',
    'src/a.py',
    'src/core/parse.py',
    'src/core/errors.py',
  ]);
});

const prompt = (text: string): Prompt => ({
  kind: 'prompt',
  purpose: 'retarget',
  title: '',
  text,
  caret: text.length,
  first: ['src/b.py', 'src/core/errors.py'],
});

test('as long as nothing else is typed, the likely places are offered', () => {
  expect(offersOf(prompt('src/b.py'), paths).offers).toEqual(['src/b.py', 'src/core/errors.py']);
  expect(offersOf(prompt(''), paths).offers).toEqual(['src/b.py', 'src/core/errors.py']);
});

test('letters find files and folders, likely ones first', () => {
  expect(offersOf(prompt('coerr'), paths).offers[0]).toBe('src/core/errors.py');
  expect(offersOf(prompt('io'), paths).offers).toContain('src/io/');
  expect(offersOf(prompt('ioread'), paths).offers).toEqual(['src/io/read.py']);
});

test('an offer takes the place of all that was typed', () => {
  const found = offersOf(prompt('coerr'), paths);
  expect(completed('coerr', found, 'src/io/')).toEqual({ text: 'src/io/', caret: 7 });
});
