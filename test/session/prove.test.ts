import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSession } from '../../src/session/start.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** The review of a phase of these steps, each done as the plan says. */
async function review(steps: readonly string[], files: Readonly<Record<string, string>>) {
  const plan = steps.map((step, index) => `${index + 1}. ${step}\n`).join('');
  repo.commit('begin', { ...files, 'plan.md': `# Plan\n\n## Phase 1: Do\n\n${plan}` });
  const engine = await startSession({
    directory: repo.root,
    plan: 'plan.md',
    environment: repo.environment,
    tool: 'test',
    change: false,
    style: 'weave',
  });
  const { operations } = engine.reading;
  await engine.decideAll(operations.map(({ id }) => ({ operation: id, choice: { kind: 'accept' } })));
  return engine.review(1);
}

test('what a phase breaks stops it, with file, line and the step', async () => {
  const { problems } = await review(['Move `old/a.py` → `new/a.py`', 'Delete `old/b.py`'], {
    'old/a.py': 'def f():\n    return 1\n',
    'old/b.py': 'LIMIT = 1\n',
    'use.py': '"""Uses both."""\nfrom old.a import f\nfrom old.b import LIMIT\n',
  });
  expect(problems).toEqual([
    expect.stringMatching(/^use\.py:3: there is no module old\.b \(from step 1\.2\)$/),
  ]);
});

test('code that must go through a facade is told of, and stops nothing', async () => {
  const { problems, notes } = await review(
    ['Move `old/a.py` → `new/a.py`', 'Create a facade at `old/a.py` re-exporting from `new/a.py`'],
    {
      'old/a.py': 'def f():\n    return 1\n',
      'tasks.yaml': 'nightly: old.a.f\n',
      'use.py': 'from old.a import f\n',
    },
  );
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    'tasks.yaml:1: old.a.f still goes through the facade old/a.py: a dotted name that may mean something else',
  ]);
});
