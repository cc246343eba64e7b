import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { unhurried } from '../../components/unhurried.ts';

test('several changes in one go are told once, the last state with the one told before', async () => {
  const store = createStore(() => ({ count: 0 }));
  const { store: drawn, close } = unhurried(store);
  const told: [number, number][] = [];
  const forget = drawn.subscribe((now, before) => told.push([now.count, before.count]));
  store.setState({ count: 1 });
  store.setState({ count: 2 });
  expect(told).toEqual([]);
  expect(drawn.getState().count).toBe(2);
  await Promise.resolve();
  expect(told).toEqual([[2, 0]]);
  store.setState({ count: 3 });
  await Promise.resolve();
  expect(told).toEqual([
    [2, 0],
    [3, 2],
  ]);
  forget();
  store.setState({ count: 4 });
  await Promise.resolve();
  expect(told).toHaveLength(2);
  close();
});
