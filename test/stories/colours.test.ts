import { execFileSync, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { PROGRAM } from '../support/built.ts';
import { hermetic } from '../support/repository.ts';
import { stories } from '../support/story.ts';

const { story, copy, home } = stories();

/** Whether a colour was asked for: SGR 30 to 48 and 90 to 107 (ECMA-48, and what terminals add). */
const COLOUR = /\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/;

it.each<{ name: string; env: Record<string, string>; coloured: boolean }>([
  { name: 'nothing said', env: {}, coloured: true },
  { name: 'NO_COLOR=1', env: { NO_COLOR: '1' }, coloured: false },
  { name: 'NO_COLOR empty', env: { NO_COLOR: '' }, coloured: true },
  { name: 'FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, coloured: false },
  { name: 'NO_COLOR=1 FORCE_COLOR=3', env: { NO_COLOR: '1', FORCE_COLOR: '3' }, coloured: true },
])('$name', async ({ env, coloured }) => {
  const told = story({ env });
  await told.see('enter begins');
  told.press('enter');
  // States are told by signs, with colours or without.
  await told.see(/▶ Steps[\s\S]*○ 1\.1/);
  told.press('q');
  await told.ended();
  expect(COLOUR.test(told.written())).toBe(coloured);
});

it('a terminal that can nothing is told what to do instead', async () => {
  const told = story({ term: 'dumb' });
  expect(await told.ended()).toMatchObject({ exitCode: 2 });
  expect(told.screen()).toMatch(/needs a terminal[\s\S]*TERM=dumb[\s\S]*--auto/);
  expect(told.written()).not.toContain('\x1b');
});

it('no terminal at all: the same, and --auto goes without', () => {
  const root = copy();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [PROGRAM, 'docs/reorganization-plan.md', ...args], {
      cwd: root,
      env: { ...hermetic(home()), FORCE_COLOR: '3' },
      encoding: 'utf8',
    });
  expect(run()).toMatchObject({ status: 2, stdout: '' });
  const missing = spawnSync(process.execPath, [PROGRAM, 'nowhere.md'], { cwd: root, encoding: 'utf8' });
  expect(missing).toMatchObject({ status: 2 });
  expect(missing.stderr).toMatch(/nowhere\.md: there is no such plan/);
  expect(run().stderr).toMatch(/needs a terminal[\s\S]*--auto/);
  const auto = run('--auto');
  expect(auto.status).toBe(3);
  expect(auto.stdout).toMatch(/✓ phase 4[\s\S]*✗ phase 5/);
  expect(auto.stdout).not.toContain('\x1b');
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })).toBe('');
});
