import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { call } from '../support/calling.ts';
import { TestRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const PLAN = `# One library

## Phase 1: Gather

1. Move \`src/apples.py\` to \`lib/apples.py\`, leaving a facade
2. Move \`src/pears.py\` to \`lib/pears.py\`
`;
const RECORD = 'decisions.jsonl';

let repo: TestRepository;
beforeEach(async () => {
  repo = new TestRepository();
  repo.commit('begin', {
    'src/apples.py': 'def apple():\n    return 1\n',
    'src/pears.py': 'P = 1\n',
    'use.py': 'from src.pears import P\n',
    'plan.md': PLAN,
  });
  for (let round = 0; round < 3; round++) {
    const { code } = await call(
      repo,
      'plan.md',
      '--auto',
      '--record',
      RECORD,
      '--remove-after',
      '2026-06-01',
    );
    if (code === 0) break;
    await call(repo, 'decide', 'plan.md', '1.1-1.2', 'accept', '--record', RECORD);
  }
  repo.commit('the record', {});
});
afterEach(() => repo.remove());

const check = async (...words: string[]) => {
  const { code, out } = await call(repo, 'check', RECORD, '--today', '2026-05-01', ...words, '--json');
  const { annotations, holds } = JSON.parse(out);
  return { code, holds, rules: annotations.map(({ rule }: { rule: string }) => rule), annotations };
};

describe('check', () => {
  test('is content with a branch that is what was decided', async () => {
    expect(await check()).toMatchObject({ code: 0, holds: true });
  });

  test('names the file that is another, also where its commit was changed afterwards', async () => {
    const record = readFileSync(join(repo.root, RECORD), 'utf8');
    repo.run('reset', '-q', '--hard', 'HEAD~1');
    repo.write({ 'lib/pears.py': 'P = 2\n' });
    repo.run('commit', '-qa', '--amend', '--no-edit');
    repo.commit('the record', { [RECORD]: record });
    const { code, holds, annotations } = await check();
    expect([code, holds]).toEqual([1, false]);
    expect(annotations[0]).toMatchObject({ rule: 'branch-differs', level: 'error', path: 'lib/pears.py' });
  });

  test('names what a later commit brought back: an import of a path that is no more', async () => {
    repo.commit('later', { 'late.py': 'from src.pears import P\n' });
    const { code, annotations } = await check();
    expect(code).toBe(1);
    expect(annotations[0]).toMatchObject({ rule: 'old-path', level: 'error', path: 'late.py', line: 1 });
    const { out } = await call(repo, 'check', RECORD, '--today', '2026-05-01', '--format', 'github');
    expect(out).toMatch(/^::error file=late\.py,line=1,title=reorg-tui%3A old-path::import /);
  });

  test('says that a facade is due, at its line, by the day or by the version', async () => {
    const { code, annotations } = await check('--today', '2026-07-01');
    expect(code).toBe(1);
    expect(annotations[0]).toMatchObject({
      rule: 'facade-due',
      path: '.facades.json',
      line: expect.any(Number),
    });
    expect((await check()).rules).not.toContain('facade-due');
  });

  test.each([
    [['check']],
    [['check', RECORD, '--format', 'xml']],
    [['check', RECORD, '--format', 'sarif', '--json']],
    [['check', RECORD, '--today', 'soon']],
    [['check', 'other.md']],
  ])('%j is wrong usage', async args => {
    repo.write({ 'other.md': '# Another\n' });
    expect((await call(repo, ...args)).code).toBe(2);
  });
});
