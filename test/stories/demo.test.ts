import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Story, stories } from '../support/story.ts';

const { story } = stories();

/** Reviews a phase of which nothing is open, commits it, and goes on. Returns the proof on screen. */
async function commit(told: Story, phase: number): Promise<string> {
  await told.see(`Phase ${phase} has no open step: c reviews it.`);
  told.press('c');
  await told.see('This phase can be committed: press c');
  await told.see(/kept 100 %|No line goes to another file/);
  told.press('c');
  await told.see(`Phase ${phase} is committed, exactly as rehearsed.`);
  const proof = told.screen();
  told.press('enter');
  await told.see(`Step ${phase + 1}.1`);
  return proof;
}

/** Git keeps no empty folders: a phase that only removes them leaves nothing to commit. */
async function closeWithoutChange(told: Story, phase: number): Promise<void> {
  await told.see(`Phase ${phase} has no open step: c reviews it.`);
  told.press('c');
  await told.see('Nothing is left to change: c writes that down and makes no commit');
  told.press('c');
  await told.see(`Nothing is left to change in phase ${phase}: no commit is made.`);
  told.press('enter');
}

/** What a person does with a phase in which every proposal is sure. */
async function acceptAll(told: Story, phase: number): Promise<string> {
  told.press('A');
  return commit(told, phase);
}

/** The phase that asks a person five times. */
async function decideFive(told: Story): Promise<string> {
  told.press('enter');
  // Behind a sentence on the merge, which fills most of a line of 80 columns.
  await told.see(/9 changes\s+of\s+phase 5\s+still\s+open/);
  told.press('A');
  await told.see(/5 changes accepted\. 4 changes of phase 5 still open/);
  await told.see('Step 5.3');
  told.press('enter');
  await told.see('Step 5.4');
  told.press('enter');
  await told.see(/Merge 5\.4 .*1 of 6 differences open/);
  told.press('b');
  await told.see(/the one conflict is solved/);
  told.press('u');
  await told.see(/1 of 6 differences open/);
  told.press('l', 'space');
  await told.see(/the one conflict is solved/);
  told.press('enter');
  await told.see('Step 5.7');
  told.press('t');
  await told.see(/Step 5\.7 goes to[\s\S]*│ src\/readings\/errors\.py/);
  told.press('enter');
  await told.see('Step 5.8');
  told.press('s');
  return commit(told, 5);
}

describe.concurrent.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])('the demonstration by keys alone, at $columns by $rows', size => {
  it('is committed to its last phase, with every line’s author kept', { timeout: 300_000 }, async () => {
    const told = story(size);
    await told.see('enter begins');
    told.press('enter');
    await told.see('Step 1.1');
    const proofs: string[] = [];
    for (const phase of [1, 2, 3, 4]) proofs.push(await acceptAll(told, phase));
    proofs.push(await decideFive(told));
    for (const phase of [6, 7]) proofs.push(await acceptAll(told, phase));
    told.press('s');
    await closeWithoutChange(told, 8);
    await told.see('✓ 8 phases committed on main');
    told.press('esc');
    await told.see(/▶ Steps/);
    for (const proof of proofs.slice(0, 5))
      expect(proof).toMatch(/kept 100 % {2}[\d,]+ of [\d,]+ lines stay/);
    await told.see('all 8 phases committed');
    expect(told.terminal.scrolled).toBe(0);
    told.press('q');
    expect(await told.ended()).toMatchObject({ exitCode: 0 });
    told.notSee('left for a person');
    expect(told.terminal).toMatchObject({ alternate: false, cursorShown: true, pastes: false, mouse: false });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: told.root, encoding: 'utf8' });
    expect(git('status', '--porcelain')).toBe('');
    expect(git('log', '--first-parent', '--format=%s', 'demo-start..')).toMatch(/phase 7[\s\S]*phase 1/);
  });
});
