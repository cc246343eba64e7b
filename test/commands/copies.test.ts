import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnswerOf } from '../../bin/answer/shape.ts';
import type { COPIES } from '../../bin/answers/copies.ts';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

async function copies(...options: string[]) {
  let said = '';
  const io: Io = {
    out: text => {
      said += text;
    },
    err: text => {
      said += text;
    },
    env: repo.environment,
    cwd: repo.root,
    interactive: false,
  };
  const code = await main(['copies', 'plan.md', ...options], io);
  return { code, said };
}
const json = async () => JSON.parse((await copies('--json')).said) as AnswerOf<typeof COPIES>;

const body = (word: string): string =>
  Array.from({ length: 20 }, (_, index) => `${word}${index} = ${index * 7919}\n`).join('');
const NAMES = ['alike', 'imports', 'younger', 'clash', 'twice'];
const plan = `# Plan

## Phase 1: Merge

${NAMES.map((name, index) => `${index + 1}. Merge \`old/${name}.py\` into \`new/${name}.py\`\n`).join('')}
## Phase 2: Move

1. Move \`old/solo.py\` → \`new/solo.py\`
`;

/** Five pairs, copied in one commit, each grown apart in its own way. */
function pairs(): void {
  const imports = (place: string): string => `from ${place}.alike import alike0\n\n${body('imports')}`;
  const twice = `def f():\n    return 1\n\n\ndef f():\n    return 2\n\n\n${body('twice')}`;
  repo.commit('begin', {
    'old/alike.py': body('alike'),
    'old/imports.py': imports('old'),
    'old/younger.py': body('younger'),
    'old/clash.py': body('clash'),
    'old/twice.py': twice,
    'old/solo.py': 'S = 1\n',
  });
  repo.commit('copy', {
    'new/alike.py': body('alike'),
    'new/imports.py': imports('new'),
    'new/younger.py': body('younger'),
    'new/clash.py': body('clash'),
    'new/twice.py': twice,
  });
  repo.commit('grow', {
    'old/clash.py': body('clash').replace('clash9 = 71271', 'clash9 = "old"'),
    'new/younger.py': body('younger').replace('younger9 = 71271', 'younger9 = "new"'),
    'old/twice.py': `${twice}if True\n`,
  });
  repo.commit('grow on', { 'new/clash.py': body('clash').replace('clash9 = 71271', 'clash9 = "new"') });
  repo.commit('plan', { 'plan.md': plan });
}

it('tells of every pair how it grew apart', async () => {
  pairs();
  const found = await json();
  expect(
    found.pairs.map(({ to, class: name, base, elderCommits, youngerCommits, ...more }) => [
      to,
      name,
      base,
      elderCommits,
      youngerCommits,
      more.differing,
      more.mechanical,
      more.conflicts,
    ]),
  ).toEqual([
    ['new/alike.py', 'identical', 'exact', 0, 0, 0, 0, 0],
    ['new/imports.py', 'imports-only', 'similar', 0, 1, 1, 1, 0],
    ['new/younger.py', 'younger-only', 'exact', 0, 1, 1, 0, 0],
    ['new/clash.py', 'conflicting', 'exact', 1, 1, 1, 0, 1],
    ['new/twice.py', 'elder-only', 'exact', 1, 0, 1, 0, 0],
  ]);
  for (const pair of found.pairs) {
    expect([pair.elder, pair.younger]).toEqual([pair.to.replace('new', 'old'), pair.to]);
    expect(pair.copyCommit).toBe(repo.run('rev-parse', 'HEAD~3'));
  }
  expect(found.committed).toEqual([]);
});

it('names what is defined twice and what does not parse', async () => {
  pairs();
  const { doubled, broken } = await json();
  const operation = '1.5:old/twice.py';
  expect(doubled).toEqual([
    { operation, path: 'old/twice.py', names: ['f'] },
    { operation, path: 'new/twice.py', names: ['f'] },
  ]);
  expect(broken).toMatchObject([{ operation, path: 'old/twice.py', line: 29 }]);
});

it('prints it for a person, with sums, and says that one is needed', async () => {
  pairs();
  const { code, said } = await copies();
  expect(code).toBe(3);
  expect(said).toContain(`1.4  old/clash.py  (elder)
     new/clash.py
     both changed the same places; base exact; commits since then 1 and 1; 1 line differs, 0 only by moving; 1 conflict left
`);
  expect(said).toContain('     ! old/twice.py defines twice: f\n');
  expect(said).toMatch(/ {5}! old\/twice\.py:29 does not parse: /);
  expect(said).toMatch(
    /\n5 pairs: 1 identical, 1 imports only, 1 only the elder changed, 1 only the younger changed, 1 both changed the same places\n4 lines differ, 1 only by moving; 1 conflict left; lineage read in \d+\.\d\d s\n$/,
  );
});

it('takes decisions into account, and leaves out what is committed', async () => {
  pairs();
  const auto = async () => main(['plan.md', '--auto'], { ...quiet(), cwd: repo.root, env: repo.environment });
  repo.commit('agree', { 'new/clash.py': body('clash').replace('clash9 = 71271', 'clash9 = "old"') });
  repo.commit('mend', { 'old/twice.py': body('twice'), 'new/twice.py': body('twice') });
  expect((await copies()).code).toBe(0);
  expect(await auto()).toBe(0);
  const { code, said } = await copies();
  expect([code, said]).toEqual([
    0,
    'Phase 1, 2: committed, the copies are one by now.\nNo step that is left makes two copies one.\n',
  ]);
});

it('refuses two plans at once', async () => {
  pairs();
  expect((await copies('other.md')).code).toBe(2);
});

const quiet = () => ({ out: () => {}, err: () => {}, interactive: false });

it('prints the copies of one step as one text with marks, which a decision takes back in once they are settled', async () => {
  pairs();
  const { code, said } = await copies('--step', '1.4', '--merged');
  expect(code).toBe(0);
  const marked = /<{7} old\/clash\.py\n(.*\n)\|{7} base\n(.*\n)={7}\n(.*\n)>{7} new\/clash\.py\n/;
  expect(said.match(marked)?.slice(1)).toEqual(['clash9 = "old"\n', 'clash9 = 71271\n', 'clash9 = "new"\n']);
  writeFileSync(join(repo.root, '.git/open'), said);
  writeFileSync(join(repo.root, '.git/settled'), said.replace(marked, 'clash9 = "both"\n'));
  const decide = (file: string) =>
    main(['decide', 'plan.md', '1.4', 'merge', file], { ...quiet(), cwd: repo.root, env: repo.environment });
  expect(await decide('.git/open')).toBe(1);
  expect(await decide('.git/settled')).toBe(0);
  expect((await json()).pairs.map(({ conflicts }) => conflicts)).toEqual([0, 0, 0, 0, 0]);
  expect((await copies('--step', '1.4', '--merged')).said).toContain('clash9 = "both"\n');
});

it('lists the copies of a step alone, and refuses one that the plan has not', async () => {
  pairs();
  expect((await copies('--step', '1.1,1.2', '--brief')).said).toMatch(/^2 pairs, 0 with conflicts\n/);
  expect((await copies('--step', '9.9')).code).toBe(2);
  expect((await copies('--merged')).code).toBe(2);
});
