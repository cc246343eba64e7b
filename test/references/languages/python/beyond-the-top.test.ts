import { expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

const FILES = { 'box/__init__.py': '', 'till.py': '' };
const MOVES = { 'box/__init__.py': 'data/box/__init__.py', 'box/a.py': 'data/box/a.py' };

test.each([
  ['from .. import sys\n', []],
  ['from .. import *\n', []],
  ['from .. import sys, os\n', []],
  ['from ... import sys\n', ['box/a.py:1 left: ...']],
])('%j', async (text, told) => {
  const { changed, references } = await moving({ files: { ...FILES, 'box/a.py': text }, moves: MOVES });
  expect(changed).toEqual({});
  expect(ledger(references)).toEqual(told);
});

test('what is there is named anew', async () => {
  const { changed } = await moving({
    files: { ...FILES, 'box/a.py': 'from .. import till\n' },
    moves: MOVES,
  });
  expect(changed['box/a.py']).toBe('import till\n');
});
