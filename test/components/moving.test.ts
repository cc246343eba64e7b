import { expect, test } from 'vitest';
import { screens } from '../support/opened.ts';

const open = screens();

test('h j k l and the arrows move and change nothing', async () => {
  const screen = await open();
  await screen.press('j', 'down', 'k', 'l', 'j', 'l', 'h', 'h', 'h', 'h', 'l', 'k', 'up', 'left', 'right');
  const changing = screen.session.calls.filter(call =>
    /^(decide|clear|commit|undo|redo|takeBack)/.test(call),
  );
  expect(changing).toEqual([]);
});

test('out leads from the text to the step, to its phase, and folds it; in leads back', async () => {
  const screen = await open();
  await screen.press('l');
  expect(screen.state.focus).toBe('pane');
  await screen.press('h', 'h');
  expect(screen.state.selected).toBe('phase 1');
  await screen.press('h');
  expect(screen.text()).not.toMatch(/1\.2 {2}merge/);
  await screen.press('l');
  expect(screen.text()).toMatch(/1\.2 {2}merge/);
});

test('tab goes through the panes and back to the list', async () => {
  const screen = await open();
  const seen: string[] = [];
  for (let count = 0; count < 7; count++) {
    seen.push(`${screen.state.focus} ${screen.state.pane}`);
    await screen.press('tab');
  }
  expect(seen).toEqual([
    'list plan',
    'pane plan',
    'pane divergence',
    'pane blame',
    'pane history',
    'pane preview',
    'list plan',
  ]);
});

test('the filter acts while it is typed, esc takes it away', async () => {
  const screen = await open();
  await screen.press('/', ...'units');
  expect(screen.linesWith(' 1.2 ')).toEqual([]);
  expect(screen.linesWith(' 1.3 ')).not.toEqual([]);
  await screen.press('enter', 'esc');
  expect(screen.linesWith(' 1.2 ')).not.toEqual([]);
});

test('search goes to the next match and round', async () => {
  const screen = await open();
  await screen.press('5', 'tab', '/', ...'SCALE_8', 'enter');
  const first = screen.state.views.get(`${screen.state.selected} preview`)?.line;
  expect(screen.linesWith('def scale_8')).not.toEqual([]);
  expect(first).toBe(14);
  await screen.press('n');
  expect(screen.state.views.get(`${screen.state.selected} preview`)?.line).toBe(14);
});

test('blame goes back through the commits and forth again', async () => {
  const screen = await open();
  await screen.press('3', 'l', 'j', 'j', 'j', ',');
  expect(screen.session.calls.at(-1)).toMatch(/^blame jobs\/recipes\/parse\.py 100d0000/);
  expect(screen.text()).toMatch(/The key ; goes back/);
  await screen.press(';');
  expect(screen.state.blameTrail.get(screen.state.selected)).toEqual([]);
  await screen.press('g', ',');
  expect(screen.text()).toMatch(/is where this line begins/);
});

test('every part of the screen can have it whole', async () => {
  const screen = await open();
  await screen.press('+');
  expect(screen.text()).not.toMatch(/What the plan says/);
  await screen.press('esc', 'l', '+');
  expect(screen.text()).not.toMatch(/▶ Steps/);
  await screen.press('_');
  expect(screen.text()).toMatch(/ {2}Steps/);
});

test('coming back to a step finds the same place', async () => {
  const screen = await open();
  await screen.press('5', 'l', 'ctrl+d', 'ctrl+d');
  const line = screen.state.views.get(`${screen.state.selected} preview`)?.line;
  await screen.press('esc', 'j', 'k', 'l');
  expect(screen.state.views.get(`${screen.state.selected} preview`)?.line).toBe(line);
  expect(line).toBeGreaterThan(10);
});
