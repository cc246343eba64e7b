import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryId } from '../../src/decisions/identity.ts';
import { placed, type RecordState, stateOf } from '../../src/decisions/state.ts';
import type { Choice, Entry } from '../../src/decisions/types.ts';

const ID = '0123456789'.repeat(4);
const HEAD: Entry = {
  type: 'record',
  version: 1,
  plan: { path: 'plan.md', title: '', sha256: '' },
  base: ID,
  tool: 'test',
};
const SKIP: Choice = { kind: 'skip' };
const to = (path: string): Choice => ({ kind: 'retarget', to: path });

let clock = 0;
/** A line about an operation, as somebody writes it who knows this record. */
function said(known: readonly Entry[], operation: string, choice: Choice | undefined, who = 'Ada'): Entry {
  clock += 1;
  const when = new Date(Date.UTC(2026, 0, 1) + clock * 1000).toISOString();
  const entry: Entry = choice
    ? { type: 'decision', operation, choice, inputs: [], who, when }
    : { type: 'clear', operation, when };
  return placed(entry, stateOf([HEAD, ...known]));
}

const holds = ({ decisions, contradictions }: RecordState) => ({
  decisions: [...decisions].map(([id, { choice, who }]) => [id, choice, who]).sort(),
  contradictions: contradictions.map(({ operation, sides }) => [operation, sides.map(entryId)]).sort(),
});

describe('a record of one person', () => {
  test('holds what was said last, and names what it replaces', () => {
    const first = said([], '1.1:a', SKIP);
    const second = said([first], '1.1:a', to('b'));
    expect(second).toMatchObject({ over: [entryId(first)] });
    expect(stateOf([HEAD, first, second]).decisions.get('1.1:a')?.choice).toEqual(to('b'));
    const taken = said([first, second], '1.1:a', undefined);
    expect(stateOf([HEAD, first, second, taken]).decisions.size).toBe(0);
    const again = said([first, second, taken], '1.1:a', SKIP);
    expect(again).toMatchObject({ over: [entryId(taken)] });
  });

  test('of an older program, whose lines name none, holds what stands last', () => {
    const bare = (choice: Choice): Entry => ({
      type: 'decision',
      operation: '1.1:a',
      choice,
      inputs: [],
      who: 'Ada',
      when: '2026-01-01',
    });
    const { decisions, contradictions } = stateOf([HEAD, bare(SKIP), bare(to('b'))]);
    expect([decisions.get('1.1:a')?.choice, contradictions]).toEqual([to('b'), []]);
  });
});

describe('records of two people, merged', () => {
  test('two who chose the same agree; two who did not hold neither, until one decides again', () => {
    const [ada, ben] = [said([], '1.1:a', to('b')), said([], '1.1:a', SKIP, 'Ben')];
    const same = said([], '1.1:a', to('b'), 'Cyd');
    expect(stateOf([HEAD, ada, same]).contradictions).toEqual([]);
    const apart = stateOf([HEAD, ada, ben]);
    expect([apart.decisions.size, apart.contradictions.length]).toEqual([0, 1]);
    const settled = said([ada, ben], '1.1:a', SKIP, 'Ben');
    expect(stateOf([HEAD, settled, ada, ben]).decisions.get('1.1:a')).toMatchObject({ choice: SKIP });
  });

  test('what one takes back and another decides anew is asked', () => {
    const first = said([], '1.1:a', SKIP);
    const [back, other] = [said([first], '1.1:a', undefined), said([first], '1.1:a', to('b'), 'Ben')];
    expect(stateOf([HEAD, first, back, other]).contradictions).toHaveLength(1);
  });

  test('say the same in any order of their lines', () => {
    const step = fc.record({
      branch: fc.boolean(),
      operation: fc.constantFrom('1.1:a', '1.2:b', '2.1:c'),
      choice: fc.constantFrom(undefined, SKIP, to('x'), to('y')),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (steps, numbers) => {
        const mine: Entry[] = [];
        const theirs: Entry[] = [];
        for (const { branch, operation, choice } of steps) {
          const own = branch ? mine : theirs;
          own.push(said(own, operation, choice, branch ? 'Ada' : 'Ben'));
        }
        const all = [...mine, ...theirs];
        const shuffled = all
          .map(entry => [numbers.next().value ?? 0, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(holds(stateOf([HEAD, ...shuffled]))).toEqual(holds(stateOf([HEAD, ...all])));
      }),
    );
  });
});
