import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

async function auto() {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const io: Io = { out: say, err: say, env: repo.environment, cwd: repo.root, interactive: false };
  return { code: await main(['plan.md', '--auto'], io), said };
}

it('a facade that is there already stays, everybody is pointed past it, and nothing of it is asked', async () => {
  const facade = 'import warnings\nfrom new.b import f\n\nwarnings.warn("use new.b")\n__all__ = ["f"]\n';
  repo.commit('begin', {
    'new/b.py': 'def f():\n    return 1\n',
    'old/a.py': facade,
    'use.py': 'from old.a import f\n',
    'plan.md':
      '# Plan\n\n## Phase 1: Facades\n\n1. Turn `old/a.py` into a facade re-exporting from `new/b.py`\n',
  });
  const { code, said } = await auto();
  expect(said).not.toMatch(/left for a person/);
  expect(code).toBe(0);
  expect(repo.run('show', 'HEAD:use.py')).toBe('from new.b import f');
  expect(repo.run('show', 'HEAD:old/a.py')).toBe(facade.trimEnd());
});
