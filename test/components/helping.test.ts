import { expect, test, vi } from 'vitest';
import type { Progress } from '../../src/session/types.ts';
import { FakeSession } from '../support/fake/session.ts';
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

test.each([
  [80, 24],
  [160, 50],
])('help says what the signs of the list mean, at %i×%i', async (columns, rows) => {
  const screen = await open({ columns, rows });
  await screen.press('?');
  expect(screen.text()).toMatch(/○ sure · waits ✗ refuted \? needs you ✓ decided – skipped ● committed/);
  expect(screen.text()).toMatch(/→ moves = there \+ adds ± both ≠ conflicts ! one goes ✎ by hand ⇒ facade/);
});

test.each([
  [60, 15],
  [80, 24],
])('help finds every sign of the screen, and says all of it, at %i×%i', async (columns, rows) => {
  const screen = await open({ columns, rows });
  await screen.press('?', ...'sign nothing was made');
  expect(screen.text()).toMatch(/∅ +a line of the plan of which nothing was made, and why/);
  await screen.press('ctrl+u', ...'sign blank columns');
  expect(screen.text()).toMatch(/⇤4 {2}so many blank columns, which all lines begin with/);
  await screen.press('enter');
  expect(screen.text()).toMatch(/That is a sign/);
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
  expect(screen.text()).toMatch(/│ src\/x\.py +│\n/);
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

test('the help tells what is chosen in full, in a small window too', async () => {
  const screen = await open({ columns: 80, rows: 24 });
  await screen.press('?');
  expect(screen.text()).toMatch(
    /Accept what is proposed for the step, or for every step of the range, and go +│\n.*│ on\./,
  );
  await screen.press(...'take the last');
  expect(screen.text()).toMatch(/Not now: No phase is committed\./);
  expect(screen.text()).toMatch(/○ sure · waits ✗ refuted \? needs you ✓ decided – skipped ● committed/);
});

test('long work shows how far it is, and esc gives it up', async () => {
  const session = new WatchedSession();
  const screen = await open({ session });
  session.tell({ doing: 'reading blame', done: 6, of: 12 });
  await vi.waitFor(() => expect(screen.text()).toMatch(/reading blame █{12}░{12} 6\/12 {2}esc gives up/));
  await screen.press('esc');
  expect(session.calls).toContain('cancel');
  expect(screen.text()).toMatch(/Given up\./);
});

/** A session that says how far it is. */
class WatchedSession extends FakeSession {
  tell: (progress: Progress | undefined) => void = () => {};

  onProgress(listener: (progress: Progress | undefined) => void): () => void {
    this.tell = listener;
    return () => {};
  }

  cancel(): boolean {
    this.calls.push('cancel');
    this.tell(undefined);
    return true;
  }
}
