import { expect, test } from 'vitest';
import { completed, completion, withFolders } from '../../store/complete.ts';

const PATHS = withFolders(['src/core/parse.py', 'src/core/print.py', 'docs/my notes.md']);
const at = (text: string) => completion(text, text.length, PATHS);

test('folders are offered beside files', () => {
  expect(PATHS).toEqual([
    'src/core/parse.py',
    'src/core/print.py',
    'docs/my notes.md',
    'src/core/',
    'src/',
    'docs/',
  ]);
});

test('the first word of an instruction is a kind, others are paths found by letters in order', () => {
  expect(at('mov').offers).toContain('move');
  expect(at('move corpar').offers[0]).toBe('src/core/parse.py');
  expect(at('move a to b; del').offers).toContain('delete');
  expect(at('move ').offers).toEqual([]);
});

test('an offer takes the place of the word, in quotes where it has blanks', () => {
  const take = (text: string, offer: string) => completed(text, at(text), offer).text;
  expect(take('move corpar', 'src/core/parse.py')).toBe('move src/core/parse.py ');
  expect(take('move docs', 'docs/my notes.md')).toBe('move "docs/my notes.md" ');
  expect(take('move src', 'src/core/')).toBe('move src/core/');
  const middle = completion('move par to x', 8, PATHS);
  expect(completed('move par to x', middle, 'src/core/parse.py')).toEqual({
    text: 'move src/core/parse.py to x',
    caret: 22,
  });
});
