import { afterEach, expect, it } from 'vitest';
import { Replaying } from '../support/replaying.ts';
import { type Story, stories } from '../support/story.ts';

const { story } = stories();

let two: Replaying;
afterEach(() => two?.remove());

const PLAN = `# One library

## Phase 1: Gather

1. Move \`src/a.py\` to \`lib/a.py\`
2. Move \`src/b.py\` to \`lib/b.py\` or \`lib/core/b.py\`
3. Delete \`src/c.py\`
4. Move \`src/d.py\` to \`lib/d.py\`

## Phase 2: Close

1. Relocate the cellar somewhere.
2. Remove \`src/\`
`;

const FILES = {
  'src/a.py': 'A = 1\n',
  'src/b.py': 'B = 1\n',
  'src/c.py': 'C = 1\n',
  'src/d.py': 'D = 1\n',
  'lib/core/engine.py': 'E = 1\n',
  'use.py': '"""Uses one."""\nfrom src.c import C\n',
  'plan.md': PLAN,
};

/** The session on a small library, past the first look. */
async function library(size = { columns: 100, rows: 30 }): Promise<Story> {
  two = new Replaying();
  two.first.commit('begin', FILES, 'Ada');
  const told = story({ root: two.first.root, args: ['plan.md'], ...size });
  await told.see('enter begins');
  told.press('enter');
  await told.see('Step 1.1');
  return told;
}

it('facts flow back: what a decision came to is told from after it, and what the rehearsal refutes says why', async () => {
  const told = await library();
  told.press('enter');
  await told.see('1.1 a.py goes to lib/a.py.');
  told.press('A');
  await told.see(/changes? accepted/);
  // What needs a person, in any phase and below the phases.
  told.press('[');
  await told.see('plan line 12');
  told.press(']');
  await told.see('Step 1.2');
  told.press('s');
  await told.see('1.2 b.py stays as it is.');
  told.press('c');
  await told.see('there is no module src.c');
  told.press('esc');
  // The step that causes it wears the sign, needs a person again, and says the sentence.
  await told.see(/✗ 1\.3 +delete/);
  await told.see(/1 of 4 open/);
  told.press('g', ']');
  await told.see('✗ The rehearsal refutes it');
  await told.see('· use.py:2: there is no module src.c');
  told.press('enter');
  await told.see(/! The rehearsal refutes it/);
  told.press('s');
  await told.see(/1\.3 \S+ stays as it is\. +Phase 1 has no open step|no open step/);
}, 120_000);

it('undo takes back what one key did, and the list goes back further, and forth', async () => {
  const told = await library();
  told.press('A');
  await told.see(/3 changes accepted/);
  told.press('w');
  await told.see('Decide first; then w writes down why.');
  told.press('g', 'j', 'w');
  await told.see(/Decided so, because/);
  told.type('agreed on Monday');
  told.press('enter');
  await told.see('The reason is in the record');
  told.press('z');
  await told.see(/Undone: 1\.1 a\.py is decided/);
  told.press('z');
  await told.see(/Undone: 1\.1 a\.py and 2 more are open again/);
  told.press('d');
  await told.see(/decisions, oldest first/);
  await told.see(/↶ .* 1\.1 a\.py: as proposed +because agreed on Monday/);
  told.press('G', 'enter');
  await told.see('Done again what 2 keys decided.');
  await told.see(/✓ .* 1\.1 a\.py and 2 more: 2 as proposed, 1 deleted/);
  told.press('esc');
  await told.see('Monday)');
  await told.restart();
  await told.see('Step 1.2');
  told.press('g', 'j');
  await told.see('Monday)');
}, 120_000);

it('a path is chosen from what the plan offers, by letters, or as a folder, and stays typed after an error', async () => {
  const told = await library();
  told.press(']');
  await told.see('Step 1.2');
  told.press('t');
  await told.see(/Step 1\.2 goes to[\s\S]*│ +lib\/core\/b\.py[\s\S]*│ +lib\/b\.py/);
  told.press('ctrl+u');
  told.type('../out.py');
  told.press('enter');
  await told.see(/✗ /);
  await told.see(/│ \.\.\/out\.py/);
  told.press('ctrl+u');
  told.type('lcor');
  await told.see(/│ +lib\/core\//);
  told.press('tab');
  await told.see(/│ lib\/core\/b\.py is free/);
  told.press('enter');
  await told.see('1.2 b.py goes to lib/core/b.py');
  await told.see(/b\.py → lib\/core\//);
}, 120_000);

it('steps are marked one by one, and found by letters or by what they need', async () => {
  const told = await library({ columns: 80, rows: 24 });
  told.press('space', 'j', 'space');
  await told.see(/◆ 2/);
  told.press('s');
  await told.see('2 changes skipped.');
  told.press('/', '?', 'enter');
  await told.see(/\/\?/);
  told.notSee(/– 1\.1/);
  told.press('/', 'ctrl+u');
  told.type('libd');
  told.press('enter');
  await told.see(/1\.4 +move/);
  told.notSee(/1\.3 +delete/);
  expect(told.terminal.scrolled).toBe(0);
}, 120_000);
