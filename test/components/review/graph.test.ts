import { expect, test } from 'vitest';
import { graphOf } from '../../../components/review/graph.ts';
import type { PlannedCommit } from '../../../src/session/types.ts';

const commit = (id: string, role: PlannedCommit['role'], ...parents: readonly string[]): PlannedCommit => ({
  id,
  role,
  subject: id,
  parents,
});

const drawn = (commits: readonly PlannedCommit[]): string[] =>
  graphOf(commits).map(({ lanes, commit: shown }) => `${lanes}${shown ? ` ${shown.id}` : ''}`);

test('a gather and a move, each with its side', () =>
  expect(
    drawn([
      commit('s1', 'side', 'now'),
      commit('s2', 'side', 's1'),
      commit('gather', 'gather', 'now', 's2'),
      commit('s3', 'side', 'gather'),
      commit('s4', 'side', 'gather'),
      commit('move', 'move', 'gather', 's3', 's4'),
    ]),
  ).toEqual([
    '● move',
    '├─╮',
    '│ ○ s3',
    '├─╯',
    '├─╮',
    '│ ○ s4',
    '├─╯',
    '● gather',
    '├─╮',
    '│ ○ s2',
    '│ ○ s1',
    '├─╯',
    '◌ now',
  ]));

test('a side that ends in the middle of another is drawn once, joined where it ends', () =>
  expect(
    drawn([
      commit('clear', 'side', 'now'),
      commit('renames', 'side', 'clear'),
      commit('rest', 'side', 'renames'),
      commit('move', 'move', 'now', 'renames', 'rest'),
    ]),
  ).toEqual(['● move', '├─╮', '│ ○ rest', '├─○ renames', '│ ○ clear', '├─╯', '◌ now']));

test('what stands beside a side is drawn beside it', () =>
  expect(
    drawn([
      commit('clear', 'side', 'now'),
      commit('renames', 'side', 'clear'),
      commit('marked', 'side', 'renames', 'now'),
      commit('rest', 'side', 'renames'),
      commit('move', 'move', 'now', 'marked', 'rest'),
    ]),
  ).toEqual([
    '● move',
    '├─╮',
    '│ ○ rest',
    '├─┼─○ marked',
    '│ ├─╯',
    '│ ○ renames',
    '│ ○ clear',
    '├─╯',
    '◌ now',
  ]));

test('a linear history is a line', () =>
  expect(drawn([commit('a', 'gather', 'now'), commit('b', 'move', 'a'), commit('c', 'facade', 'b')])).toEqual(
    ['● c', '│', '● b', '│', '● a', '◌ now'],
  ));

test('no commits at all', () => expect(drawn([])).toEqual(['◌ now']));
