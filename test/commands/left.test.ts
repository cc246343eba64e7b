import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { call } from '../support/calling.ts';
import { TestRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

const run = (...args: readonly string[]) => call(repo, ...args);

describe('a folder that goes and is not empty', () => {
  test('says of each file that is left in a folder which goes what becomes of it', async () => {
    const text = (name: string) => `${name} = 1\n`;
    repo.commit('an attic', {
      ...Object.fromEntries(['rug', 'bed', 'toy', 'map'].map(name => [`attic/${name}.py`, text(name)])),
      'attic.md': '1. Move `attic/rug.py` to `hall/rug.py`\n2. Remove the empty directory `attic/`\n',
    });
    expect(await run('attic.md', '--auto')).toMatchObject({ code: 3 });
    expect((await run('decide', 'attic.md', 'attic/rug.py', 'delete')).err).toContain(
      "read 'delete attic/rug.py'",
    );
    expect((await run('decide', 'attic.md', 'attic/bed.py', 'accept')).code).toBe(0);
    expect((await run('decide', 'attic.md', 'attic/toy.py', 'delete')).code).toBe(0);
    expect((await run('decide', 'attic.md', 'attic/map.py', 'skip')).code).toBe(0);
    expect(await run('attic.md', '--auto')).toMatchObject({ code: 0 });
    const files = repo.run('ls-files', 'attic', 'hall').trim().split('\n');
    expect(files).toEqual(['attic/map.py', 'hall/bed.py', 'hall/rug.py']);
  });

  test('deletes all that is left in a folder by the name of the step that removes it', async () => {
    repo.commit('an attic', {
      'attic/rug.py': 'R = 1\n',
      'attic/bed.py': 'B = 1\n',
      'attic/toy.py': 'T = 1\n',
      'attic.md': '1. Move `attic/rug.py` to `hall/rug.py`\n2. Remove the empty directory `attic/`\n',
    });
    const { operations } = JSON.parse((await run('read', 'attic.md', '--json')).out);
    const { step } = operations.find(({ kind }: { kind: string }) => kind === 'remove-directory');
    expect((await run('decide', 'attic.md', step, 'delete')).code).toBe(0);
    expect(await run('attic.md', '--auto')).toMatchObject({ code: 0 });
    expect(repo.run('ls-files', 'attic', 'hall').split('\n')).toEqual(['hall/rug.py']);
  });

  test('asks for no file of a folder whose removal is skipped', async () => {
    repo.commit('an attic', {
      'attic/rug.py': 'R = 1\n',
      'attic/bed.py': 'B = 1\n',
      'attic.md': '1. Move `attic/rug.py` to `hall/rug.py`\n2. Remove the empty directory `attic/`\n',
    });
    const ids = JSON.parse((await run('read', 'attic.md', '--json')).out).operations;
    const removal = ids.find(({ kind }: { kind: string }) => kind === 'remove-directory').id;
    expect((await run('decide', 'attic.md', removal, 'skip')).code).toBe(0);
    expect(await run('attic.md', '--auto')).toMatchObject({ code: 0 });
    expect(repo.run('ls-files', 'attic', 'hall').split('\n')).toEqual(['attic/bed.py', 'hall/rug.py']);
  });

  test('keeps a file whose move was skipped, when a later phase removes its folder', async () => {
    repo.commit('an attic', {
      'attic/rug.py': 'R = 1\n',
      'attic.md':
        '## Phase 1\n\n1. Move `attic/rug.py` to `hall/rug.py`\n\n## Phase 2\n\n1. Remove the empty directory `attic/`\n',
    });
    await run('decide', 'attic.md', 'attic/rug.py', 'skip');
    await run('attic.md', '--auto');
    expect(existsSync(join(repo.root, 'attic/rug.py'))).toBe(true);
  });
});
