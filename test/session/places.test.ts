import { expect, test } from 'vitest';
import type { Choice, Decision } from '../../src/decisions/types.ts';
import type { Operation } from '../../src/plan/types.ts';
import { placesNow } from '../../src/session/places.ts';
import { SURE } from '../support/sure.ts';

type Step = Partial<Operation> & { readonly phase: number; readonly choice?: Choice | undefined };

/** Where everything stands after these phases, with every step accepted unless it says otherwise. */
function places(
  steps: readonly Step[],
  committed: readonly number[] = [1, 2, 3],
  facades: readonly number[] = [],
): Record<string, string> {
  const decisions = new Map<string, Decision>();
  const operations = steps.map(({ choice = { kind: 'accept' }, ...step }, index): Operation => {
    const id = String(index);
    decisions.set(id, { operation: id, choice, inputs: [], who: 'Ada', when: '2026-01-01T00:00:00.000Z' });
    return { kind: 'move', step: `${step.phase}.${index}`, line: 1, lines: [1], ...SURE, ...step, id };
  });
  return Object.fromEntries(
    placesNow(
      committed.map(phase => ({ phase })),
      operations,
      decisions,
      new Set(facades.map(String)),
    ),
  );
}

const move = (phase: number, from: string, to: string, choice?: Choice): Step => ({
  phase,
  from,
  to,
  choice,
});

test('a file is where its step brought it', () => {
  expect(places([move(1, 'a.py', 'b.py')])).toEqual({ 'a.py': 'b.py' });
});

test('only phases that are committed count', () => {
  expect(places([move(1, 'a.py', 'b.py'), move(2, 'c.py', 'd.py')], [2])).toEqual({ 'c.py': 'd.py' });
});

test('a chain across phases leads to its end, from every place on the way', () => {
  const chain = [move(1, 'a.py', 'b.py'), move(2, 'b.py', 'c.py'), move(3, 'c.py', 'd.py')];
  expect(places(chain)).toEqual({ 'a.py': 'd.py', 'b.py': 'd.py', 'c.py': 'd.py' });
});

test('a later step that names the first place means the file where it is now', () => {
  expect(places([move(1, 'a.py', 'b.py'), move(2, 'a.py', 'c.py')])).toMatchObject({ 'a.py': 'c.py' });
});

test('within a phase all moves are at once: a swap is a swap', () => {
  expect(places([move(1, 'a.py', 'b.py'), move(1, 'b.py', 'a.py')])).toEqual({
    'a.py': 'b.py',
    'b.py': 'a.py',
  });
});

test('the order of commits counts, not that of the plan', () => {
  const steps = [move(1, 'b.py', 'c.py'), move(2, 'a.py', 'b.py')];
  expect(places(steps, [1, 2])).toEqual({ 'a.py': 'b.py', 'b.py': 'c.py' });
  expect(places(steps, [2, 1])).toEqual({ 'a.py': 'c.py', 'b.py': 'c.py' });
});

test.each<[string, Step, Record<string, string>]>([
  ['a merge', { kind: 'merge', phase: 1, from: 'a.py', to: 'b.py' }, { 'a.py': 'b.py' }],
  ['a duplicate', { kind: 'delete', phase: 1, from: 'a.py', survivor: 'b.py' }, { 'a.py': 'b.py' }],
  ['a facade', { kind: 'facade', phase: 1, from: 'a.py', to: 'b.py' }, { 'a.py': 'b.py' }],
  [
    'a delete sent elsewhere',
    { kind: 'delete', phase: 1, from: 'a.py', choice: { kind: 'retarget', to: 'c.py' } },
    { 'a.py': 'c.py' },
  ],
  [
    'a text kept for another place',
    { phase: 1, from: 'a.py', to: 'b.py', choice: { kind: 'keep', path: 'a.py', to: 'c.py' } },
    { 'a.py': 'c.py' },
  ],
  ['a delete', { kind: 'delete', phase: 1, from: 'a.py' }, {}],
  ['a copy', { kind: 'copy', phase: 1, from: 'a.py', to: 'b.py' }, {}],
  ['what was skipped', { phase: 1, from: 'a.py', to: 'b.py', choice: { kind: 'skip' } }, {}],
  ['what is there already', { phase: 1, from: 'a.py', to: 'a.py' }, {}],
])('%s', (_, step, wanted) => {
  expect(places([step])).toEqual(wanted);
});

test('a facade that is one already moved nothing', () => {
  expect(places([{ kind: 'facade', phase: 1, from: 'a.py', to: 'b.py' }], [1], [0])).toEqual({});
});

test('a facade that a later phase leaves moves nothing a second time', () => {
  const steps: Step[] = [move(1, 'a.py', 'b.py'), { kind: 'facade', phase: 2, from: 'a.py', to: 'b.py' }];
  expect(places(steps)).toEqual({ 'a.py': 'b.py' });
});

test('what the record says of the moves counts, whatever the plan says now', () => {
  const committed = [
    { phase: 1, moves: [['a.py', 'b.py']] as const },
    { phase: 2, moves: [['b.py', 'c.py']] as const },
  ];
  expect(Object.fromEntries(placesNow(committed, [], new Map(), new Set()))).toEqual({
    'a.py': 'c.py',
    'b.py': 'c.py',
  });
});
