import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

const STABLE = '# Stable\n\n## Phase 1: Shelter\n\n1. Move `horse/hay.txt` to `barn/hay.txt`\n';
const numbers = (from: number) => Array.from({ length: 9 }, (_, index) => `${from + index}\n`).join('');

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
  repo.commit('begin', { 'horse/hay.txt': numbers(1), 'horse/oats.txt': numbers(50), 'stable.md': STABLE });
});
afterEach(() => repo.remove());

async function run(...args: string[]) {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const io: Io = { out: say, err: say, env: repo.environment, cwd: repo.root, interactive: false };
  return { code: await main(args, io), said };
}
const tracked = () => repo.run('ls-files').split('\n');
const head = () => repo.run('rev-parse', 'HEAD');

describe('a phase that is not in the history of the branch', () => {
  it('is made again after it was taken back by hand, and undo has nothing to take back', async () => {
    const before = head();
    expect((await run('stable.md', '--auto')).code).toBe(0);
    repo.run('reset', '-q', '--hard', before);
    const undone = await run('undo', 'stable.md');
    expect(undone).toMatchObject({
      code: 1,
      said: expect.stringMatching(/taken back by hand[\s\S]*No phase is committed here/),
    });
    expect(head()).toBe(before);
    const again = await run('stable.md', '--auto');
    expect(again.said).toMatch(/Phase 1 was committed .* taken back by hand/);
    expect(again.code).toBe(0);
    expect(tracked()).toContain('barn/hay.txt');
  });

  it('is made on another branch, too, and the branch that has it is named', async () => {
    repo.run('switch', '-qc', 'trial');
    expect((await run('stable.md', '--auto')).code).toBe(0);
    repo.run('switch', '-q', 'main');
    const { code, said } = await run('stable.md', '--auto');
    expect(said).toMatch(/committed on branch trial/);
    expect(code).toBe(0);
    expect(tracked()).toContain('barn/hay.txt');
    repo.run('switch', '-q', 'trial');
    expect((await run('undo', 'stable.md')).code).toBe(0);
    expect(tracked()).toContain('horse/hay.txt');
  });
});

describe('a plan that was edited', () => {
  const more = '\n## Phase 2: Feed\n\n1. Move `horse/oats.txt` to `barn/oats.txt`\n';

  it('keeps what is committed, and does what was added', async () => {
    expect((await run('stable.md', '--auto')).code).toBe(0);
    const first = head();
    repo.commit('edit', { 'stable.md': STABLE.replace('# Stable', '# The stable') + more });
    const { code, said } = await run('stable.md', '--auto');
    expect(said).toMatch(/The plan was edited since: 1 decision holds as before/);
    expect(code).toBe(0);
    expect(repo.run('log', '--format=%s', `${first}..HEAD`).split('\n')).toEqual(['phase 2: Feed', 'edit']);
    expect(readdirSync(join(repo.root, '.git/reorg-tui'))).toHaveLength(1);
  });

  it('does a step that was added to a committed phase, by itself', async () => {
    expect((await run('stable.md', '--auto')).code).toBe(0);
    const step = '2. Move `horse/oats.txt` to `barn/oats.txt`\n';
    repo.commit('edit', { 'stable.md': STABLE + step });
    expect((await run('stable.md', '--auto')).code).toBe(0);
    expect(tracked()).toEqual(['barn/hay.txt', 'barn/oats.txt', 'stable.md']);
    expect((await run('undo', 'stable.md')).code).toBe(0);
    expect(tracked()).toEqual(['barn/hay.txt', 'horse/oats.txt', 'stable.md']);
  });

  it('is found again under another name', async () => {
    expect((await run('stable.md', '--auto')).code).toBe(0);
    repo.run('mv', 'stable.md', 'old-stable.md');
    repo.commit('rename', {});
    const now = head();
    expect((await run('old-stable.md', '--auto')).code).toBe(0);
    expect(head()).toBe(now);
  });

  it('asks again for what leads elsewhere now', async () => {
    repo.commit('plan', { 'stable.md': STABLE + more });
    const record = join(repo.root, '.git/handed.jsonl');
    expect((await run('stable.md', '--auto', '--record', record)).code).toBe(0);
    repo.run('reset', '-q', '--hard', 'HEAD~2');
    repo.commit('elsewhere', { 'stable.md': STABLE.replace('barn/hay', 'loft/hay') + more });
    const { code, said } = await run('replay', record);
    expect(code).toBe(3);
    expect(said).toMatch(/1\.1 move {2}horse\/hay\.txt → barn\/hay\.txt/);
    expect(tracked()).not.toContain('loft/hay.txt');
  });
});

describe('a replay of a decision whose file has another name now', () => {
  const replayed = async (rename: () => void) => {
    const record = join(repo.root, '.git/handed.jsonl');
    expect((await run('stable.md', '--auto', '--record', record)).code).toBe(0);
    repo.run('reset', '-q', '--hard', 'HEAD~1');
    rename();
    repo.commit('rename', {});
    return run('replay', record);
  };

  it('follows it, and says so', async () => {
    const { code, said } = await replayed(() => repo.run('mv', 'horse/hay.txt', 'horse/straw.txt'));
    expect(said).toContain('horse/hay.txt is horse/straw.txt here');
    expect(code).toBe(0);
    expect(tracked()).toEqual(['barn/hay.txt', 'horse/oats.txt', 'stable.md']);
  });

  it('names the files where several hold what was decided on', async () => {
    const { code, said } = await replayed(() => {
      repo.run('mv', 'horse/hay.txt', 'horse/straw.txt');
      repo.write({ 'horse/more.txt': numbers(1) });
    });
    expect(code).toBe(3);
    expect(said).toContain(
      'horse/hay.txt is not there: what was decided on is horse/more.txt, horse/straw.txt now',
    );
  });
});

it('a second session says who holds the repository, and touches nothing', async () => {
  const other = spawn('sleep', ['100']);
  try {
    const folder = join(repo.root, '.git/reorg-tui');
    mkdirSync(folder);
    const holder = { pid: other.pid, host: hostname(), since: '2026-01-02T03:04:05.000Z' };
    writeFileSync(join(folder, 'session.lock'), JSON.stringify(holder));
    const before = head();
    const { code, said } = await run('stable.md', '--auto');
    expect(code).toBe(1);
    expect(said).toContain(`process ${other.pid}, since 2026-01-02T03:04:05.000Z`);
    expect([head(), readdirSync(folder)]).toEqual([before, ['session.lock']]);
  } finally {
    other.kill();
  }
});

it('what was interrupted on one branch is not ended on another', async () => {
  expect((await run('stable.md', '--auto')).code).toBe(0);
  const [record = ''] = readdirSync(join(repo.root, '.git/reorg-tui'));
  const path = join(repo.root, '.git/reorg-tui', record);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => !line.includes('"type":"committed"'));
  writeFileSync(path, lines.join('\n'));
  repo.run('switch', '-qc', 'release', 'HEAD~1');
  const before = head();
  const elsewhere = await run('stable.md', '--auto');
  expect(elsewhere).toMatchObject({
    code: 1,
    said: expect.stringMatching(/interrupted on branch main.*git switch main/),
  });
  expect(head()).toBe(before);
  repo.run('switch', '-q', 'main');
  const back = await run('stable.md', '--auto');
  expect(back).toMatchObject({
    code: 0,
    said: expect.stringMatching(/had been interrupted; it was complete/),
  });
});

it('a phase without a change makes no commit', async () => {
  repo.commit('plan', { 'stable.md': `${STABLE}\n## Phase 2: Rest\n\nA day off.\n` });
  const before = head();
  await run('stable.md', '--auto');
  expect(repo.run('log', '--format=%s', `${before}..HEAD`)).toBe('phase 1: Shelter');
});

it('a new file of which the plan does not say what it holds is a person’s, and the rest is done', async () => {
  repo.commit('plan', { 'stable.md': `${STABLE}2. Create \`barn/rules.json\`\n` });
  const { code, said } = await run('stable.md', '--auto');
  expect(code).toBe(3);
  expect(said).toMatch(/stable\.md:6: 1\.2 create {2}barn\/rules\.json: the plan does not say what it holds/);
  expect(tracked()).toEqual(['barn/hay.txt', 'horse/oats.txt', 'stable.md']);
});
