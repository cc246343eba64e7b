import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** Carries a plan out and returns what was printed. */
async function auto(plan: string, ...options: string[]) {
  repo.commit('plan', { 'plan.md': `# Plan\n\n${plan}` });
  let said = '';
  const io: Io = {
    out: text => {
      said += text;
    },
    err: () => {},
    env: repo.environment,
    cwd: repo.root,
    interactive: false,
  };
  const code = await main(['plan.md', '--auto', ...options], io);
  return { code, said };
}

const FILES = {
  'old/a.py': 'def f(): pass\n',
  'old/b.py': 'B = 1\n',
  'swap/x.py': 'X = 1\n',
  'swap/y.py': 'Y = 2\n',
  'data/gone.csv': '1\n',
  'use.py': 'from swap.x import X\n',
  'run.ini': '[run]\ninput = data/gone.csv\n',
  'CHANGELOG.md': '- `old/a.py` was added\n- `old/b.py` too\n',
};

const PLAN = `## Phase 1: Move

1. Move \`old/a.py\` → \`new/a.py\`
2. Move \`old/b.py\` → \`new/b.py\`
3. Move \`swap/x.py\` → \`swap/z.py\`
4. Delete \`data/gone.csv\`

## Phase 2: Move on

1. Move \`new/b.py\` → \`final/b.py\`
2. Move \`swap/y.py\` → \`swap/x.py\`
`;

test('after the last phase it is said what still names an old path, by kind', async () => {
  repo.commit('begin', FILES);
  const { code, said } = await auto(PLAN);
  expect(said).toMatch(/^3 places still name an old path: 1 configuration entry; 2 document lines\.$/m);
  expect(said).toContain('run.ini:2  configuration data/gone.csv: ');
  expect(said).toContain('CHANGELOG.md:2  document old/b.py: historical document');
  // What names the deleted file has to be looked at by a person.
  expect(said).toMatch(/^1 left for a person:\n {4}run\.ini:2: data\/gone\.csv: /m);
  expect(code).toBe(3);
});

test('with --json all of it is told beside what is left, with where each file is now', async () => {
  repo.commit('begin', FILES);
  const { said } = await auto(PLAN, '--json');
  const { leftovers, unfinished } = JSON.parse(said);
  expect(unfinished).toHaveLength(1);
  expect(
    leftovers.map(({ path, target, to, facade }: Record<string, unknown>) => [path, target, to, facade]),
  ).toEqual([
    ['CHANGELOG.md', 'old/a.py', 'new/a.py', false],
    ['CHANGELOG.md', 'old/b.py', 'final/b.py', false],
    ['run.ini', 'data/gone.csv', undefined, false],
  ]);
});

test('a facade that answers is told, and the facade itself is none', async () => {
  repo.commit('begin', { ...FILES, 'new/a.py': 'def f(): pass\n' });
  const { said } = await auto(
    '## Phase 1: Facade\n\n1. Turn `old/a.py` into a facade re-exporting from `new/a.py`\n',
  );
  expect(said).toMatch(/^1 place still names an old path: 1 document line, answered by facades\.$/m);
});

test('nothing is said where phases are left, or nothing is left over', async () => {
  repo.commit('begin', { 'old/a.py': 'A = 1\n' });
  const left = await auto('## Phase 1: Move\n\n1. Split `old/a.py` into smaller modules\n');
  expect([left.code, left.said]).toEqual([3, expect.not.stringContaining('old path')]);
  const none = await auto('## Phase 1: Move\n\n1. Move `old/a.py` → `new/a.py`\n');
  expect([none.code, none.said]).toEqual([0, expect.not.stringContaining('old path')]);
});

test('documents that came since the plan tell of old places on purpose', async () => {
  repo.commit('begin', { 'old/a.py': 'A = 1\n', 'README.md': 'See `old/a.py`.\n' });
  await auto('## Phase 1: Move\n\n1. Move `old/a.py` → `lib/a.py`\n');
  repo.commit('guide', { 'MIGRATION.md': '- `old/a.py` is `lib/a.py` now\n' });
  const { said } = await auto('## Phase 1: Move\n\n1. Move `old/a.py` → `lib/a.py`\n', '--json');
  expect(JSON.parse(said).leftovers.map(({ path }: { path: string }) => path)).toEqual(['README.md']);
});
