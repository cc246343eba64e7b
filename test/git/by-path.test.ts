import { afterAll, beforeAll, expect, it } from 'vitest';
import { attributesIn } from '../../src/git/attributes.ts';
import { trackedFiles } from '../../src/git/calls/ls-files.ts';
import { exceptedPaths, ignoredPaths } from '../../src/git/ignored.ts';
import { isInCone, outsideSparse } from '../../src/git/sparse.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeAll(() => {
  repo = new TestRepository();
});
afterAll(() => repo.remove());

it('what git applies by path is asked of the tree, whatever lies in the work tree', async () => {
  const first = repo.commit('first', {
    '.gitattributes': 'assets/* filter=big -text\n*.md text\n',
    '.gitignore': 'build/\n.r*\n!/app/.run\n!*.kept\n',
    'assets/a b.bin': 'x\n',
    'app/c.txt': 'c\n',
  });
  repo.write({ '.gitattributes': 'everything -diff\n' });
  const found = await attributesIn(repo.git, first, ['assets/a b.bin', 'models/a.bin', 'x.md']);
  expect([...found].map(([path, own]) => [path, Object.fromEntries(own)])).toEqual([
    ['assets/a b.bin', { filter: 'big', text: 'unset' }],
    ['models/a.bin', {}],
    ['x.md', { text: 'set' }],
  ]);
  expect(await ignoredPaths(repo.git, ['build/x', 'app/y'])).toEqual(new Set(['build/x']));
  expect(await exceptedPaths(repo.git, ['app/.run', '.run', '.r.kept', 'app/c.txt'])).toEqual(
    new Set(['app/.run']),
  );
  repo.run('update-index', '--skip-worktree', '.gitattributes');
  repo.run('update-index', '--assume-unchanged', 'app/c.txt');
  const tracked = await repo.git.run(trackedFiles());
  expect(tracked.get('.gitattributes')).toContain('skip-worktree');
  expect(tracked.get('app/c.txt')).toContain('assume-unchanged');
  expect(tracked.has('assets/a b.bin') && tracked.get('assets/a b.bin')).toBe(undefined);
  expect(await outsideSparse(repo.git, ['z/x'])).toEqual([]);
  repo.run('update-index', '--no-skip-worktree', '.gitattributes');
  repo.run('checkout', '--', '.gitattributes');
  repo.run('sparse-checkout', 'set', '--no-cone', '/app/', '!/app/hidden');
  expect(await outsideSparse(repo.git, ['app/x', 'app/hidden', 'z/x'])).toEqual(['app/hidden', 'z/x']);
  repo.run('sparse-checkout', 'set', '--cone', 'app');
  expect(await outsideSparse(repo.git, ['app/x/y', 'top', 'z/x'])).toEqual(['z/x']);
});

it.each<[string, boolean]>([
  ['top', true],
  ['a/b/x', true],
  ['a/x', true],
  ['a/bc/x', false],
  ['c/x', false],
  ['a/b/deep/x', true],
])('a cone of a/b holds %s: %s', (path, held) => {
  expect(isInCone(path, ['a/b'])).toBe(held);
});
