import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTree } from '../../src/git/tree.ts';
import { rehearse } from '../../src/phase/rehearse.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

it('makes nothing of a path that may not be written to, whatever asked for it', async () => {
  const head = repo.commit('first', { a: 'a\n' });
  const { entries } = await readTree(repo.git, head);
  const entry = entries.get('a') ?? { mode: '', blob: '' };
  for (const path of ['.git/hooks/pre-commit', '../a', 'x\ny', 'git~1']) {
    const files = new Map([...entries, [path, entry] as const]);
    const spec = { name: 'move', role: 'move', parents: ['P'], files, message: 'm\n', renames: [] } as const;
    await expect(rehearse(repo.git, head, entries, [spec])).rejects.toThrow(path);
  }
});
