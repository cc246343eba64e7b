import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Choice } from '../../src/decisions/types.ts';
import type { Engine } from '../../src/session/engine.ts';
import { startSession } from '../../src/session/start.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** Rehearses every phase of a plan with each step decided alike; nothing is committed. */
async function rehearse(
  plan: string,
  removeAfter?: string,
  choice: Choice = { kind: 'accept' },
  facadeStyle?: 'plain',
) {
  repo.commit('plan', { 'plan.md': `# Plan\n\n${plan}` });
  const engine = await startSession({
    directory: repo.root,
    plan: 'plan.md',
    environment: repo.environment,
    tool: 'test',
    change: false,
    style: 'weave',
    now: () => new Date('2026-05-04T12:00:00Z'),
    ...(removeAfter && { removeAfter }),
    ...(facadeStyle && { facadeStyle }),
  });
  const phases: Awaited<ReturnType<Engine['rehearsal']>>[] = [];
  for (const { number } of engine.reading.plan.phases) {
    const wishes = engine.reading.operations.filter(({ phase }) => phase === number);
    await engine.decideAll(wishes.map(({ id }) => ({ operation: id, choice })));
    phases.push(await engine.rehearsal(number));
    await engine.pretend(number);
  }
  const read = (path: string): string => repo.run('show', `${engine.head}:${path}`);
  const list = (): string[] => repo.run('ls-tree', '-r', '--name-only', engine.head).split('\n');
  return { phases, read, list, last: phases.at(-1)! };
}

const MODULE = `__all__ = ["f"]


def f():
    return 1


def helper():
    return 2


if __name__ == "__main__":
    f()
`;

describe('a facade', () => {
  test('binds the names once where the plain form is asked for', async () => {
    repo.commit('begin', { 'old/a.py': MODULE, 'new/__init__.py': '' });
    const plan =
      '## Phase 1: Move\n\n1. Move `old/a.py` → `new/a.py`\n2. Create a facade at `old/a.py` re-exporting from `new/a.py`\n';
    const forwarding = (await rehearse(plan)).read('old/a.py');
    const plain = (await rehearse(plan, undefined, { kind: 'accept' }, 'plain')).read('old/a.py');
    expect(forwarding).toContain('__setattr__');
    expect(plain).not.toContain('__setattr__');
    expect(plain).toMatch(/^from new\.a import/m);
  });

  test('offers what the old module listed, as far as the new place has it, and can be started', async () => {
    repo.commit('copies', { 'old/a.py': MODULE, 'new/b.py': MODULE }, 'Ada');
    repo.commit('grow', { 'new/b.py': MODULE.replace('helper', 'renamed') }, 'Cy');
    const { read, last } = await rehearse(
      '## Phase 1: Facade\n\n1. Turn `old/a.py` into a facade re-exporting from `new/b.py`\n',
      undefined,
      { kind: 'keep', path: 'new/b.py' },
    );
    expect(last.problems).toEqual([]);
    const text = read('old/a.py');
    expect(text).toContain('__all__ = ["f"]');
    expect(text).toContain('runpy.run_module("new.b"');
    expect(text).not.toMatch(/\bhelper\b/);
  });

  test('is left by a later phase where an earlier one moved the module', async () => {
    repo.commit('begin', { 'old/a.py': MODULE, 'use.py': 'from old.a import f\n' });
    const { read, last } = await rehearse(`## Phase 1: Move

1. Move \`old/a.py\` → \`new/a.py\`

## Phase 2: Facades

1. Turn \`old/a.py\` into a facade re-exporting from \`new/a.py\`
`);
    expect(last.problems).toEqual([]);
    expect(read('old/a.py')).toContain('from new.a import');
    expect(read('use.py')).toBe('from new.a import f');
  });

  test('that nobody could import is a problem of its step', async () => {
    repo.commit('begin', { 'my-old/a.py': MODULE, 'new/a.py': MODULE });
    const { last } = await rehearse(
      '## Phase 1: Facade\n\n1. Turn `my-old/a.py` into a facade re-exporting from `new/a.py`\n',
    );
    expect(last.problems.map(({ what }) => what)).toEqual([
      '1.1 my-old/a.py: no facade can stand here: my-old/a.py has no module name that Python could import',
    ]);
    expect([...last.layout.facades]).toEqual([]);
  });

  test('of a folder is left for modules only; one that nobody could import is told', async () => {
    repo.commit('begin', { 'old/a.py': MODULE, 'old/b-c.py': MODULE, 'old/README.md': 'Old.\n' });
    const { list, last } = await rehearse(`## Phase 1: Move

1. Move \`old/a.py\` → \`new/a.py\`
2. Move \`old/b-c.py\` → \`new/b-c.py\`
3. Move \`old/README.md\` → \`new/README.md\`

## Phase 2: Facades

1. Create facades in \`old/\`
`);
    expect(list().filter(path => path.startsWith('old/'))).toEqual(['old/a.py']);
    expect([last.problems.map(({ what }) => what), last.notes]).toEqual([
      [],
      ['no facade is left at old/b-c.py: old/b-c.py has no module name that Python could import'],
    ]);
  });
});

describe('the list of facades', () => {
  const plan = '## Phase 1: Facade\n\n1. Turn `old/a.py` into a facade re-exporting from `new/a.py`\n';
  beforeEach(() => {
    repo.commit('begin', { 'old/a.py': MODULE, 'new/a.py': MODULE });
  });

  test('is written where facades say when they may go', async () => {
    const { read } = await rehearse(plan, '2027-01-01');
    expect(JSON.parse(read('.facades.json'))).toEqual({
      version: 1,
      facades: [
        { path: 'old/a.py', to: 'new/a.py', since: '2026-05-04', removeAfter: '2027-01-01', step: '1.1' },
      ],
    });
    expect(read('old/a.py')).toContain('Remove after 2027-01-01.');
  });

  test('is a file that nobody gets who did not ask for it', async () => {
    expect((await rehearse(plan)).list()).not.toContain('.facades.json');
  });

  test('follows what moves where it is there already', async () => {
    const list = (to: string) =>
      `{\n  "version": 1,\n  "facades": [\n    {"path":"gone/z.py","to":"${to}","since":"2025-01-01"}\n  ]\n}\n`;
    repo.commit('list', { '.facades.json': list('new/z.py'), 'new/z.py': 'Z = 1\n' });
    const { read } = await rehearse('## Phase 1: Move\n\n1. Move `new/z.py` → `final/z.py`\n');
    expect(`${read('.facades.json')}\n`).toBe(list('final/z.py'));
  });

  test('of another form is a problem where it would have to be written, and left alone where not', async () => {
    repo.commit('list', { '.facades.json': '[]\n' });
    const { last, read } = await rehearse(plan, '2.0');
    expect(last.problems.map(({ what }) => what)).toEqual([
      '.facades.json: The list of facades is not of a form this version knows.',
    ]);
    expect(read('.facades.json')).toBe('[]');
    repo.run('reset', '-q', '--hard');
    expect((await rehearse(plan)).last.problems).toEqual([]);
  });
});

test('a new package gets its __init__ where the packages beside it have one', async () => {
  const init = { 'src/p/__init__.py': '', 'src/q/__init__.py': '' };
  repo.commit('begin', { ...init, 'src/p/a.py': 'A = 1\n', 'src/q/b.py': 'from p.a import A\n' });
  const { list, read, last } = await rehearse('## Phase 1: Move\n\n1. Move `src/p/a.py` → `src/r/a.py`\n');
  expect(list()).toContain('src/r/__init__.py');
  expect(read('src/q/b.py')).toBe('from r.a import A');
  expect(last.notes).toEqual(['src/r/__init__.py is added: the packages beside it have one']);
  expect(last.problems).toEqual([]);
});
