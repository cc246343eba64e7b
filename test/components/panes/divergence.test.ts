import { expect, test } from 'vitest';
import { divergenceDocument } from '../../../components/panes/divergence.ts';
import { isMechanical } from '../../../components/panes/mechanical.ts';
import { rowText, rowWidth } from '../../../components/text/row.ts';
import type { Document } from '../../../components/view/document.ts';
import type { Hunk, Piece } from '../../../src/merge/types.ts';
import type { Divergence } from '../../../src/session/types.ts';
import { blameOf, mergeOf } from '../../support/fake/texts.ts';

const NOW = 1_750_000_000;
const NONE: ReadonlySet<string> = new Set();
const AS_IT_COMES = { context: 1, foldMechanical: true, sideBySide: true, open: NONE };

function divergence(left: string, right: string, base = left): Divergence {
  const copy = (path: string, text: string, elder: boolean) => ({
    path,
    text,
    elder,
    blob: '',
    author: 'Ann',
    time: NOW - 86_400 * 30,
    commits: 2,
  });
  return {
    copies: [copy('old/a.py', left, true), copy('new/a.py', right, false)],
    merge: mergeOf(base, left, right),
    classification: 'both-clean',
    differing: 1,
    mechanical: 0,
    onlyIn: [],
  };
}

const lines = (document: Document, columns = 50): string[] =>
  Array.from({ length: document.length }, (_, line) => rowText(document.row(line, columns, 0)).trimEnd());

const TEN = Array.from({ length: 10 }, (_, line) => `line ${line}\n`).join('');

test('differences stand side by side with context, the rest is folded to a line that opens', () => {
  const document = divergenceDocument(
    divergence(TEN, TEN.replace('line 5', 'line five')),
    [],
    AS_IT_COMES,
    NOW,
  );
  expect(lines(document)).toEqual([
    '---- ⋯ 4 equal lines -----------------------------',
    '    5 line 4            │    5 line 4',
    '    6-line 5            │    6+line five',
    '    7 line 6            │    7 line 6',
    '---- ⋯ 3 equal lines -----------------------------',
  ]);
  expect(document.stops).toEqual([2]);
  const id = document.thing?.(0).fold ?? '';
  const opened = divergenceDocument(
    divergence(TEN, TEN.replace('line 5', 'line five')),
    [],
    { ...AS_IT_COMES, open: new Set([id]) },
    NOW,
  );
  expect(lines(opened)[0]).toBe('    1 line 0            │    1 line 0');
});

test('one after the other, the removed lines come before the added ones', () => {
  const document = divergenceDocument(
    divergence(TEN, TEN.replace('line 5', 'line five')),
    [],
    { ...AS_IT_COMES, sideBySide: false },
    NOW,
  );
  expect(lines(document).slice(1, 4)).toEqual(['    5 line 4', '    6-line 5', '    6+line five']);
});

test('imports and spaces are folded until one wants to see them', () => {
  const left = `from old import a\n${TEN}`;
  const right = `from new import a\n${TEN}`;
  const folded = divergenceDocument(divergence(left, right), [], AS_IT_COMES, NOW);
  expect(lines(folded)[0]).toMatch(/≈ 1 line differs only in imports or spaces/);
  const open = divergenceDocument(
    divergence(left, right),
    [],
    { ...AS_IT_COMES, foldMechanical: false },
    NOW,
  );
  expect(lines(open)[0]).toMatch(/1-from old import a .*1\+from new import a/);
});

test('each side is named by its path, the elder marked', () => {
  const head = divergenceDocument(divergence('a\n', 'b\n'), [], AS_IT_COMES, NOW).head?.(80);
  expect(rowText(head!)).toMatch(/^ old\/a\.py elder Ann, 4w +│ new\/a\.py Ann, 4w/);
});

test('a block that only stands elsewhere is shown as moved', () => {
  const block = ['def a_long_enough_name():\n', '    return "and a body of some length"\n'];
  const hunk = (key: string, left: readonly string[], right: readonly string[]): Hunk => ({
    kind: 'hunk',
    key,
    ordinal: 1,
    of: 1,
    context: '',
    base: left,
    left,
    right,
  });
  const pieces: Piece[] = [
    { kind: 'settled', by: 'right', lines: [], hunk: hunk('a', block, []) },
    { kind: 'settled', by: 'both', lines: ['x\n', 'y\n'] },
    { kind: 'settled', by: 'right', lines: block, hunk: hunk('b', [], block) },
  ];
  const moved = { ...divergence('x\n', 'y\n'), merge: { pieces } };
  const document = divergenceDocument(moved, [], AS_IT_COMES, NOW);
  expect(lines(document, 120).map(line => line.split('│').map(half => half.trim()))).toEqual([
    ['1>def a_long_enough_name():', '.'],
    ['2>    return "and a body of some length"', '.'],
    ['3 x', '1 x'],
    ['4 y', '2 y'],
    ['.', '3>def a_long_enough_name():'],
    ['.', '4>    return "and a body of some length"'],
  ]);
});

test('blame stands beside a line only where it is line by line about this text', () => {
  const [left, right] = [TEN, TEN.replace('line 5', 'line five')];
  const blamed = { text: left, blame: blameOf('old/a.py', left) };
  const shorter = { text: 'x\n', blame: blameOf('new/a.py', 'x\n') };
  const document = divergenceDocument(divergence(left, right), [blamed, shorter], AS_IT_COMES, NOW);
  const [one, two] = rowText(document.row(2, 130, 0)).split('│');
  expect(one).toMatch(/6 Bob B… .*-line 5/);
  expect(two).toMatch(/^ +6\+line five/);
});

test('no line is wider than its place, however wide its text and wherever one looks', () => {
  const wide = `${'日本語\t\x1b[31m'.repeat(500)}\n`;
  const document = divergenceDocument(divergence(wide, `x${wide}`), [], AS_IT_COMES, NOW);
  for (const left of [0, 7, 400]) expect(rowWidth(document.row(0, 61, left))).toBeLessThanOrEqual(61);
});

test('copies that are the same say so', () => {
  const document = divergenceDocument(divergence('a\n', 'a\n'), [], AS_IT_COMES, NOW);
  expect(document.length).toBe(0);
  expect(document.empty).toMatch(/old\/a\.py and new\/a\.py are the same: 1 line/);
});

test.each([
  ['imports', ['from a import b\n'], ['from c import b\n'], true],
  ['a list of imports over lines', ['from a import (\n', '    b,\n', ')\n'], ['from c import (b)\n'], true],
  ['spaces', ['  x = 1\n'], ['\tx  =  1\n'], true],
  ['code', ['x = 1\n'], ['x = 2\n'], false],
  ['code beside imports', ['from a import b\n', 'x = 1\n'], ['from c import b\n'], false],
  ['TypeScript imports', ["import { a } from './a';\n"], ["import { a } from '../a';\n"], true],
])('%s are mechanical: %#', (_name, left, right, mechanical) =>
  expect(
    isMechanical(left, right, { fromStart: 0, fromCount: left.length, toStart: 0, toCount: right.length }),
  ).toBe(mechanical),
);
