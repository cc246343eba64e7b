import { expect, test } from 'vitest';
import type { Reading } from '../../src/findings/types.ts';
import type { Operation } from '../../src/plan/types.ts';
import { named } from '../../src/session/spoken.ts';

const operation = (step: string, line: number): Operation => ({
  id: `${step}:a${line}.py`,
  kind: 'move',
  from: `a${line}.py`,
  step,
  phase: 1,
  line,
  lines: [line],
  certainty: 'sure',
  evidence: [],
  against: [],
});
const steps = ['1.1', '1.2'].map((id, at) => ({ id, phase: 1, line: 3 + at, text: '' }));
const READING: Reading = {
  plan: {
    title: '',
    path: 'plan.md',
    phases: [{ number: 1, title: '', line: 1, steps }],
    context: [],
    unread: [
      { line: 6, text: 'x' },
      { line: 8, text: 'y' },
    ],
    notTaken: [{ line: 9, text: 'z', reason: 'explanation' }],
  },
  operations: [operation('1.1', 3), operation('1.2', 4)],
  findings: [],
};

test.each([
  [':6', [6], []],
  [':5-9', [6, 8, 9], []],
  ['lines 4-6', [4, 6], []],
  [':8-:9,1.2', [8, 9], ['1.2']],
  ['1.1-1.2', [], ['1.1', '1.2']],
])('%s', (name, lines, meant) => {
  const found = named(name, READING);
  expect([found.lines, found.operations.map(({ step }) => step)]).toEqual([lines, meant]);
});

test('all parts of a name that mean nothing are named', () => {
  expect(() => named('1.9,:6,:10-12,b.py', READING)).toThrow('“1.9”, “:10-12”, “b.py”');
});
