import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, choosing, sameChoices } from '../../src/merge/choosing.ts';
import { match } from '../../src/merge/match.ts';
import { decide } from '../../src/merge/result.ts';
import { begin, type Choosing, counts, decisions, resultOf } from '../../src/merge/stops.ts';
import { threeWay } from '../../src/merge/three-way.ts';
import { port, text, texts } from './support.ts';

/** Stops: only left changed, a conflict, only right changed, a rule, a conflict. */
const SIDES = texts('a . b . c . d e . f', 'A . l . c . D e . L1 L2', 'a . r . C . d E . R');
const MERGE = await threeWay(SIDES, port);
const START = begin(MERGE);

const run = (state: Choosing, ...actions: readonly Action[]) => actions.reduce(choosing, state);
const textOf = (state: Choosing) => resultOf(state).text.trim().replaceAll('\n', ' ');
const LEFT = { type: 'choose', choice: { take: 'left' } } as const;
const RIGHT = { type: 'choose', choice: { take: 'right' } } as const;
const NEXT = { type: 'next', kind: 'unsolved' } as const;

test('choosing begins at the first hunk without an answer', () => {
  expect(START.cursor).toBe(1);
  expect(counts(START)).toEqual({ conflicts: 3, unsolved: 2, byRule: 1, replayed: 0 });
  expect(textOf(START)).toBe('A . b . C . D E . f');
});

describe('moving', () => {
  const visited = (kind: 'change' | 'conflict' | 'unsolved', type: 'next' | 'previous', from: number) => {
    const stops: number[] = [];
    for (let state = run(START, { type: 'go', stop: from }), at = 0; at < 5; at += 1) {
      state = choosing(state, { type, kind });
      stops.push(state.cursor);
    }
    return stops;
  };

  test('stops at every change, at conflicts, or at what is unsolved', () => {
    expect(visited('change', 'next', 0)).toEqual([1, 2, 3, 4, 4]);
    expect(visited('conflict', 'next', 0)).toEqual([1, 3, 4, 4, 4]);
    expect(visited('conflict', 'previous', 4)).toEqual([3, 1, 1, 1, 1]);
  });

  test('what is unsolved is found all around', () => {
    expect(visited('unsolved', 'next', 0)).toEqual([1, 4, 1, 4, 1]);
    expect(visited('unsolved', 'previous', 0)).toEqual([4, 1, 4, 1, 4]);
    expect(run(START, LEFT, NEXT, LEFT, NEXT).cursor).toBe(4);
  });

  test('with nowhere to go it is the same state', () => {
    const last = run(START, { type: 'go', stop: 99 });
    expect(last.cursor).toBe(4);
    expect(choosing(last, { type: 'next', kind: 'change' })).toBe(last);
  });
});

describe('choosing', () => {
  test('answers the hunk under the cursor', () => {
    const done = run(START, LEFT, NEXT, RIGHT);
    expect(textOf(done)).toBe('A . l . C . D E . R');
    expect(counts(done).unsolved).toBe(0);
    expect(decisions(done)).toHaveLength(2);
  });

  test('takes single lines in the order they are picked, and gives them back', () => {
    const there = run(START, { type: 'go', stop: 4 });
    const picked = run(there, ...['l2', 'r1', 'l1'].map(line => ({ type: 'line', line }) as const));
    expect(textOf(picked)).toBe('A . b . C . D E . L2 R L1');
    const back = run(picked, ...['r1', 'l1', 'l2'].map(line => ({ type: 'line', line }) as const));
    expect(counts(back).unsolved).toBe(2);
  });

  test('takes a whole file, settled changes too', () => {
    expect(resultOf(run(START, { type: 'whole', side: 'left' }))).toEqual({ text: SIDES.left, open: [] });
    expect(resultOf(run(START, { type: 'whole', side: 'left' }, { type: 'whole', side: 'right' }))).toEqual({
      text: SIDES.right,
      open: [],
    });
  });

  test('takes all that remains from one side, and leaves what is answered', () => {
    expect(textOf(run(START, LEFT, { type: 'remaining', side: 'right' }))).toBe('A . l . C . D E . R');
  });

  test('rejects what git or a rule settled; an open hunk has nothing to reject', () => {
    const rejected = run(START, { type: 'go', stop: 3 }, { type: 'reject' });
    expect(counts(rejected)).toMatchObject({ unsolved: 3, byRule: 0 });
    expect(textOf(rejected)).toBe('A . b . C . d e . f');
    expect(textOf(run(rejected, RIGHT))).toBe('A . b . C . d E . f');
    expect(textOf(run(rejected, { type: 'clear' }))).toBe('A . b . C . D E . f');
    expect(choosing(START, { type: 'reject' })).toBe(START);
  });

  test('in a merge without hunks changes nothing', async () => {
    const quiet = begin(await threeWay(texts('a', 'a', 'a'), port));
    const actions: Action[] = [
      LEFT,
      NEXT,
      { type: 'whole', side: 'left' },
      { type: 'go', stop: 3 },
      { type: 'undo' },
    ];
    for (const action of actions) expect(choosing(quiet, action)).toBe(quiet);
  });
});

describe('undo and redo', () => {
  test('go back to where the choice was made', () => {
    const done = run(START, LEFT, NEXT, RIGHT, { type: 'go', stop: 0 });
    const undone = run(done, { type: 'undo' });
    expect([textOf(undone), undone.cursor]).toEqual(['A . l . C . D E . f', 4]);
    expect(textOf(run(undone, { type: 'undo' }))).toBe(textOf(START));
    expect(textOf(run(undone, { type: 'undo' }, { type: 'redo' }, { type: 'redo' }))).toBe(textOf(done));
  });

  test('a new choice ends what could be redone; the same choice again is none', () => {
    const undone = run(START, LEFT, { type: 'undo' });
    expect(run(undone, RIGHT, { type: 'redo' }).choices).toEqual(run(START, RIGHT).choices);
    const chosen = run(START, LEFT);
    expect(choosing(chosen, LEFT)).toBe(chosen);
  });

  const action = fc.oneof(
    fc.constantFrom<Action>(
      LEFT,
      RIGHT,
      { type: 'clear' },
      { type: 'reject' },
      { type: 'undo' },
      { type: 'redo' },
    ),
    fc.record({
      type: fc.constantFrom('next', 'previous'),
      kind: fc.constantFrom('change', 'conflict', 'unsolved'),
    }),
    fc.record({ type: fc.constantFrom('whole', 'remaining'), side: fc.constantFrom('left', 'right') }),
    fc.record({ type: fc.constant('line'), line: fc.constantFrom('l1', 'l2', 'r1') }),
  ) as fc.Arbitrary<Action>;

  test('without limit: all steps back is the beginning, all steps on is the end', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), actions => {
        const end = run(START, ...actions);
        const back = end.past.reduce<Choosing>(state => choosing(state, { type: 'undo' }), end);
        expect(back.choices).toEqual(START.choices);
        const on = back.future.reduce<Choosing>(state => choosing(state, { type: 'redo' }), back);
        const ahead = end.future.reduce<Choosing>(state => choosing(state, { type: 'redo' }), end);
        expect(on.choices).toEqual(ahead.choices);
      }),
    );
  });

  test('a step back holds no more than what was changed', () => {
    const chosen = run(START, LEFT, { type: 'next', kind: 'change' }, RIGHT);
    expect(chosen.past.map(({ choices }) => [...choices.keys()])).toEqual([[1], [2]]);
  });

  test('what was chosen and taken back is the same choice', () => {
    const back = run(START, LEFT, { type: 'undo' });
    expect(sameChoices(back.choices, START.choices)).toBe(true);
    expect(sameChoices(run(START, LEFT).choices, START.choices)).toBe(false);
  });
});

describe('a record', () => {
  const again = (state: Choosing, merge = MERGE) => begin(merge, match(merge, decisions(state)));

  test('brings back what was chosen, rejected rules too', () => {
    const chosen = run(START, LEFT, { type: 'go', stop: 3 }, { type: 'reject' });
    const resumed = again(chosen);
    expect(resumed.choices).toEqual(chosen.choices);
    expect(counts(resumed)).toEqual({ conflicts: 3, unsolved: 2, byRule: 0, replayed: 2 });
    expect(resumed.cursor).toBe(3);
  });

  test('of other texts is proposed, and taken only on demand', async () => {
    const chosen = run(START, LEFT, NEXT, LEFT);
    const drifted = await threeWay({ ...SIDES, right: SIDES.right.replace('C', 'X') }, port);
    const resumed = again(chosen, drifted);
    // The line that drifted is in the context of the first conflict, not of the second.
    expect(counts(resumed)).toMatchObject({ unsolved: 1, replayed: 1 });
    expect(resultOf(resumed).open).toEqual([resumed.stops[1]?.hunk]);
    const accepted = run(resumed, { type: 'accept' });
    expect(accepted.choices[1]).toEqual({ take: 'left' });
    expect(counts(accepted).unsolved).toBe(0);
  });

  test('that is refused is shown, and cannot be accepted', async () => {
    const hunk = START.stops[1]!.hunk;
    const replay = match(MERGE, [decide({ ...hunk, of: 2 }, { take: 'left' })]);
    const state = begin(MERGE, replay);
    expect(state.stops[1]?.proposal).toMatchObject({ level: 'refused', drift: 'count' });
    expect(choosing(state, { type: 'accept' })).toBe(state);
  });

  test('that waits on a settled piece leaves it unsolved until a side is chosen', async () => {
    const settled = await threeWay(texts('l', 'l', 'r'), port);
    const replay = match(settled, [decide((await openHunk())!, { take: 'left' })]);
    const state = begin(settled, replay);
    expect(counts(state).unsolved).toBe(1);
    expect(resultOf(run(state, { type: 'whole', side: 'right' }))).toEqual({ text: text('r'), open: [] });
  });

  async function openHunk() {
    return begin(await threeWay(texts('b', 'l', 'r'), port)).stops[0]?.hunk;
  }
});
