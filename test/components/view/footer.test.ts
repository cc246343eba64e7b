import { expect, test } from 'vitest';
import type { Surroundings } from '../../../components/context.ts';
import { rowText, rowWidth } from '../../../components/text/row.ts';
import { saidHeight, saidRows } from '../../../components/view/footer.ts';
import type { State } from '../../../store/state.ts';

const saying = (text: string): State => ({ overlays: [], toast: { text, tone: 'ok' } }) as unknown as State;

test.each([60, 80])(
  'what was just said is read whole where it needs more lines than there are, at %i',
  columns => {
    const words = Array.from({ length: 40 }, (_, word) => `word${word}`);
    const state = saying(words.join(' '));
    const rows = saidRows(state, { columns, rows: 8 }, {} as Surroundings);
    expect(saidHeight(state, columns)).toBe(rows.length);
    expect(rows.every(line => rowWidth(line) === columns)).toBe(true);
    expect(rows.flatMap(line => rowText(line).trim().split(/\s+/)).slice(1)).toEqual(words);
  },
);

test('what has room at the bottom lies over nothing', () => {
  expect(saidHeight(saying('done'), 60)).toBe(0);
});
