import { expect, test } from 'vitest';
import { screens } from '../support/opened.ts';

const open = screens();

test('help lists the keys of this place, says why one cannot act, and runs what is chosen', async () => {
  const screen = await open();
  await screen.press('?');
  expect(screen.text()).toMatch(/enter +Accept what is proposed/);
  await screen.press(...'take the last');
  expect(screen.text()).toMatch(/U +Take the last committed phase back.*✗ No phase is committed/);
  await screen.press('ctrl+u', ...'half in focus', 'enter');
  expect(screen.state.zoom).toBe('one');
});

test('the palette finds a command by its name', async () => {
  const screen = await open();
  await screen.press(':', ...'step.skip', 'enter');
  expect(screen.session.calls).toContain('decide 1.1:jobs/recipes/parse.py skip');
});

test('j in the help is a letter', async () => {
  const screen = await open();
  await screen.press('?', 'j');
  expect(screen.text()).toMatch(/type to filter: j/);
});

test('a pasted text goes into a prompt and nowhere else', async () => {
  const screen = await open();
  await screen.paste('sss');
  expect(screen.text()).toMatch(/Nothing here takes a pasted text/);
  await screen.press('t', 'ctrl+u');
  await screen.paste('src/x.py\n');
  expect(screen.text()).toMatch(/Put it at: src\/x\.py/);
});

test('the command log shows each git command with its time and exit code', async () => {
  const screen = await open();
  await screen.press('3');
  await new Promise(resolve => setTimeout(resolve, 60));
  await screen.press('@');
  expect(screen.text()).toMatch(/4 ms ✓ +git cat-file blame jobs\/recipes\/parse\.py/);
  await screen.press('q');
  expect(screen.state.left).toBeUndefined();
});

test('a key without meaning says where to look', async () => {
  const screen = await open();
  await screen.press('X');
  expect(screen.text()).toMatch(/X does nothing here: \? lists the keys/);
});
