import { expect, test } from 'vitest';
import {
  compareDefinitions,
  type Definition,
  definitionAt,
  doubled,
  lostNames,
} from '../../src/merge/definitions.ts';

/** `'f:1 g:2'`: f with content 1, g with content 2, each on its own line. */
function file(text: string, kind = 'function'): Definition[] {
  return text.split(' ').flatMap((part, at) => {
    const [name, hash] = part.split(':');
    return name ? [{ name, kind, line: at + 1, endLine: at + 1, hash: hash! }] : [];
  });
}

test('each name has a status that tells who changed it', () => {
  const rows = compareDefinitions({
    base: file('same:1 l:1 r:1 both:1 alike:1 lostRight:1 lostLeft:1'),
    left: file('same:1 l:2 r:1 both:2 alike:2 lostRight:1 newLeft:1'),
    right: file('same:1 l:1 r:2 both:3 alike:2 lostLeft:1 newRight:1'),
  });
  expect(rows.map(({ name, status, inBase }) => [name, status, inBase])).toEqual([
    ['same', 'same', true],
    ['l', 'changed-left', true],
    ['r', 'changed-right', true],
    ['both', 'changed-both', true],
    ['alike', 'same', true],
    ['lostRight', 'left-only', true],
    ['newLeft', 'left-only', false],
    ['lostLeft', 'right-only', true],
    ['newRight', 'right-only', false],
  ]);
});

test('a name that both sides added differently was changed on both', () => {
  const [row] = compareDefinitions({ base: [], left: file('f:1'), right: file('f:2') });
  expect(row?.status).toBe('changed-both');
});

test('without a base nobody knows who changed it', () => {
  const rows = compareDefinitions({ left: file('f:1 g:1'), right: file('f:2 g:1') });
  expect(rows.map(({ status }) => status)).toEqual(['differs', 'same']);
});

test('of several definitions of one name the last is shown, and all are compared', () => {
  const [row] = compareDefinitions({ base: file('f:1 f:2'), left: file('f:1 f:2'), right: file('f:3 f:2') });
  expect(row).toMatchObject({ status: 'changed-right', left: { line: 2 }, right: { line: 2 } });
});

test('imports are no definitions of a file', () => {
  const imported = file('os:1', 'import');
  expect(compareDefinitions({ left: imported, right: [] })).toEqual([]);
  expect(lostNames([imported], [])).toEqual([]);
});

test('what one file defines twice is told with its lines, variables apart', () => {
  expect(doubled([...file('f:1 g:1 f:1'), ...file('x:1 x:2', 'constant')])).toEqual([
    { name: 'f', lines: [1, 3] },
  ]);
});

test('names that no longer exist in the result are lost; an import of it keeps a name', () => {
  const copies = [file('f:1 g:1'), file('g:2 h:1')];
  expect(lostNames(copies, file('g:3'))).toEqual(['f', 'h']);
  expect(lostNames(copies, [...file('g:3'), ...file('f:1 h:1', 'import')])).toEqual([]);
});

test('a line is named by the definition that holds it', () => {
  const definitions = file('f:1 g:1').map(own => ({
    ...own,
    line: own.line * 10,
    endLine: own.line * 10 + 5,
  }));
  expect([10, 15, 16, 20, 9].map(line => definitionAt(definitions, line)?.name)).toEqual([
    'f',
    'f',
    undefined,
    'g',
    undefined,
  ]);
});
