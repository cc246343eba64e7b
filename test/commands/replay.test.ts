import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tool } from '../../bin/plan-options.ts';
import { Replaying } from '../support/replaying.ts';
import type { TestRepository } from '../support/repository.ts';

const PHASES = (second: string): string => `# Plan

## Phase 1: Move

1. Move \`solo/s.py\` → \`final/s.py\`

## Phase 2: ${second}
`;

let both: Replaying;
let first: TestRepository;
let clone: TestRepository;
beforeEach(() => {
  both = new Replaying();
  ({ first, clone } = both);
  first.commit('begin', { 'solo/s.py': 'S = 1\n', 'solo/t.py': 'from solo.s import S\n' });
});
afterEach(() => both.remove());

const tree = (repo: TestRepository): string => repo.run('rev-parse', 'HEAD^{tree}');

/** Accepts every step before the first phase is committed, commits both phases, and hands the record over. */
async function decideAhead(more: Parameters<Replaying['start']>[1] = {}): Promise<void> {
  const engine = await both.start(first, more);
  for (const { id } of engine.reading.operations) await engine.decide(id, { kind: 'accept' });
  for (const phase of [1, 2]) expect((await engine.commit(phase, () => {})).ok).toBe(true);
  both.handOver(engine);
}

it('commits in the style, and with the form and end of facades, that the record says', async () => {
  const facade = 'Facades\n\n1. Turn `solo/s.py` into a facade re-exporting from `final/s.py`\n';
  first.commit('plan', { 'plan.md': PHASES(facade) });
  const now = () => new Date('2026-05-04T12:00:00Z');
  await decideAhead({ style: 'linear', removeAfter: '2027-01-01', facadeStyle: 'plain', now });
  expect((await both.replay()).code).toBe(0);
  expect(clone.run('show', 'HEAD:.facades.json')).toContain(
    '"since":"2026-05-04","removeAfter":"2027-01-01"',
  );
  expect(clone.run('show', 'HEAD:solo/s.py')).not.toContain('__setattr__');
  expect(tree(clone)).toBe(tree(first));
  expect(clone.run('rev-list', '--count', 'HEAD')).toBe(first.run('rev-list', '--count', 'HEAD'));
});

it('takes a decision that was made before an earlier phase was committed', async () => {
  first.commit('plan', { 'plan.md': PHASES('Move\n\n1. Move `solo/t.py` → `final/t.py`\n') });
  await decideAhead();
  expect((await both.replay()).code).toBe(0);
  expect(tree(clone)).toBe(tree(first));
});

it.each([
  [tool(), 1],
  ['reorg-tui 0.0.1', 0],
])('finds other trees than %s made: exit %d', async (maker, exit) => {
  first.commit('plan', { 'plan.md': PHASES('Move\n\n1. Move `solo/t.py` → `final/t.py`\n') });
  await decideAhead({ tool: maker });
  const written = readFileSync(both.record, 'utf8').replace(
    /"trees":\["[0-9a-f]+/,
    `"trees":["${'0'.repeat(40)}`,
  );
  writeFileSync(both.record, written);
  expect((await both.replay()).code).toBe(exit);
  expect(tree(clone)).toBe(tree(first));
});

it('asks again where something stands now at a place that was free', async () => {
  first.commit('plan', { 'plan.md': PHASES('Move\n\n1. Move `solo/t.py` → `final/t.py`\n') });
  await decideAhead();
  const head = clone.commit('drift', { 'final/s.py': 'T = 2\n' });
  const { code, phase } = await both.replay();
  expect([code, phase.drift]).toEqual([
    3,
    [{ operation: '1.1:solo/s.py', message: 'final/s.py is new since it was decided' }],
  ]);
  expect(clone.run('rev-parse', 'HEAD')).toBe(head);
});

it('takes decisions that name no file, as written by hand, on any', async () => {
  const text = PHASES('Move\n\n1. Move `solo/t.py` → `final/t.py`\n');
  first.commit('plan', { 'plan.md': text, 'final/s.py': 'S = 2\n' });
  const engine = await both.start(first);
  await engine.decide('1.1:solo/s.py', { kind: 'retarget', to: 'final/first.py' });
  await engine.decide('2.1:solo/t.py', { kind: 'accept' });
  for (const phase of [1, 2]) expect((await engine.commit(phase, () => {})).ok).toBe(true);
  both.handOver(engine);
  const written = readFileSync(both.record, 'utf8').replaceAll(/"inputs":\[[^\]]*\]/g, '"inputs":[]');
  writeFileSync(both.record, written);
  expect((await both.replay()).code).toBe(0);
  expect(tree(clone)).toBe(tree(first));
});

it('follows a source that has another name on the new main line', async () => {
  first.commit('plan', { 'plan.md': PHASES('Move\n\n1. Move `solo/t.py` → `final/t.py`\n') });
  await decideAhead();
  clone.run('mv', 'solo/t.py', 'solo/told.py');
  clone.commit('renamed meanwhile', {});
  expect((await both.replay()).code).toBe(0);
  expect(clone.run('ls-files')).toBe('final/s.py\nfinal/t.py\nplan.md');
  expect(clone.run('show', 'HEAD:final/t.py')).toBe('from final.s import S');
});

it('takes a decision on a file of a folder over to the name that it has there now', async () => {
  first.commit('plan', {
    'plan.md': PHASES('Move\n\n1. Move `solo/` → `final/`\n').replace(
      /1\. Move `solo\/s.*\n/,
      '1. Move `solo/s.py` → `final/other/s.py`\n',
    ),
  });
  await decideAhead();
  clone.run('mv', 'solo/t.py', 'solo/told.py');
  clone.commit('renamed meanwhile', {});
  const { code } = await both.replay();
  expect(code).toBe(0);
  expect(clone.run('ls-files')).toBe('final/other/s.py\nfinal/told.py\nplan.md');
});

it.each<[string, (repo: TestRepository) => void]>([
  [
    'two files hold it',
    repo =>
      repo.commit('copies', {
        'solo/u.py': 'from solo.s import S\n',
        'v.py': 'from solo.s import S\n',
        'solo/t.py': null,
      }),
  ],
  [
    'it was changed',
    repo => repo.commit('changed', { 'solo/u.py': 'from solo.s import S, T\n', 'solo/t.py': null }),
  ],
])('names a source that is gone and not simply renamed: %s', async (_, change) => {
  first.commit('plan', { 'plan.md': PHASES('Move\n\n1. Move `solo/t.py` → `final/t.py`\n') });
  await decideAhead();
  change(clone);
  const { code } = await both.replay();
  expect(code).toBe(3);
  expect(clone.run('ls-files')).not.toContain('final/t.py');
});
