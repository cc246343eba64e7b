import { expect, test } from 'vitest';
import type { PhaseStatus } from '../../src/session/types.ts';
import { subjectWords } from '../../store/correct.ts';

const phases = [
  { items: [{ operation: { line: 4 } }, { operation: { line: 4 } }, { operation: { line: 5 } }] },
] as unknown as PhaseStatus[];

test.each([
  ['all of a line', { line: 4 }, 'Line 4'],
  ['one file of several of a line', { line: 4, of: 'a.py' }, 'Of a.py alone, line 4'],
  ['the only file of a line', { line: 5, of: 'a.py' }, 'Line 5'],
])('a correction says what it is about: %s', (_, subject, words) =>
  expect(subjectWords(subject, { phases })).toBe(words),
);
