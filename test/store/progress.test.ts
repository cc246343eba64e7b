import { afterEach, expect, test } from 'vitest';
import { testStore } from '../support/store.ts';

let close = (): void => {};
afterEach(() => close());

function open() {
  const made = testStore();
  close = made.close;
  return made;
}

const step = (done: number) => ({ doing: 'asking git blame', done, of: 3 });

test('progress shows once there has been some for longer than a blink, and then at once', async () => {
  const made = open();
  made.state.setProgress(step(0));
  made.state.setProgress(step(1));
  made.pass(149);
  expect(made.state.progress).toBeUndefined();
  made.pass(1);
  expect(made.state.progress).toEqual(step(1));
  made.state.setProgress(step(2));
  expect(made.state.progress).toEqual(step(2));
  made.state.setProgress(undefined);
  expect(made.state.progress).toBeUndefined();
});

test('what ends sooner is never shown', async () => {
  const made = open();
  made.state.setProgress(step(0));
  made.pass(100);
  made.state.setProgress(undefined);
  made.pass(100);
  expect(made.state.progress).toBeUndefined();
  made.state.setProgress(step(0));
  made.pass(100);
  expect(made.state.progress).toBeUndefined();
});
