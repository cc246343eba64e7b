import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyCall } from '../../../scripts/git-calls.mjs';
import { type Call, nothing } from '../../../src/git/call.ts';
import { TestRepository } from '../../support/repository.ts';

const [commit, older, tree, blob] = ['a', 'b', 'c', 'd'].map(sign => sign.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const WORDS = {
  commit,
  older,
  tree,
  blob,
  path: 'PATH',
  branch: 'BRANCH',
  name: 'NAME',
  directory: '/tmp/f',
  repository: '/r',
};

const calls = await everyCall(WORDS);

/** Arguments that git would take for options. */
function options({ args }: Call<unknown>): readonly string[] {
  const end = args.findIndex(word => word === '--' || word === '--end-of-options');
  return end < 0 ? args : args.slice(0, end);
}

test('each call has a name of its own', () => {
  const names = calls.map(({ make }) => make().name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe.each(['-x', '--output=x', ':x', ':(exclude)x', '*'])('a path called %s', path => {
  test('means only itself', async () => {
    const unsafe: string[] = [];
    for (const { of, make } of await everyCall({ ...WORDS, path })) {
      const call = make();
      if (options(call).some(word => word.startsWith(path))) unsafe.push(`${of}: an option`);
      // `git mv` and `git blame` take paths, the others pathspecs.
      if (!/^(mv|blame)$/.test(call.args[0]!) && call.args.includes(path)) unsafe.push(`${of}: a pathspec`);
      const listed = String(call.input ?? '').split('\0');
      if (call.args.includes('--pathspec-file-nul') && listed.includes(path))
        unsafe.push(`${of}: a pathspec`);
    }
    expect(unsafe).toEqual([]);
  });
});

test.each(['name', 'branch', 'commit', 'older', 'tree'] as const)(
  'a %s like an option is none',
  async which => {
    const unsafe: string[] = [];
    for (const { of, make } of await everyCall({ ...WORDS, [which]: '--output=x' })) {
      try {
        if (options(make()).some(word => word.startsWith('--output=x'))) unsafe.push(of);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
      }
    }
    expect(unsafe).toEqual([]);
  },
);

test('of what hooks may run in nothing is read', () => {
  const reading = calls.filter(({ make }) => {
    const { writes, read } = make();
    return writes.some(place => place !== 'objects') && read !== nothing;
  });
  expect(reading.map(({ of }) => of)).toEqual([]);
});

test('names are read and handed in with NUL between them', () => {
  const naming =
    /^(--name-only|--raw|ls-files|ls-tree|status|check-ignore|check-attr|checkout-index|--index-info)$/;
  const lined = calls.filter(
    ({ make }) => make().args.some(word => naming.test(word)) && !make().args.includes('-z'),
  );
  expect(lined.map(({ of }) => of)).toEqual([]);
});

describe('on a repository', () => {
  let repo: TestRepository;
  let directory: string;
  beforeAll(() => {
    repo = new TestRepository();
    directory = join(repo.root, '..', `${repo.root}-beside`);
    for (const side of ['from', 'to']) {
      mkdirSync(join(directory, side), { recursive: true });
      writeFileSync(join(directory, side, '0'), `${side}\n`);
    }
    writeFileSync(join(directory, 'PATTERNS'), '*\n');
  });
  afterAll(() => {
    repo.remove();
    rmSync(directory, { recursive: true, force: true });
  });

  test('what only reads leaves it as it is, whatever its files are called', async () => {
    const first = repo.commit('first', { '-x': 'a\n', ':x': 'b\n', 'é "\t': 'c\n', gone: 'd\n' });
    writeFileSync(Buffer.concat([Buffer.from(`${repo.root}/`), Buffer.from([0x78, 0xff])]), 'e\n');
    const second = repo.commit('second', { '-x': 'a\nb\n', gone: null });
    const words = {
      commit: second,
      older: first,
      tree: repo.run('rev-parse', 'HEAD^{tree}'),
      blob: repo.run('rev-parse', 'HEAD:./-x'),
      branch: 'main',
      name: 'main',
      directory,
      repository: repo.root,
    };
    const before = stateOf(repo);
    const done = new Set<string>();
    for (const path of ['-x', ':x', 'é "\t'])
      for (const { make } of await everyCall({ ...words, path })) {
        const call = make();
        const form = [call.args, String(call.input)].join('\0');
        if (call.writes.length > 0 || done.has(form)) continue;
        done.add(form);
        await repo.git.run(call);
      }
    expect(stateOf(repo)).toEqual(before);
  });
});

/** Everything that a call could have written. */
function stateOf({ root, environment }: TestRepository) {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8' });
  return {
    index: createHash('sha1')
      .update(readFileSync(join(root, '.git/index')))
      .digest('hex'),
    refs: git('for-each-ref') + readFileSync(join(root, '.git/HEAD'), 'utf8'),
    objects: git('count-objects', '-v'),
    config: readFileSync(join(root, '.git/config'), 'utf8'),
    worktrees: git('worktree', 'list'),
    files: git('--no-optional-locks', 'status', '--porcelain', '--ignored'),
  };
}
