import { afterEach, expect, test } from 'vitest';
import { UnseenSession } from '../support/fake/unseen.ts';
import { testStore } from '../support/store.ts';

let close = (): void => {};
afterEach(() => close());

function open(...options: Parameters<typeof testStore>) {
  const made = testStore(...options);
  close = made.close;
  return made;
}

test('what was proposed is what is decided', async () => {
  const made = open();
  await made.state.accept();
  expect(made.session.overview().phases[0]?.items[0]?.decision?.choice).toEqual({ kind: 'accept' });
  expect(made.state.selected).toMatch(/^1\.2/);
});

test('a decision that cannot be made leaves everything as it was, and says why', async () => {
  const made = open();
  expect(await made.state.choose({ kind: 'retarget', to: '/etc' }, 'moved')).toBe(false);
  expect(made.state.toast).toEqual({ text: '/etc: outside the repository', tone: 'error' });
  expect(made.state.selected).toMatch(/^1\.1/);
});

test('after the last open step of a phase the cursor stays and the next key is named', async () => {
  const made = open();
  for (let step = 0; step < 4; step++) await made.state.skip();
  expect(made.state.toast?.text).toBe('1.4 skipped. Phase 1 has no open step: c reviews it.');
  expect(made.state.selected).toMatch(/^1\.4/);
});

test('an error while undoing is told as such, not as nothing to undo', async () => {
  const made = open({
    gate: async what => {
      if (what === 'undo') throw new Error('the record cannot be written');
    },
  });
  await made.state.accept();
  await made.state.undo();
  expect(made.state.toast).toEqual({ text: 'the record cannot be written', tone: 'error' });
});

test('undo takes the cursor to what is open again, and leaves it there where it is one of them', async () => {
  const made = open();
  const first = made.state.selected;
  await made.state.accept();
  expect(made.state.selected).not.toBe(first);
  await made.state.undo();
  expect(made.state.selected).toBe(first);
});

test('a failing editor is told, and decides nothing', async () => {
  const made = open({ edit: () => Promise.reject(new Error('The editor ended with exit code 1.')) });
  await made.state.edit();
  expect(made.state.toast?.tone).toBe('error');
  expect(made.session.calls.filter(call => call.startsWith('decide'))).toEqual([]);
});

test('what is copied goes to the clipboard, and is told', () => {
  const made = open();
  made.state.copyOut('jobs/recipes/parse.py', 'the path');
  expect(made.copied).toEqual(['jobs/recipes/parse.py']);
  expect(made.state.toast?.text).toBe('Copied the path: jobs/recipes/parse.py');
});

test('committed phases begin folded away, and the cursor on the first open step', async () => {
  const made = open();
  for (let step = 0; step < 4; step++) await made.state.skip();
  await made.session.commit(1, () => {});
  const again = testStore({ session: made.session });
  expect(again.state.folded).toEqual(new Set(['phase 1']));
  expect(again.state.selected).toMatch(/^2\.1/);
  again.close();
});

test('a key that comes before the phase was looked at waits for what is proposed', async () => {
  let go = (): void => {};
  const held = new Promise<void>(resolve => {
    go = resolve;
  });
  const session = new UnseenSession({}, held);
  const made = open({ session });
  const accepted = made.state.acceptSure();
  expect(session.calls.filter(call => call.startsWith('decide'))).toEqual([]);
  go();
  await accepted;
  expect(made.state.toast?.text).toMatch(/accepted\. \d changes? of phase 1 still open/);
});
