import { describe, expect, it } from 'vitest';
import { parseEntries } from '../../src/decisions/entries.ts';
import type { Choice } from '../../src/decisions/types.ts';

const RECORD = {
  type: 'record',
  version: 1,
  plan: { path: 'plan.md', title: 'Plan', sha256: 'aa' },
  base: 'b'.repeat(40),
  tool: 't',
};
const lines = (...entries: readonly object[]): string =>
  [RECORD, ...entries].map(entry => `${JSON.stringify(entry)}\n`).join('');
const decision = (choice: unknown): object => ({
  type: 'decision',
  operation: '1.1:a.py',
  choice,
  inputs: [],
  who: 'Ada',
  when: '2026-01-02T03:04:05.000Z',
});

const hunk = { key: 'k', ordinal: 1, of: 1, context: 'c', choice: { take: 'left' } } as const;
const patch = { line: 3, ordinal: 1, of: 1, before: ['a'], removed: ['b'], added: [], after: ['c'] };

describe('a choice by hunks', () => {
  it.each<Choice>([
    { kind: 'hunks', hunks: [] },
    { kind: 'hunks', hunks: [hunk], patches: [patch] },
    { kind: 'hunks', hunks: [{ ...hunk, choice: { take: 'lines', lines: ['l1', 'r2'] } }] },
    { kind: 'hunks', hunks: [{ ...hunk, choice: { take: 'edit', text: 'x\n' } }], to: 'b.py' },
  ])('is read: %j', choice => {
    expect(parseEntries(lines(decision(choice)), 'r')[1]).toMatchObject({ choice });
  });

  it.each([
    { kind: 'toString' },
    { kind: 'hunks' },
    { kind: 'hunks', hunks: [{ ...hunk, choice: { take: 'mine' } }] },
    { kind: 'hunks', hunks: [{ ...hunk, choice: { take: 'toString' } }] },
    { kind: 'hunks', hunks: [{ ...hunk, choice: { take: 'edit' } }] },
    { kind: 'hunks', hunks: [{ ...hunk, choice: { take: 'lines', lines: [1] } }] },
    { kind: 'hunks', hunks: [], patches: patch },
    { kind: 'hunks', hunks: [], patches: [{ ...patch, line: '3' }] },
    { kind: 'hunks', hunks: [], patches: [{ ...patch, added: undefined }] },
    { kind: 'hunks', hunks: [], patches: [{ ...patch, before: 'a' }] },
  ])('is refused with its line: %j', choice => {
    expect(() => parseEntries(lines(decision(choice)), 'r')).toThrow(
      'r:2: "choice" of this decision entry is missing or not what it should be.',
    );
  });
});

describe('a committed phase', () => {
  const id = 'c'.repeat(40);
  const committed = { type: 'committed', phase: 1, parent: id, commits: [id], trees: [id], when: 'w' };

  it('says how it was committed, or, in older records, does not', () => {
    const told = { ...committed, style: 'linear', removeAfter: '2.0' };
    expect(parseEntries(lines(committed, told), 'r').slice(1)).toEqual([committed, told]);
  });

  it.each([
    { style: 'octopus' },
    { removeAfter: 2 },
    { parent: '--output=out' },
    { commits: ['HEAD'] },
    { trees: [`${id}^`] },
  ])('is refused with %j', wrong => {
    expect(() => parseEntries(lines({ ...committed, ...wrong }), 'r')).toThrow('r:2: ');
  });
});

describe('a place that a choice names', () => {
  it.each(['../x', '.git/hooks/pre-commit', '/x', 'a//b', 'GIT~1/x'])(
    'is refused where nothing may be written: %s',
    to => {
      for (const choice of [
        { kind: 'retarget', to },
        { kind: 'edit', text: 'x', to },
      ])
        expect(() => parseEntries(lines(decision(choice)), 'r')).toThrow('r:2: "choice"');
    },
  );
});

describe('a record', () => {
  it.each(['--output=x', 'HEAD', ''])('does not begin on %j', base => {
    expect(() => parseEntries(`${JSON.stringify({ ...RECORD, base })}\n`, 'r')).toThrow('r:1: "base"');
  });
});
