import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from '../../src/session/engine.ts';
import { startSession } from '../../src/session/start.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

const DELETED = '1.2:old/b.py';

/** A plan whose second step takes away what `use.py` needs, each step accepted, and the phase rehearsed. */
async function rehearsed(): Promise<Engine> {
  repo.commit('begin', {
    'old/a.py': 'def f():\n    return 1\n',
    'old/b.py': 'LIMIT = 1\n',
    'use.py': '"""Uses both."""\nfrom old.a import f\nfrom old.b import LIMIT\n',
    'plan.md': '# Plan\n\n## Phase 1: Do\n\n1. Move `old/a.py` → `new/a.py`\n2. Delete `old/b.py`\n',
  });
  const engine = await startSession({
    directory: repo.root,
    plan: 'plan.md',
    environment: repo.environment,
    tool: 'test',
    change: false,
    style: 'weave',
  });
  await engine.study(1);
  const { operations } = engine.reading;
  await engine.decideAll(operations.map(({ id }) => ({ operation: id, choice: { kind: 'accept' } })));
  await engine.review(1);
  return engine;
}

const item = (engine: Engine, id: string) =>
  engine.overview().phases[0]?.items.find(({ operation }) => operation.id === id);

test('a step that the rehearsal refutes needs a person, is not sure, and says why', async () => {
  const engine = await rehearsed();
  const refuted = item(engine, DELETED);
  expect(refuted?.state).toBe('person');
  expect(refuted?.refuted).toEqual(['use.py:3: there is no module old.b']);
  expect(refuted?.proposal).toMatchObject({
    sure: false,
    reason: 'the rehearsal found: use.py:3: there is no module old.b',
  });
  expect(item(engine, '1.1:old/a.py')).toMatchObject({ state: 'decided' });
  expect(engine.overview().phases[0]?.state).toBe('open');
});

test('open again, the same is not proposed as sure; decided otherwise it stands', async () => {
  const engine = await rehearsed();
  await engine.clear([DELETED]);
  expect(item(engine, DELETED)).toMatchObject({ state: 'person', proposal: { sure: false } });
  await engine.decide(DELETED, { kind: 'skip' });
  await engine.review(1);
  expect(item(engine, DELETED)).toMatchObject({ state: 'skipped' });
  expect(item(engine, DELETED)?.refuted).toBeUndefined();
  expect(engine.overview().phases[0]?.state).toBe('ready');
});

test('what a person dismisses refutes nothing any more', async () => {
  const engine = await rehearsed();
  await engine.dismiss(engine.apart(), 'old.b comes from a package now');
  await engine.review(1);
  expect(item(engine, DELETED)).toMatchObject({ state: 'decided' });
});
