import { expect, test } from 'vitest';
import { cannotKeep } from '../../../components/keys/reasons.ts';
import { headRows } from '../../../components/panes/head.ts';
import { entryRow } from '../../../components/steps/list.ts';
import { itemPaths } from '../../../components/steps/paths.ts';
import { certaintyWords, happensTo, sentenceOf } from '../../../components/steps/words.ts';
import { rowText } from '../../../components/text/row.ts';
import { choiceWords } from '../../../src/decisions/choice.ts';
import type { Choice, Decision } from '../../../src/decisions/types.ts';
import type { Operation } from '../../../src/plan/types.ts';
import type { Item } from '../../../src/session/types.ts';
import type { State } from '../../../store/state.ts';
import { hasCopies } from '../../../store/want.ts';

const operation = (more: Partial<Operation>): Operation =>
  ({ id: '1', step: '1.1', phase: 1, line: 1, lines: [1], ...more }) as Operation;
const item = (more: Partial<Item>, of: Partial<Operation> = {}): Item =>
  ({ operation: operation(of), findings: [], state: 'open', ...more }) as Item;

test.each<[string, Partial<Operation>]>([
  ['Leave a.py as a facade that forwards to b.py.', { kind: 'facade', from: 'a.py', to: 'b.py' }],
  ['Let a/__init__.py forward to the new places.', { kind: 'facade', from: 'a/__init__.py' }],
  ['Leave facades in a/.', { kind: 'facade', from: 'a/' }],
  ['Change the names of moved modules in a.ipynb.', { kind: 'rewrite', to: 'a.ipynb' }],
  ['Change the names of moved modules wherever they stand.', { kind: 'rewrite' }],
])('%s', (sentence, of) => expect(sentenceOf(operation(of))).toBe(sentence));

test('what happens to many files is told as it will be, not as the plan has it', () => {
  const fate = { kind: 'many', what: 'removes what is left of a/, without a/b.py' } as const;
  const proposal = { choice: { kind: 'accept' }, summary: '', reason: '', sure: true } as const;
  const removal = { kind: 'remove-directory', from: 'a/' } as const;
  expect(happensTo(item({ fate, proposal }, removal))).toBe(
    'This removes what is left of a/, without a/b.py.',
  );
  expect(happensTo(item({ fate }, removal))).toBe('Remove the folder a/.');
});

test.each<[string, Choice]>([
  ['merged', { kind: 'hunks', hunks: [] }],
  ['merged, 1 difference chosen', { kind: 'hunks', hunks: [{}] as never }],
  ['merged, 1 edit by hand', { kind: 'hunks', hunks: [], patches: [{}] as never }],
])('%s', (words, choice) => expect(choiceWords({ choice })).toBe(words));

test.each<[string, boolean, Partial<Item>, Partial<Operation>]>([
  ['of two files', true, {}, { kind: 'facade', from: 'a', to: 'b' }],
  ['of a facade of no one place', false, {}, { kind: 'facade', from: 'a' }],
  ['that were looked at', true, { copies: ['a', 'b'] }, { kind: 'move', from: 'a', to: 'b' }],
  [
    'that turned out to be none',
    false,
    { fate: { kind: 'many', what: '' } },
    { kind: 'facade', from: 'a', to: 'b' },
  ],
])('there are copies %s: %s', (_, are, more, of) => expect(hasCopies(item(more, of))).toBe(are));

const PROPOSAL = { choice: { kind: 'accept' }, summary: 'do it', reason: 'it is free', sure: true } as const;
const decided = (choice: Choice) => ({ choice, when: '2020-01-01', who: 'Ann' }) as Decision;

test.each<[string, Partial<Item>, string[]]>([
  ['proposed', { proposal: PROPOSAL }, ['○ proposed: do it', 'because it is free']],
  [
    'decided so',
    { proposal: PROPOSAL, decision: decided({ kind: 'accept' }), state: 'decided' },
    ['✓ decided: as proposed (Ann, 2020-01-01)', 'because it is free'],
  ],
  [
    'decided otherwise',
    { proposal: PROPOSAL, decision: decided({ kind: 'keep', path: 'a' }), state: 'decided' },
    ['✓ decided: the text of a is kept (Ann, 2020-01-01)', ''],
  ],
  ['not its turn', { proposal: { ...PROPOSAL, waits: true } }, ['· waits: it is free', '']],
  [
    'decided before its turn',
    { proposal: { ...PROPOSAL, waits: true }, decision: decided({ kind: 'accept' }), state: 'decided' },
    ['✓ decided: as proposed (Ann, 2020-01-01)', ''],
  ],
  [
    'refuted',
    {
      proposal: { ...PROPOSAL, reason: 'the rehearsal found: f is gone' },
      decision: decided({ kind: 'accept' }),
      refuted: ['f is gone'],
      state: 'person',
    },
    ['✗ the rehearsal refutes it: f is gone', ''],
  ],
])('a reason stands once, below what it is the reason of: %s', (_, more, expected) => {
  const one = item(more, { kind: 'move', from: 'a', to: 'b' });
  const phase = { number: 1, title: '', state: 'open', items: [one], commits: [] };
  const state = {
    overview: { phases: [phase], current: 1, findings: [] },
    ...{
      unread: [],
      notTaken: [],
      apart: [],
      folded: new Set(),
      filter: '',
      selected: '1',
      planLines: ['Move'],
    },
  } as unknown as State;
  const rows = headRows(state, false).map(row => rowText(row).trim());
  expect(rows.slice(2)).toEqual(expected);
});

test('rows of files that are left are told apart by their ends', () => {
  const left = item({}, { kind: 'delete', left: true, from: 'src/old/jobs/run/__init__.py' });
  expect(itemPaths(left, [], 20)).toBe('…obs/run/__init__.py');
  const stays = { ...left, fate: { kind: 'stays', why: 'skipped' } as const };
  expect(itemPaths(stays, [], 24)).toMatch(/^….*run\/__init__\.py stays$/);
});

test('why the copies of a step that was skipped cannot be chosen from', () => {
  const skipped = item(
    { fate: { kind: 'stays', why: 'skipped' }, state: 'skipped' },
    { kind: 'merge', from: 'a', to: 'b' },
  );
  const phase = { number: 1, title: '', state: 'open', items: [skipped], commits: [] };
  const state = {
    overview: { phases: [phase], current: 1, findings: [] },
    ...{ unread: [], notTaken: [], apart: [], folded: new Set(), filter: '', selected: '1' },
    keyOf: () => 'u',
  } as unknown as State;
  expect(cannotKeep(state)).toBe('The files stay as they are: u opens the step again.');
});

test('such a row ends with the end of its path', () => {
  const left = item({}, { kind: 'delete', left: true, from: 'src/old/jobs/run/deep/below/__init__.py' });
  const shown = rowText(entryRow({ kind: 'item', key: '1', item: left, first: true }, [], 40)).trimEnd();
  expect(shown).toMatch(/unnamed +….*\/__init__\.py$/);
});

test.each<[string, Partial<Item>, Partial<Operation>]>([
  [
    'It is not clear that the plan asks for this: only you can say.',
    { state: 'person' },
    { certainty: 'unclear' },
  ],
  [
    'It is not clear that the plan asks for this; nothing is lost by it, so it is proposed all the same.',
    { state: 'open' },
    { certainty: 'unclear' },
  ],
  ['The plan leaves a doubt; it is decided all the same.', { state: 'decided' }, { certainty: 'likely' }],
  ['The plan says so clearly.', { state: 'open' }, { certainty: 'sure' }],
])('%s', (words, more, of) => expect(certaintyWords(item(more, of)).text).toBe(words));
