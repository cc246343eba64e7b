import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Shell } from '../../src/phase/check.ts';
import { checkLine } from '../../src/session/check-line.ts';
import type { Engine } from '../../src/session/engine.ts';
import { Replaying } from '../support/replaying.ts';

let two: Replaying;
beforeEach(() => {
  two = new Replaying();
});
afterEach(() => two.remove());

const PLAN = '# Plan\n\n## Phase 1: Move\n\n1. Move `old/a.py` → `new/a.py`\n';
const begin = (plan = PLAN) =>
  two.first.commit('begin', { 'plan.md': plan, 'old/a.py': 'A = 1\n', 'use.py': 'from old.a import A\n' });

/** A session with a check that is a function: of the directory it runs in. */
async function start(answer: (directory: string) => number) {
  const seen: string[] = [];
  const shell: Shell = async (command, directory, { REORG_TUI_ROOT, REORG_TUI_COMMIT }, onOutput) => {
    expect([command, REORG_TUI_ROOT]).toEqual(['the check', engine.opened.repository.root]);
    seen.push(REORG_TUI_COMMIT ?? '');
    onOutput('looking\n');
    return answer(directory);
  };
  const engine: Engine = await two.start(two.first, { check: { command: 'the check', shell } });
  await engine.decideAll(
    engine.reading.operations.map(({ id }) => ({ operation: id, choice: { kind: 'accept' } })),
  );
  return { engine, seen };
}
const commit = async (engine: Engine) => {
  let said = '';
  const done = await engine.commit(1, text => {
    said += text;
  });
  return { ...done, said };
};
const record = ({ opened }: Engine) =>
  readFileSync(opened.journal.path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(({ type }) => type === 'checked');

test('a phase is checked as it was rehearsed, in a work tree of its own, and the answer is kept', async () => {
  begin();
  const there: boolean[] = [];
  const { engine, seen } = await start(directory => {
    there.push(existsSync(join(directory, 'new/a.py')), existsSync(join(two.first.root, 'new/a.py')));
    return 0;
  });
  expect((await engine.review(1)).check).toEqual({ command: 'the check', results: [] });
  const { ok, said } = await commit(engine);
  expect(ok).toBe(true);
  expect(there).toEqual([true, false]);
  expect(said).toMatch(/^check: the check\nlooking\ncheck passed after [\d.]+ s\n/);
  const [phase] = engine.overview().phases;
  expect(phase?.checks).toMatchObject([
    { command: 'the check', code: 0, commit: phase?.commits[0], last: ['looking'] },
  ]);
  expect(record(engine)).toMatchObject([{ phase: 1, commit: seen[0], code: 0 }]);
});

test('one that fails stops the phase with nothing touched, and says whether the phase is to blame', async () => {
  const head = begin();
  const { engine, seen } = await start(directory => (existsSync(join(directory, 'new')) ? 2 : 0));
  const done = await commit(engine);
  expect(done).toMatchObject({ ok: false, failedCheck: true });
  expect(done.message).toBe(
    'The check `the check` fails (exit 2). It passes on the commit before the phase. Nothing was committed.',
  );
  expect(seen[1]).toBe(head);
  expect(two.first.run('rev-parse', 'HEAD')).toBe(head);
  expect(two.first.run('status', '--porcelain')).toBe('');
  expect(engine.overview().phases[0]?.checks).toBeUndefined();
  const { check } = await engine.review(1);
  expect(checkLine(check?.results ?? [])).toMatch(/^check failed on [0-9a-f]{10} \(exit 2\): the check/);
  expect(await engine.undo()).toBe('1.1 a.py is open again');
});

test('one that failed before, too, is told so; a tree that passed is not checked again', async () => {
  begin();
  let code = 1;
  const { engine, seen } = await start(() => code);
  expect((await commit(engine)).message).toMatch(/It fails on the commit before the phase, too/);
  code = 0;
  expect(await engine.check(1, () => {})).toBeUndefined();
  const runs = seen.length;
  expect((await commit(engine)).ok).toBe(true);
  expect(seen).toHaveLength(runs);
});

test('one that takes too long can be given up: nothing is committed, and nothing is said to have failed', async () => {
  const head = begin();
  const shell: Shell = (_command, _directory, _variables, onOutput, signal) =>
    new Promise(resolve => {
      signal?.addEventListener('abort', () => resolve(143));
      onOutput('begun\n');
    });
  const engine = await two.start(two.first, { check: { command: 'the check', shell } });
  await engine.decide('1.1:old/a.py', { kind: 'accept' });
  const committing = engine.commit(1, text => text === 'begun\n' && engine.cancel());
  await expect(committing).rejects.toThrow('Running the check was given up.');
  expect(record(engine)).toEqual([]);
  expect(two.first.run('rev-parse', 'HEAD')).toBe(head);
  expect(two.first.run('worktree', 'list').split('\n')).toHaveLength(1);
});

test('what a hook made of a commit is checked again', async () => {
  begin();
  const hook = join(two.first.root, '.git/hooks/pre-commit');
  writeFileSync(hook, '#!/bin/sh\necho "# formatted" >> new/a.py\ngit add new/a.py\n', { mode: 0o755 });
  const { engine } = await start(directory =>
    readFileSync(join(directory, 'new/a.py'), 'utf8').includes('formatted') ? 1 : 0,
  );
  const { ok, message, failedCheck } = await commit(engine);
  expect([ok, failedCheck]).toEqual([true, true]);
  expect(message).toMatch(
    /A hook changed new\/a\.py\. The check `the check` fails on [0-9a-f]{10} as the hook/,
  );
  expect(engine.overview().phases[0]?.checks).toMatchObject([{ code: 1 }]);
});

test('a record with checks is replayed as one without', async () => {
  begin();
  const { engine } = await start(() => 0);
  await commit(engine);
  two.handOver(engine);
  expect(await two.replay()).toMatchObject({ code: 0, phase: { state: 'committed' } });
});
