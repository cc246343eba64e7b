import { expect, test } from 'vitest';
import { terminals } from '../support/opened.ts';

const open = terminals();
const reader = { settings: { screenReader: true }, columns: 200 };

test('a screen reader gets sentences: where one is, what is there, which keys work', async () => {
  const screen = await open(reader);
  expect(screen.output.alternate).toBe(false);
  expect(screen.text()).toMatch(/Step 1\.1: Combine jobs\/recipes\/parse\.py with src\/recipes\/parse\.py/);
  expect(screen.text()).toMatch(
    /sure: the proposal waits to be accepted\. proposed: keep src\/recipes\/parse\.py/,
  );
  expect(screen.text()).toMatch(/Keys: enter accept, s skip/);
  expect(screen.text()).not.toMatch(/[│─╭▶]/);
});

test('what a key did is said', async () => {
  const screen = await open(reader);
  await screen.press('enter');
  expect(screen.text()).toMatch(/Message: 1\.1 accepted\. 3 changes of phase 1 still open\./);
  expect(screen.text()).toMatch(/Step 1\.2/);
});

test('texts are read line by line', async () => {
  const screen = await open(reader);
  await screen.press('5', 'l', 'j');
  expect(screen.text()).toMatch(/Pane 5, preview\. Line 2 of 49: +2 from pantry\.units import grams, spoons/);
});

test('a merge names both sides and the result', async () => {
  const screen = await open(reader);
  await screen.press('j', 'enter');
  expect(screen.text()).toMatch(/Merge\. Difference 2 of \d+: open/);
  expect(screen.text()).toMatch(/Keys take from jobs\/recipes\/scale\.py\./);
  expect(screen.text()).toMatch(/Left: +scaled: float = amount \* factor \+ 4\. Result:/);
});

test('prompts, menus and questions are read out', async () => {
  const screen = await open(reader);
  await screen.press('t');
  expect(screen.text()).toMatch(/Step 1.1 goes to: src\/recipes\/parse\.py/);
  await screen.press('esc', 'K');
  expect(screen.text()).toMatch(/Keep the text of, 1 of 2: jobs\/recipes\/parse\.py, Ann Ahlberg/);
  await screen.press('esc', '?', ...'undo');
  expect(screen.text()).toMatch(/filter “undo”: z: Undo what the last key decided/);
});
