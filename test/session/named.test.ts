import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSession } from '../../src/session/start.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

test('who names a file is told before anything is decided, also who moves along', async () => {
  repo.commit('begin', {
    'app/__init__.py': '',
    'app/a.py': 'def f():\n    return 1\n',
    'app/b.py': 'from .a import f\n',
    'use.py': '"""Uses it."""\nfrom app.a import f\n',
    'README.md': 'See [a](app/a.py).\n',
    'plan.md':
      '# Plan\n\n## Phase 1: Do\n\n1. Move `app/a.py` → `lib/a.py`\n2. Move `app/b.py` → `lib/b.py`\n',
  });
  const engine = await startSession({
    directory: repo.root,
    plan: 'plan.md',
    environment: repo.environment,
    tool: 'test',
    change: false,
    style: 'weave',
  });
  const [first, second] = await Promise.all(engine.reading.operations.map(({ id }) => engine.named(id)));
  const places = first!.map(({ path, line }) => `${path}:${line}`).sort();
  expect(places).toEqual(['README.md:1', 'app/b.py:1', 'plan.md:5', 'use.py:2']);
  expect(second!.map(({ path }) => path)).toEqual(['plan.md']);
});
