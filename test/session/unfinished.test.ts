import { describe, expect, it, test } from 'vitest';
import { type RecordState, stateOf } from '../../src/decisions/state.ts';
import type { Unfinished } from '../../src/decisions/types.ts';
import type { Reading } from '../../src/findings/types.ts';
import type { Item } from '../../src/session/types.ts';
import {
  apart,
  followed,
  joined,
  ofPhase,
  ofReading,
  ofReferences,
  undismissed,
  unfinishedLine,
} from '../../src/session/unfinished.ts';

const READING: Reading = {
  plan: {
    title: 'Tidy',
    path: 'docs/tidy.md',
    phases: [
      { number: 1, title: 'Do', line: 3, steps: [{ id: '1.1', phase: 1, line: 5, text: 'Move the barn' }] },
    ],
    context: [],
    unread: [{ line: 9, text: 'Frobnicate the gate' }],
    notTaken: [
      { line: 12, text: 'Barn → shed, one day', reason: 'a heading says: later' },
      { line: 5, text: 'Move the barn', reason: 'there is no barn' },
      { line: 13, text: 'Fence → gate', reason: 'describes what a build makes', settled: true },
    ],
  },
  operations: [],
  findings: [
    { code: 'source-missing', severity: 'error', message: 'there is no barn', step: '1.1' },
    { code: 'conditional', severity: 'note', message: 'if needed', step: '1.1' },
  ],
};

describe('what a reading leaves', () => {
  it('is named with the line of the plan', () => {
    expect(ofReading(READING).map(unfinishedLine)).toEqual([
      'docs/tidy.md:9: Frobnicate the gate: not understood',
      'docs/tidy.md:12: Barn → shed, one day: a heading says: later',
      'docs/tidy.md:5: 1.1 Move the barn: there is no barn',
    ]);
  });

  it('is no more where a person said that it is no matter, wherever its line stands now', () => {
    const [line, , error] = ofReading(READING);
    const dismissal = { about: { ...line!, line: 40 }, why: 'a joke', who: 'ann', when: '' };
    expect(undismissed([line!, error!], [dismissal])).toEqual([error]);
  });
});

describe('words that stand twice in a file', () => {
  const place = (line: number): Unfinished => ({
    kind: 'place',
    what: '"oven"',
    file: 'a.py',
    line,
    why: '',
  });
  const dismissal = (line: number) => ({ about: place(line), why: 'a joke', who: 'ann', when: '' });

  it.each<[string, number[], number[], number[]]>([
    ['one of them is no matter, the other is left', [5, 9], [5], [9]],
    ['both are', [5, 9], [5, 9], []],
    ['both are, and lines have shifted', [6, 10], [5, 9], []],
    ['one is, and lines have shifted: nobody knows which', [6, 10], [5], [6, 10]],
    ['one is, and stands elsewhere now', [6], [5], []],
  ])('%s', (_, stand, gone, left) => {
    expect(undismissed(stand.map(place), gone.map(dismissal))).toEqual(left.map(place));
  });
});

describe('places that were left to a person', () => {
  const reference = (line: number, decision: 'asked' | 'left') => ({
    path: 'barn/load.py',
    line,
    start: 0,
    end: 1,
    kind: 'string' as const,
    text: '"../data"',
    target: 'data',
    decision,
    reason: 'it may be a path',
  });

  it('are named where they stand afterwards', () => {
    const before = new Map([['barn/load.py', 'import x\nopen("../data")\n']]);
    const after = new Map([['shed/load.py', 'import a\nimport x\nopen("../data")\n']]);
    const moves = new Map([['barn/load.py', 'shed/load.py']]);
    const found = ofReferences([reference(2, 'asked'), reference(1, 'left')], moves, before, after, 1);
    expect(found.map(unfinishedLine)).toEqual(['shed/load.py:3: "../data": it may be a path']);
  });

  it.each([
    [['a', 'b', 'c'], ['a', 'b', 'c'], 2, 2],
    [['a', 'b', 'c'], ['x', 'y', 'a', 'b'], 2, 4],
    [['b', 'a', 'b'], ['b', 'x', 'x', 'b'], 3, 4],
    [['a', 'b'], ['x'], 2, 1],
    [['a'], [], 1, 1],
  ])('%j becomes %j: line %d is line %d', (before, after, line, at) => {
    expect(followed(before, after, line)).toBe(at);
  });
});

it('names a phase that waits for others, and none of its steps', () => {
  const item = (id: string, proposal: object) =>
    ({
      operation: { id, kind: 'rewrite', step: id, phase: 2, line: 8, lines: [8], certainty: 'sure' },
      findings: [],
      state: 'person',
      proposal: { choice: { kind: 'accept' }, summary: '', sure: false, ...proposal },
    }) as unknown as Item;
  const waiting = item('2.2', { reason: 'phase 1 comes first', waits: true });
  const phase = (...items: readonly Item[]) =>
    ofPhase({ number: 2, title: 'Sweep', state: 'later', items }, READING).map(unfinishedLine);
  expect(phase(waiting, waiting)).toEqual(['docs/tidy.md: phase 2 Sweep: phase 1 comes first']);
  expect(phase(item('2.1', { reason: 'unsure' }), waiting)).toEqual(['docs/tidy.md:8: 2.1 rewrite: unsure']);
});

it('tells a phase once: not that it is not committed, where it is known why', () => {
  const phase = (number: number): Unfinished => ({
    kind: 'phase',
    what: `phase ${number}`,
    why: '',
    phase: number,
  });
  const problem: Unfinished = { kind: 'problem', what: 'the hook refused', why: '', phase: 1 };
  expect(joined([problem], [phase(1), phase(2), problem])).toEqual([phase(2), problem]);
});

test('what neither a step nor a line stands for is what committed phases left, and what stops one', () => {
  const place: Unfinished = { kind: 'place', what: '"oven"', file: 'a.py', line: 3, why: '', phase: 1 };
  const broken: Unfinished = { kind: 'problem', what: 'old.a is gone', file: 'b.py', line: 1, why: '' };
  const head = { plan: { path: '', title: '', sha256: '' }, base: 'a'.repeat(40), tool: '' };
  const record = stateOf([
    { type: 'record', version: 1, ...head },
    { type: 'committed', phase: 1, parent: 'a'.repeat(40), commits: [], trees: [], when: '', left: [place] },
  ]);
  expect(apart(READING, record, [broken]).map(({ kind }) => kind)).toEqual(['error', 'problem', 'place']);
});

test.each([
  ['accept', [9], ['b.py']],
  ['accept', [], ['a.py', 'b.py']],
  ['skip', [9], ['a.py', 'b.py']],
] as const)('what stood in a file is left as long as the file is there: %s, %j', (kind, settled, files) => {
  const place = (file: string): Unfinished => ({ kind: 'place', what: '"oven"', file, line: 3, why: '' });
  const id = '9:a.py';
  const decision = { operation: id, choice: { kind }, who: 'ann', when: '', sources: [] };
  const state = {
    committed: [{ left: ['a.py', 'b.py'].map(place) }, { operations: settled.map(() => id) }],
    decisions: new Map([[id, decision]]),
    dismissals: [],
  } as unknown as RecordState;
  const reading = { ...READING, findings: [], operations: [{ id, kind: 'delete', from: 'a.py' }] };
  const left = apart(reading as unknown as Reading, state, []);
  expect(left.map(({ file }) => file)).toEqual(files);
});
