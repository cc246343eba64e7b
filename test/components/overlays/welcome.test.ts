import { expect, test } from 'vitest';
import { welcomeDocument } from '../../../components/overlays/welcome.ts';
import { phaseDocument } from '../../../components/panes/phase.ts';
import { rowText } from '../../../components/text/row.ts';
import type { Document } from '../../../components/view/document.ts';
import type { Finding } from '../../../src/findings/types.ts';
import type { Operation } from '../../../src/plan/types.ts';
import type { Item, PhaseStatus } from '../../../src/session/types.ts';
import type { State } from '../../../store/state.ts';

const linesOf = (document: Document): string[] =>
  Array.from({ length: document.length }, (_, line) => rowText(document.row(line, 200, 0)).trim());
const keyOf = (id: string): string => id;

const wrong: Finding = { code: 'source-missing', severity: 'error', message: 'It is gone.', step: '1.1' };
const item = (more: Partial<Operation>, of: Partial<Item> = {}): Item =>
  ({
    operation: {
      id: '1',
      step: '1.1',
      phase: 1,
      line: 1,
      lines: [1],
      kind: 'move',
      from: 'a',
      to: 'b',
      ...more,
    },
    findings: [],
    state: 'person',
    ...of,
  }) as Item;
const phaseOf = (items: readonly Item[], more: Partial<PhaseStatus> = {}): PhaseStatus => ({
  number: 1,
  title: 'Move',
  state: 'open',
  items,
  commits: [],
  ...more,
});

test('what the plan wants is counted without what it leaves in folders, and errors are called errors', () => {
  const items = [
    item({}, { findings: [wrong, wrong] }),
    item({}, { findings: [wrong] }),
    item({ kind: 'delete', left: true }),
  ];
  const overview = { phases: [phaseOf(items)], current: 1, findings: [] };
  const state = { overview, title: 'Plan', planPath: 'plan.md', unread: [], notTaken: [], rows: 24, keyOf };
  const lines = linesOf(welcomeDocument(state as unknown as State, 190));
  expect(lines).toContain('plan.md wants 2 changes in 1 phase. 2 move.');
  expect(lines).toContain('1 file in folders that go is named by no step: each is asked about.');
  expect(lines).toContain('✗ and 1 more error');
});

test('what the plan wants is in words that say what they mean, and a step without a number goes by its line', () => {
  const items = [
    item({ kind: 'remove-directory' }, { findings: [{ ...wrong, step: 'D2', line: 7 }] }),
    item({ kind: 'rewrite' }),
  ];
  const overview = { phases: [phaseOf(items)], current: 1, findings: [] };
  const state = { overview, title: 'Plan', planPath: 'plan.md', unread: [], notTaken: [], rows: 24, keyOf };
  const lines = linesOf(welcomeDocument(state as unknown as State, 190));
  expect(lines).toContain(
    'plan.md wants 2 changes in 1 phase. 1 remove (a folder), 1 rewrite (names of what moves).',
  );
  expect(lines).toContain('✗ :7: It is gone.');
});

const waits = { proposal: { waits: true } } as unknown as Partial<Item>;

test.each([
  ['only for the person', phaseOf([item({}), item({})]), '2 changes wait for you.'],
  [
    'later, and some can be decided',
    phaseOf([item({})], { state: 'later', number: 2 }),
    'Phase 1 comes first. Steps of this one can be decided already.',
  ],
  ['later, and none can', phaseOf([item({}, waits)], { state: 'later', number: 2 }), 'Phase 1 comes first.'],
  [
    'without a commit',
    phaseOf([], { state: 'committed' }),
    'Nothing was left to change in this phase: no commit was made.',
  ],
] as const)('what a phase waits for: %s', (_, phase, said) => {
  expect(linesOf(phaseDocument(phase, 1, ['Move'], keyOf, 190, { title: 'Plan' }))[1]).toBe(said);
});

const sure = { state: 'open', proposal: { sure: true } } as unknown as Partial<Item>;

test.each([
  ['all is decided', [item({}, { state: 'decided' })], 'Everything in phase 1 is decided. step.clear opens'],
  ['nothing is sure', [item({}), item({})], 'step.skip skips. No open change has a sure proposal.'],
  ['one is sure', [item({}, sure), item({})], '1 of 2 open changes has a sure proposal (the plan is clear'],
  ['all are sure', [item({}, sure), item({}, sure)], '2 of 2 open changes have a sure proposal'],
] as const)('how a phase gets decided where %s', (_, items, said) => {
  const overview = { phases: [phaseOf(items)], current: 1, findings: [] };
  const state = { overview, title: 'Plan', planPath: 'plan.md', unread: [], notTaken: [], rows: 24, keyOf };
  const text = linesOf(welcomeDocument(state as unknown as State, 190))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).toContain(said);
});
