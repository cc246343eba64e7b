import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stories } from '../support/story.ts';

const { begun, copy } = stories();

it('several keys in one write are as many keys', async () => {
  const told = await begun();
  told.type('jjj');
  await told.see(/›.*gaps\.py/);
  told.type('k5s');
  await told.see('8 changes of phase 1 still open');
  await told.see(/›.*gaps\.py[\s\S]*\[5 result\]/);
  // Arrows, keys with ctrl and letters in one.
  told.type('\x1b[A\x1b[A\x04\x15z');
  await told.see(/Undone/);
  await told.see('0 of 9 deci');
});

it('a pasted text goes into the field that is open, and does nothing elsewhere', async () => {
  const told = await begun({ columns: 160, rows: 50 });
  told.paste('qsA\x15\rU');
  await told.see('Nothing here takes a pasted text.');
  told.notSee(/✓ {1,2}1\.1|– {1,2}1\.1/);
  told.type('jjjjjjjjjj');
  await told.see('Step 2.1');
  told.press('t', 'ctrl+u');
  await told.see(/goes to[\s\S]*a path of the repository/);
  told.paste('src/tides/pasted\r\nname.py');
  await told.see(/│ src\/tides\/pasted name\.py/);
  told.press('esc');
  await told.see('Step 2.1');
  told.notSee('pasted');
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
])('at $columns by $rows', size => {
  it('the help filters by what is said, and runs what is chosen; so does the palette by its names', async () => {
    const told = await begun(size);
    told.press('?');
    await told.see('keys that work here');
    told.type('other path');
    await told.see('1 command');
    await told.see('Do it, but put the file at another path');
    await told.see('Not now: This step puts no file anywhere.');
    told.press('enter');
    await told.see('! This step puts no file anywhere.');
    told.press('?');
    await told.see('keys that work here');
    told.type('as they are, and go on');
    await told.see('1 command');
    told.press('enter');
    await told.see('1.1 __init__.py stays as it is');
    told.press(':');
    told.type('pane 3');
    await told.see('type to filter: pane 3');
    told.press('esc', ':');
    told.type('log');
    await told.see('log: Every git command so far');
    told.press('enter');
    await told.see('git commands so far');
    told.press('esc', 'q');
    expect(await told.ended()).toMatchObject({ exitCode: 3 });
  });
});

it('keys of a repository’s own settings are told in the footer, and act', async () => {
  const root = copy();
  writeFileSync(join(root, '.reorg-tui.yaml'), 'keys:\n  step.skip: [S]\n');
  const told = await begun({ root });
  await told.see(/S skip/);
  told.press('S');
  await told.see('1.1 __init__.py stays as it is');
});
