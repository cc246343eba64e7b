import { afterEach, expect, test } from 'vitest';
import { testStore } from '../support/store.ts';

let close = (): void => {};
afterEach(() => close());

test('nothing grows over 10,000 keys', async () => {
  const made = testStore({ steps: 600 });
  close = made.close;
  for (let key = 0; key < 10_000; key++) {
    const { state } = made;
    state.moveBy(key % 1200 < 600 ? 1 : -1);
    state.setView(`${state.selected} plan`, view => ({ ...view, line: key }));
    state.tell(`key ${key}`);
    if (key % 100 === 0) await made.idle();
    made.pass(30);
  }
  await made.idle();
  made.pass(60_000);
  const { views, loads, runs, overlays, toast } = made.state;
  expect(views.size).toBeLessThanOrEqual(200);
  expect(loads.size).toBeLessThanOrEqual(24);
  expect(runs.length).toBeLessThanOrEqual(1000);
  expect(overlays).toEqual([]);
  expect(toast).toBeUndefined();
});

test('the log keeps the last commands and counts all', () => {
  const made = testStore();
  close = made.close;
  const run = (index: number) => ({
    args: ['x', String(index)],
    code: 0,
    answers: true,
    milliseconds: 1,
    stderr: '',
  });
  for (let index = 0; index < 30; index++)
    made.state.logged(Array.from({ length: 100 }, (_, place) => run(index * 100 + place)));
  expect(made.state.runs).toHaveLength(1000);
  expect(made.state.runs.at(-1)?.args).toEqual(['x', '2999']);
  expect(made.state.runCount).toBe(3000);
});

test('a toast goes by itself, an error stays until it is taken away', () => {
  const made = testStore();
  close = made.close;
  made.state.tell('done');
  made.pass(5999);
  made.state.tell('done again');
  made.pass(1);
  expect(made.state.toast?.text).toBe('done again');
  made.pass(6000);
  expect(made.state.toast).toBeUndefined();
  made.state.tell('no', 'error');
  made.pass(60_000);
  expect(made.state.toast?.text).toBe('no');
  made.state.hush();
  expect(made.state.toast).toBeUndefined();
});
