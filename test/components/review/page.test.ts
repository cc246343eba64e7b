import { expect, test } from 'vitest';
import { reviewDocument, reviewTitle } from '../../../components/review/document.ts';
import { reviewPage } from '../../../components/review/page.ts';
import { rowText } from '../../../components/text/row.ts';
import type { Document } from '../../../components/view/document.ts';
import type { Item, PhaseStatus, Review } from '../../../src/session/types.ts';
import type { State } from '../../../store/state.ts';

const linesOf = (document: Document): string[] =>
  Array.from({ length: document.length }, (_, line) => rowText(document.row(line, 100, 0)).trim()).filter(
    line => line !== '',
  );
const keyOf = (id: string): string =>
  ({ 'review.commit': 'c', 'review.back': 'esc', 'phase.accept-sure': 'A', 'review.go-on': 'enter' })[id] ??
  'U';

const EMPTY: Review = {
  phase: 1,
  commits: [],
  commands: [],
  proof: [],
  references: [],
  problems: [],
  files: [],
};
const phase = (more: Partial<PhaseStatus>): PhaseStatus => ({
  number: 1,
  title: 'A title that is long enough to be cut where there is little room',
  state: 'open',
  items: [],
  commits: [],
  ...more,
});
const sure = { state: 'open', proposal: { sure: true }, findings: [] } as unknown as Item;

test.each([
  [
    'with a sure one',
    [sure],
    'Nothing is built before that. esc goes back to the steps, there A accepts what is sure.',
  ],
  ['with none', [], 'Nothing is built before that. esc goes back to the steps.'],
] as const)('of what nobody built yet nothing is said: open steps %s', (_, items, said) => {
  const review = { ...EMPTY, problems: ['1.1 is not decided'] };
  const page = linesOf(reviewPage(review, phase({ items }), [], undefined, keyOf, 100));
  expect(page).toEqual(['✗ Phase 1 cannot be committed yet: 1 problem', '· 1.1 is not decided', said]);
});

test('first all problems are told, then what can be done', () => {
  const review = { ...EMPTY, problems: ['a', 'b', 'c', 'd', 'e', 'f'] };
  const page = linesOf(reviewPage(review, phase({}), [], undefined, keyOf, 100));
  expect(page.slice(6, 8)).toEqual([
    '· and 1 more, listed at the end',
    'Nothing is built before that. esc goes back to the steps.',
  ]);
});

test('a phase in which nothing is left to change promises no commit', () => {
  expect(linesOf(reviewPage(EMPTY, phase({}), [], undefined, keyOf, 100))).toEqual([
    '✓ Nothing is left to change: c writes that down and makes no commit',
  ]);
});

const committed = (commits: readonly string[], current: number | undefined): State =>
  ({
    overview: { phases: [phase({ state: 'committed', commits })], current },
    reviewed: { phase: 1, run: { state: 'done', lines: [], message: 'So it is.' } },
    keyOf,
  }) as unknown as State;

test.each([
  [['1'], 2, 'enter goes on to the next phase. U, in the list of steps, takes this one back.', '● committed'],
  [
    ['1'],
    undefined,
    'enter goes on to the last page. U, in the list of steps, takes this one back.',
    '● committed',
  ],
  [[], 2, 'enter goes on to the next phase.', '● no change'],
] as const)('after the commit it says where enter goes: %j, then %s', (commits, current, said, title) => {
  const state = committed(commits, current);
  expect(linesOf(reviewDocument(state, 80)).at(-1)).toBe(said);
  expect(rowText(reviewTitle(state, 80))).toContain(title);
});

test('where there is little room the title is cut, and not what is said of it', () => {
  const { reviewed: _, ...state } = committed([], 1);
  const shown = rowText(reviewTitle({ ...state, reviewed: { phase: 1 } } as unknown as State, 80));
  expect(shown).toMatch(/^▶ Phase 1: A title .*… as it would be committed; nothing is touched yet/);
});
