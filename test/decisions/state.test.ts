import { describe, expect, it } from 'vitest';
import { parseEntries } from '../../src/decisions/entries.ts';
import { stateOf } from '../../src/decisions/state.ts';
import type { Entry, Unfinished } from '../../src/decisions/types.ts';

const id = (letter: string) => letter.repeat(40);
const when = '2026-01-02T03:04:05.000Z';
const plan = { path: 'plan.md', title: 'Plan', sha256: 'aa' };
const head: Entry = { type: 'record', version: 1, plan, base: id('b'), tool: 't' };
const decision = (operation: string): Entry => ({
  type: 'decision',
  operation,
  choice: { kind: 'accept' },
  inputs: [],
  who: 'Ada',
  when,
});
const committed = (phase: number, parent: string, tip: string, operations?: string[]): Entry => ({
  type: 'committed',
  phase,
  parent: id(parent),
  commits: [id(tip)],
  trees: [id(tip)],
  ...(operations && { operations }),
  when,
});
const apply = (phase: number, parent: string): Entry => ({
  type: 'apply',
  phase,
  parent: id(parent),
  commits: [],
  when,
});

describe('phases that are committed', () => {
  const tips = (...entries: Entry[]) =>
    stateOf([head, ...entries]).committed.map(({ commits }) => commits[0]?.[0]);

  it('the same phase made again stands in for what it was before', () => {
    expect(tips(committed(1, 'a', 'c'), committed(1, 'd', 'e'))).toEqual(['e']);
  });

  it('what was added to a phase stands beside what was committed of it before', () => {
    expect(tips(committed(1, 'a', 'c', ['1.1']), committed(1, 'c', 'd', ['1.2']))).toEqual(['c', 'd']);
    expect(tips(committed(1, 'a', 'c', ['1.1']), committed(1, 'a', 'd', ['1.1', '1.2']))).toEqual(['d']);
  });

  it('what is taken back is what began there', () => {
    const both = [committed(1, 'a', 'c', ['1.1']), committed(1, 'c', 'd', ['1.2'])];
    expect(tips(...both, apply(1, 'c'), { type: 'undone', phase: 1, when })).toEqual(['c']);
    expect(tips(...both, apply(1, 'e'), { type: 'undone', phase: 1, when })).toEqual(['c', 'd']);
  });

  it('do not stand where their last commit is not in the history', () => {
    const entries = [head, decision('1.1'), committed(1, 'a', 'c'), committed(2, 'c', 'd')];
    const here = stateOf(entries, new Set([id('d')]));
    expect(here.committed.map(({ phase }) => phase)).toEqual([1]);
    expect(here.decisions.size).toBe(1);
  });

  it('stand where they were made, whatever was made on another branch later', () => {
    const entries = [head, committed(1, 'a', 'c'), committed(1, 'd', 'e')];
    expect(stateOf(entries, new Set([id('e')])).committed.map(({ parent }) => parent)).toEqual([id('a')]);
  });
});

describe('a plan that was read anew', () => {
  it('keeps what is as before by its new name, and lets go what is gone', () => {
    const record = stateOf([
      head,
      ...['1.1:a', '1.2:b', '1.3:c'].map(decision),
      committed(1, 'a', 'c', ['1.1:a']),
      {
        type: 'plan',
        plan: { ...plan, sha256: 'bb' },
        base: id('b'),
        renamed: { '1.1:a': '1.2:a', '1.2:b': '1.1:b' },
        gone: ['1.3:c'],
        when,
      },
    ]);
    expect(record.head.plan.sha256).toBe('bb');
    expect([...record.decisions].map(([key, { operation }]) => [key, operation])).toEqual([
      ['1.2:a', '1.2:a'],
      ['1.1:b', '1.1:b'],
    ]);
    expect(record.committed[0]?.operations).toEqual(['1.2:a']);
  });
});

it('what a person dismissed is kept with its reason, until that is taken back', () => {
  const about: Unfinished = { kind: 'line', what: 'a joke', file: 'plan.md', line: 3, why: 'not understood' };
  const dismissed: Entry = { type: 'dismissed', about, why: 'it is one', who: 'Ada', when };
  expect(stateOf([head, dismissed]).dismissals).toEqual([{ about, why: 'it is one', who: 'Ada', when }]);
  const moved = { ...about, line: 9 };
  expect(stateOf([head, dismissed, { type: 'undismissed', about: moved, when }]).dismissals).toEqual([]);
});

it('a record of a newer program is called so', () => {
  const newer = `${JSON.stringify({ ...head, version: 7, later: true, tool: 'reorg-tui 9.0' })}\n`;
  expect(() => parseEntries(newer, 'r')).toThrow(/r:1: .*newer program \(reorg-tui 9\.0\).*version is 7/);
});
