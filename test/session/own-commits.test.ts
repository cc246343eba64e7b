import { expect, test } from 'vitest';
import { blameOnMainLine, onMainLine, sidesOf } from '../../src/session/own-commits.ts';

const commit = (id: string, parents: readonly string[] = []) => ({
  id,
  parents,
  author: 'Ann',
  time: 1,
  subject: `Commit ${id}`,
});

const [gather, move] = [commit('gather', ['base', 's2']), commit('move', ['gather', 's3'])];
const phase = [commit('s1', ['base']), commit('s2', ['s1']), gather, commit('s3', ['gather']), move];
const sides = sidesOf(phase, new Set(['gather', 'move']));
const own = { all: new Set(phase.map(({ id }) => id)), sides };

test('a side commit was made for the commit of the main line that has it for a parent', () => {
  expect([...sides].map(([side, { id }]) => [side, id])).toEqual([
    ['s2', 'gather'],
    ['s1', 'gather'],
    ['s3', 'move'],
  ]);
});

test('a history shows what the sides were made for, once', () => {
  const history = ['s3', 's2', 's1', 'old'].map(id => commit(id));
  expect(onMainLine(history, own).map(({ id }) => id)).toEqual(['move', 'gather', 'old']);
});

test('blame keeps the commits that git names, and says what they were made for', () => {
  const told = { id: 's2', author: 'Ann', mail: '', time: 1, summary: 'side' };
  const blame = { lines: [{ commit: 's2', path: 'a', line: 1 }], commits: new Map([['s2', told]]) };
  const shown = blameOnMainLine(blame, own);
  expect(shown.lines).toBe(blame.lines);
  expect(shown.commits.get('s2')).toMatchObject({ id: 's2', summary: 'Commit gather' });
});
