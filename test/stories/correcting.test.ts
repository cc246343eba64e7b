import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Replaying } from '../support/replaying.ts';
import { type Story, stories } from '../support/story.ts';

const { story } = stories();

const PLAN = `# One library

## Phase 1: Gather

1. Move \`src/a.py\` to \`lib/a.py\`
2. Move \`src/b.py\` to \`lib/b.py\`
3. Relocate c somewhere.
4. Delete the cellar things.
`;

let two: Replaying;
afterEach(() => two?.remove());

/** Puts the cursor on the entry that these letters find. */
async function goTo(told: Story, letters: string): Promise<void> {
  told.press('/');
  await told.see('Show steps with');
  told.press('ctrl+u');
  told.type(letters);
  told.press('enter');
  await told.see(new RegExp(`/${letters}`));
}

/** Types what the line under the cursor means. */
async function mean(told: Story, key: string, words: string): Promise<void> {
  told.press(key);
  await told.see('empties the line');
  told.press('ctrl+u');
  told.type(words);
  await told.see(words);
  told.press('enter');
  await told.see(/means now|asks for nothing now/);
}

it('four misread lines are put right with keys, and stay so over a kill, an edit of the plan, and a replay elsewhere', async () => {
  two = new Replaying();
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map(name => [`src/${name}.py`, `${name.toUpperCase()} = 1\n`]),
  );
  two.first.commit('begin', { ...files, 'plan.md': PLAN }, 'Ada');
  const { root } = two.first;
  const told = story({ root, args: ['plan.md'], columns: 100, rows: 30 });
  await told.see('enter begins');
  told.press('enter');
  await told.see('Step 1.1');

  await mean(told, 'r', 'move src/a.py to lib/core/a.py');
  await goTo(told, 'b.py');
  await mean(told, 'r', 'nothing');
  await goTo(told, 'somewhere');
  await mean(told, 'a', 'move src/c.py to lib/c.py');
  await goTo(told, 'cellar');
  told.press('n');
  await told.see(/asks for nothing now/);
  // One key takes one correction back, and brings it again.
  told.press('z');
  await told.see('Undone');
  told.press('Z');
  await told.see('Done again');

  await told.restart();
  await told.see('enter begins');
  told.press('enter');
  await told.see('Step 1.1');
  await told.see('lib/core/');
  told.press('A');
  await told.see('Phase 1 has no open step');
  told.press('c');
  await told.see('This phase can be committed');
  told.press('c');
  await told.see('is committed');
  const moved = ['lib/c.py', 'lib/core/a.py', 'plan.md', 'src/b.py', 'src/d.py'];
  expect(two.first.run('ls-files').split('\n').filter(Boolean)).toEqual(moved);
  await told.kill();

  // A clone in which nothing was done yet, and a plan with a line more.
  const { clone } = two;
  clone.run('fetch', '-q', root, 'HEAD');
  clone.run('reset', '-q', '--hard', two.first.run('rev-list', '--max-parents=0', 'HEAD'));
  const records = join(root, '.git/reorg-tui');
  const record = readdirSync(records).find(name => name.endsWith('.jsonl'));
  copyFileSync(join(records, record!), two.record);
  const edited = join(clone.root, '.git/edited.md');
  writeFileSync(edited, `A word before all.\n\n${PLAN}`);
  const again = story({ root: clone.root, args: ['replay', two.record, '--plan', edited] });
  expect((await again.ended()).exitCode).toBe(0);
  expect(clone.run('ls-files').split('\n').filter(Boolean)).toEqual(moved);
}, 120_000);
