import { expect, test } from 'vitest';
import { problemThing } from '../../../components/review/problem.ts';
import type { PhaseStatus, Review } from '../../../src/session/types.ts';

const phase = {
  items: [
    { operation: { id: 'one', step: '1.1', line: 7 } },
    { operation: { id: 'two', step: '1.10', line: 7 } },
    {
      operation: { id: 'three', step: '1.3', line: 8 },
      refuted: ['src/b.py:5: f is gone (in the gather commit)'],
    },
  ],
} as unknown as PhaseStatus;

const review = {
  stops: [
    { kind: 'step', what: '1.10 move a', line: 7, why: '' },
    { kind: 'problem', what: '', file: 'src/a.py', line: 3, why: 'a.b is not there' },
    { kind: 'problem', what: '', file: 'src/untouched.py', why: '' },
    { kind: 'problem', what: 'nothing changes', why: '' },
    {
      kind: 'problem',
      what: 'f is gone',
      file: 'src/b.py',
      line: 5,
      why: 'in the gather commit, from step 1.3',
    },
  ],
  files: [{ path: 'src/a.py', change: 'changed' }],
} as unknown as Review;

test.each([
  ['a step, by its number where several stand on one line', 0, { step: 'two' }],
  ['the change of a file, at the line', 1, { change: 'src/a.py', place: { path: 'src/a.py', line: 3 } }],
  ['a file that the phase leaves alone', 2, { place: { path: 'src/untouched.py' } }],
  ['nowhere', 3, undefined],
  ['the step that it comes from', 4, { step: 'three', place: { path: 'src/b.py', line: 5 } }],
  ['nowhere, where it is none', 9, undefined],
])('a problem leads to %s', (_name, at, thing) => expect(problemThing(review, phase, at)).toEqual(thing));
