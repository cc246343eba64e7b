import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf, paneHead } from '../../../components/view/layout.ts';

const zoom = fc.constantFrom<'both' | 'one'>('both', 'one');
const focus = fc.constantFrom<'list' | 'pane'>('list', 'pane');

test('the parts fill the body exactly, in every size that is not too small', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 300 }),
      fc.integer({ min: 15, max: 100 }),
      zoom,
      focus,
      (columns, rows, z, f) => {
        const { tooSmall, wide, body, list, pane } = layoutOf({ columns, rows, zoom: z, focus: f });
        expect(tooSmall).toBe(false);
        expect(body).toEqual({ columns, rows: rows - 3 });
        if (z === 'one') expect([list, pane].filter(({ rows }) => rows > 0)).toEqual([body]);
        else if (wide)
          expect([list.columns + pane.columns, list.rows, pane.rows]).toEqual([columns, rows - 3, rows - 3]);
        else
          expect([list.rows + pane.rows, list.columns, pane.columns]).toEqual([rows - 3, columns, columns]);
        if (pane.rows > 0) expect(pane.rows - paneHead(pane.rows)).toBeGreaterThanOrEqual(2);
      },
    ),
  );
});

test.each([
  [59, 15],
  [60, 14],
])('%i×%i is too small', (columns, rows) =>
  expect(layoutOf({ columns, rows, zoom: 'both', focus: 'list' }).tooSmall).toBe(true),
);
