import { expect, test } from 'vitest';
import { screens } from '../support/opened.ts';

const open = screens();
const decided = (calls: readonly string[]) => calls.filter(call => call.startsWith('decide'));

test('steps that are marked one by one are decided with one key, and undone with one', async () => {
  const screen = await open();
  await screen.press('space', 'j', 'space');
  expect(screen.linesWith('◆').length).toBe(3);
  await screen.press('s');
  expect(decided(screen.session.calls)).toEqual([
    'decide 1.1:jobs/recipes/parse.py skip',
    'decide 1.3:jobs/recipes/units.py skip',
  ]);
  expect(screen.text()).not.toMatch(/◆/);
  expect(screen.text()).toMatch(/2 changes skipped\./);
  await screen.press('z');
  expect(screen.text()).toMatch(/Undone/);
  expect(screen.linesWith('– ')).toEqual([]);
});

test('a mark goes with the key that made it, all with esc', async () => {
  const screen = await open();
  await screen.press('space', 'k', 'space');
  expect(screen.state.marked.size).toBe(0);
  await screen.press('space', 'space', 'esc');
  expect(screen.state.marked.size).toBe(0);
});

test('what is done to marked steps leaves the cursor on an open one that they led to', async () => {
  const screen = await open();
  await screen.press('space');
  const here = screen.state.selected;
  await screen.press('enter');
  expect(screen.state.selected).toBe(here);
});

test('V marks every open file of the step', async () => {
  const screen = await open();
  await screen.press('V');
  expect(screen.text()).toMatch(/Marked: 1 file of the step/);
  await screen.press('s');
  expect(decided(screen.session.calls)).toEqual(['decide 1.1:jobs/recipes/parse.py skip']);
});

test('] goes to what only a person can settle, in any phase, and [ back', async () => {
  const screen = await open();
  await screen.press(']');
  expect(screen.text()).toMatch(/Step 1\.2/);
  await screen.press(']');
  expect(screen.text()).toMatch(/Step 1\.3/);
  await screen.press('[');
  expect(screen.text()).toMatch(/Step 1\.2/);
  // The lines that were not understood are the last.
  await screen.press('[', '[');
  expect(screen.text()).toMatch(/Not understood/);
});

test('/? shows what needs a person, and letters find steps', async () => {
  const screen = await open();
  await screen.press('/', '?', 'enter');
  expect(screen.linesWith('   ○')).toEqual([]);
  expect(screen.linesWith('? 1.2').length).toBe(1);
  await screen.press('/', 'ctrl+u', ...'recparse', 'enter');
  expect(screen.linesWith('parse.py').length).toBeGreaterThan(0);
  expect(screen.linesWith('merge   scale.py')).toEqual([]);
});

test('w writes down why; before a decision it says what to do', async () => {
  const screen = await open();
  await screen.press('w');
  expect(screen.text()).toMatch(/Decide first; then w writes down why/);
  await screen.press('enter', 'k', 'w', ...'agreed with Bo', 'enter');
  expect(screen.session.overview().phases[0]?.items[0]?.decision).toMatchObject({
    choice: { kind: 'accept' },
    why: 'agreed with Bo',
  });
  expect(screen.text()).toMatch(/The reason is in the record/);
});

test('an offer is chosen with the arrows, and enter takes it', async () => {
  const screen = await open();
  await screen.press('t', 'ctrl+u', 'down', 'enter');
  expect(screen.session.overview().phases[0]?.items[0]?.decision?.choice).toEqual({
    kind: 'retarget',
    to: 'src/recipes/parse.py',
  });
});
