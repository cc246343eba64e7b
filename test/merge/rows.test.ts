import { describe, expect, test } from 'vitest';
import { split } from '../../src/merge/lines.ts';
import type { Row, RowOptions } from '../../src/merge/rows.ts';
import { sideBySide } from '../../src/merge/side-by-side.ts';
import { unified } from '../../src/merge/unified.ts';
import { port, text } from './support.ts';

/** `=`: the same, `~`: changed, with line number and text of each side. */
function show(row: Row): string {
  if (row.kind === 'fold') return `fold ${row.count} ${row.why}`;
  const [left, right] = [row.left, row.right].map(cell => (cell ? `${cell.line}:${cell.text}` : '-'));
  return `${left} ${row.kind === 'same' ? '=' : '~'} ${right}`;
}

async function rowsOf(left: string, right: string, options?: RowOptions): Promise<string[]> {
  const [changes = []] = await port.compare([[left, right]]);
  const rows = sideBySide(split(left), split(right), changes, options);
  return rows.slice(0, rows.length).map(show);
}

const LONG = '1 2 3 4 5 6 7 8 9 10 11 12 13 14';

describe('side by side', () => {
  test('changed lines stand beside each other, equal ones far away are folded', async () => {
    expect(await rowsOf(text(`${LONG} x y`), text(`${LONG} z y n`))).toEqual([
      'fold 11 same',
      '12:12 = 12:12',
      '13:13 = 13:13',
      '14:14 = 14:14',
      '15:x ~ 15:z',
      '16:y = 16:y',
      '- ~ 17:n',
    ]);
  });

  test('line numbers go apart where lines were added', async () => {
    expect(await rowsOf(text('b c'), text('a b c'), { open: 'all' })).toEqual([
      '- ~ 1:a',
      '1:b = 2:b',
      '2:c = 3:c',
    ]);
  });

  test('a change that says nothing is one row until it is opened', async () => {
    const mechanical = () => true;
    expect(await rowsOf(text('a x'), text('b c d x'), { mechanical })).toEqual([
      'fold 3 mechanical',
      '2:x = 4:x',
    ]);
    const opened = await rowsOf(text('a x'), text('b c d x'), { mechanical, open: new Set(['1~1']) });
    expect(opened).toHaveLength(4);
  });

  test('equal texts are one fold, and empty texts no row', async () => {
    expect(await rowsOf(text(LONG), text(LONG))).toEqual(['fold 14 same']);
    expect(await rowsOf('', '')).toEqual([]);
    expect(await rowsOf('', text('a'))).toEqual(['- ~ 1:a']);
  });

  test('words that differ are marked where lines stand one after the other, too', () => {
    const rows = unified(
      ['a b c d\n', 'only here\n'],
      ['a b c x\n'],
      [{ fromStart: 0, fromCount: 2, toStart: 0, toCount: 1 }],
    );
    const [changed, alone, other] = rows.slice(0, 3);
    expect(changed).toMatchObject({ left: { line: 1, marks: [[6, 7]] } });
    expect(alone).toEqual({ kind: 'changed', left: { line: 2, text: 'only here' } });
    expect(other).toMatchObject({ right: { line: 1, marks: [[6, 7]] } });
  });

  test('words that differ are marked where lines are alike', async () => {
    const rows = sideBySide(
      ['a b c d\n'],
      ['a b c x\n'],
      [{ fromStart: 0, fromCount: 1, toStart: 0, toCount: 1 }],
    );
    expect(rows.slice(0, 1)).toMatchObject([{ left: { marks: [[6, 7]] }, right: { marks: [[6, 7]] } }]);
  });
});
