import { afterEach, beforeEach, expect, it } from 'vitest';
import { auto } from '../../src/session/auto.ts';
import type { Engine } from '../../src/session/engine.ts';
import { startSession } from '../../src/session/start.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** Twenty lines; what is given stands in place of lines by their number. */
const module = (others: Readonly<Record<number, string>> = {}): string =>
  Array.from({ length: 20 }, (_, line) => `${others[line] ?? `v${line} = ${line * 7919}`}\n`).join('');

const [OLD, JOBS] = ['1.1:old/a.py', '1.2:jobs/a.py'];

/** Three copies of one file, each changed in its own way. */
async function begin(
  changed: {
    readonly [place in 'new' | 'old' | 'jobs']: Readonly<Record<number, string>>;
  },
): Promise<Engine> {
  for (const place of ['new', 'old', 'jobs'] as const)
    repo.commit(`copy to ${place}`, { [`${place}/a.py`]: module() });
  repo.commit('grow apart', {
    'new/a.py': module(changed.new),
    'old/a.py': module(changed.old),
    'jobs/a.py': module(changed.jobs),
    'plan.md':
      '# Plan\n\n## Phase 1: Merge\n\n1. Merge `old/a.py` into `new/a.py`\n2. Merge `jobs/a.py` into `new/a.py`\n',
  });
  const { root: directory, environment } = repo;
  return startSession({
    directory,
    environment,
    plan: 'plan.md',
    tool: 'test',
    change: true,
    style: 'weave',
  });
}

it('copies that agree are folded in one after the other without a person, and every change is in the result', async () => {
  const engine = await begin({ new: { 2: 'v2 = "n"' }, old: { 8: 'v8 = "o"' }, jobs: { 14: 'v14 = "j"' } });
  const { fold } = await engine.divergence(JOBS);
  expect(fold).toEqual({
    copy: 3,
    of: 3,
    copies: [
      { path: 'new/a.py', settled: true },
      { path: 'old/a.py', settled: true },
      { path: 'jobs/a.py', settled: true },
    ],
  });
  for await (const phase of auto(engine, () => {})) expect(phase.state).toBe('committed');
  expect(`${repo.run('show', 'HEAD:new/a.py')}\n`).toBe(
    module({ 2: 'v2 = "n"', 8: 'v8 = "o"', 14: 'v14 = "j"' }),
  );
});

it('what comes after an open fold waits for it, and nobody takes it over before', async () => {
  const engine = await begin({ new: { 8: 'v8 = "n"' }, old: { 8: 'v8 = "o"' }, jobs: { 14: 'v14 = "j"' } });
  expect((await engine.divergence(OLD)).fold?.waitsFor).toBeUndefined();
  expect((await engine.divergence(JOBS)).fold?.waitsFor).toEqual({ copy: 2, path: 'old/a.py' });
  const sentence = 'First comes copy 2 of 3 (old/a.py): this one is folded into what comes of it.';
  await expect(engine.decide(JOBS, { kind: 'accept' })).rejects.toThrow(sentence);
  const phases = [];
  for await (const phase of auto(engine, () => {})) phases.push(phase);
  expect(phases).toMatchObject([{ state: 'left', left: [/^1\.1 /] }]);
  await engine.decide(OLD, { kind: 'keep', path: 'old/a.py' });
  await engine.decide(JOBS, { kind: 'accept' });
  expect((await engine.commit(1, () => {})).ok).toBe(true);
  expect(`${repo.run('show', 'HEAD:new/a.py')}\n`).toBe(module({ 8: 'v8 = "o"', 14: 'v14 = "j"' }));
});

it('two copies are no folding', async () => {
  const engine = await begin({ new: {}, old: {}, jobs: {} });
  await engine.decide(JOBS, { kind: 'skip' });
  expect((await engine.divergence(OLD)).fold).toBeUndefined();
});
