import { expect, test } from 'vitest';
import { likeness, looksLike } from '../../store/fuzzy.ts';

const step = [
  '2.1',
  'merge',
  'src/orchestration/jobs/local_sweeps.py',
  'src/hpo/execution/sweep.py',
  'person',
];

test.each(['sweeps', 'merge 2.1', 'lswe', 'orch swe', 'HPO', 'exsweep', ''])('“%s” finds a step', sought =>
  expect(looksLike(step, sought)).toBe(true),
);

test.each(['delete', 'merge 3.4', 'zebra', 'spo9'])('“%s” does not', sought =>
  expect(looksLike(step, sought)).toBe(false),
);

test('what stands in one piece goes before letters apart', () =>
  expect(likeness(['undo'], 'undo')).toBeGreaterThan(likeness(['unfold the document'], 'undo')));

test('in a long text letters apart find nothing', () =>
  expect(looksLike([`q${'x '.repeat(100)}z`], 'qz')).toBe(false));
