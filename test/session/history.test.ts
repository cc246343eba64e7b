import { expect, test } from 'vitest';
import type { Entry } from '../../src/decisions/types.ts';
import { History } from '../../src/session/history.ts';
import { subjectWords } from '../../src/session/subject.ts';

const when = '2026-01-01T00:00:00Z';
const about = (line: number) =>
  ({ kind: 'place', what: `"oven/${line}"`, file: 'a.py', line, why: '' }) as const;
const dismissed = (line: number, why: string): Extract<Entry, { type: 'dismissed' }> => ({
  type: 'dismissed',
  about: about(line),
  why,
  who: 'Ada',
  when,
});

test('what was dismissed by one key is undone at once, and done again', () => {
  const history = new History([dismissed(1, 'a joke'), { ...dismissed(2, 'a joke'), joined: true }]);
  const undone = history.undo(when);
  expect(undone).toEqual([
    { type: 'undismissed', about: about(2), when },
    { type: 'undismissed', about: about(1), when, joined: true },
  ]);
  expect(undone.map(step => subjectWords(step, new Map()))).toEqual(['a.py:2', 'a.py:1']);
  expect(history.redo(when)).toEqual([dismissed(1, 'a joke'), { ...dismissed(2, 'a joke'), joined: true }]);
});

test('undo brings the reason before back, and does not end with a dismissal that was taken back', () => {
  const history = new History([dismissed(1, 'a joke'), dismissed(1, 'a test')]);
  expect(history.undo(when)).toEqual([dismissed(1, 'a joke')]);
  const read = new History([dismissed(1, 'a joke'), { type: 'undismissed', about: about(1), when }]);
  expect(read.undo(when)).toEqual([dismissed(1, 'a joke')]);
});
