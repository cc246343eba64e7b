import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/built.ts';
import { type Story, stories } from '../support/story.ts';

const { story, begun, copy } = stories();

const LEFT = { alternate: false, cursorShown: true, pastes: false, mouse: false };
const TAKEN = { alternate: true, pastes: true };

describe.each(['SIGTERM', 'SIGHUP'] as const)('%s', signal => {
  it('leaves the terminal as it was, and a record from which the next start goes on', async () => {
    const told = await begun();
    told.press('M', 'enter');
    await told.see(/1\.1 \S+ becomes one with/);
    expect(told.terminal).toMatchObject({ ...TAKEN, mouse: true });
    told.signal(signal);
    await told.ended();
    expect(told.terminal).toMatchObject(LEFT);
    await told.restart();
    await told.see(/✓ 1\.1 [\s\S]*8 of 9 open|8 of 9 open[\s\S]*✓ 1\.1/);
  });
});

it('a program that is killed goes on where it stopped, the unfinished phase included', async () => {
  const told = await begun({ columns: 160, rows: 50 });
  told.press('A');
  await told.see('Phase 1 has no open step');
  await told.restart();
  await told.see('9 of 9 decided');
  told.press('c');
  await told.see('This phase can be committed: press c');
  told.press('c');
  await told.restart();
  await told.see(/phase [12] of 8/);
  await told.see(/▶ Steps/);
  if (/phase 1 of 8/.test(told.screen())) {
    told.press('c');
    await told.see('This phase can be committed: press c');
    told.press('c');
    await told.see('Phase 1 is committed, exactly as rehearsed.');
  }
  told.press('q');
  expect(await told.ended()).toMatchObject({ exitCode: 3 });
});

describe('a shell with jobs', () => {
  /** A shell in which the program was begun. */
  async function inShell(): Promise<Story> {
    const told = story({
      program: 'bash',
      args: ['--norc', '--noprofile', '--noediting', '-i'],
      env: { PS1: 'shell> ' },
    });
    await told.see('shell>');
    told.type(`sh -c 'echo $$ >../pid; exec ${process.execPath} ${PROGRAM} docs/reorganization-plan.md'\r`);
    await told.see('enter begins');
    told.press('enter');
    await told.see(/▶ Steps/);
    return told;
  }

  async function leave(told: Story): Promise<void> {
    told.press('q');
    await told.see(/shell>\s*$/);
    expect(told.terminal).toMatchObject(LEFT);
    told.type('echo ended with $?\r');
    await told.see('ended with 3');
  }

  it('ctrl+z gives the terminal to the shell; fg draws the screen again', async () => {
    const told = await inShell();
    told.press('j', 'ctrl+z');
    await told.see(/Stopped[\s\S]*shell>/);
    expect(told.terminal).toMatchObject({ alternate: false, cursorShown: true });
    told.type('echo as $((40 + 2))\r');
    await told.see('as 42');
    told.resize(100, 30);
    told.type('fg\r');
    await told.see(/›.*archive\.py/);
    expect(told.terminal).toMatchObject(TAKEN);
    await leave(told);
  });

  it.each(['SIGTSTP', 'SIGSTOP'] as const)('%s from outside does the same', async signal => {
    const told = await inShell();
    process.kill(Number(readFileSync(join(told.root, '..', 'pid'), 'utf8')), signal);
    await told.see(/Stopped[\s\S]*shell>/);
    told.type('echo as $((40 + 2))\r');
    await told.see('as 42');
    told.type('fg\r');
    await told.see(/▶ Steps/);
    expect(told.terminal).toMatchObject(TAKEN);
    told.press('j');
    await told.see(/›.*archive\.py/);
    await leave(told);
  });
});

it('ctrl+z where no shell waits for the program says so, and the screen goes on', async () => {
  const told = await begun();
  told.press('ctrl+z');
  await told.see('This terminal has no shell to go back to.');
  told.press('j');
  await told.see(/›.*archive\.py/);
});

it('the editor gets the terminal, and gives it back', async () => {
  const root = copy();
  const script = join(root, '..', 'editor.sh');
  writeFileSync(
    script,
    `stty -a | grep -q ' icanon' && printf 'the terminal is %s: ' mine; read -r answer; sed -i "1i # $answer" "$1"\n`,
  );
  const told = await begun({ root, env: { EDITOR: `sh '${script}'` } });
  told.press('e');
  await told.see('the terminal is mine');
  expect(told.terminal).toMatchObject({ alternate: false, cursorShown: true, pastes: false });
  told.type('by hand\r');
  await told.see(/1\.1 \S+ (is merged into|goes to|becomes one with)/);
  expect(told.terminal).toMatchObject(TAKEN);
  told.press('k', '5');
  await told.see('# by hand');
  expect(readFileSync(join(root, 'src/readings/__init__.py'), 'utf8')).not.toContain('by hand');
});

it('is drawn anew at every size, and never too high', async () => {
  const told = await begun({ columns: 160, rows: 50 });
  told.resize(80, 24);
  await told.see(/\? help {2}q quit/);
  told.press('j', 'enter');
  await told.see(/1\.1 \S+ becomes one with/);
  told.resize(50, 12);
  await told.see('50×12 is too small.');
  told.resize(100, 30);
  await told.see(/│.*1 plan\]/);
  expect(told.terminal.scrolled).toBe(0);
});
