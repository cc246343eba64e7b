import { afterEach, expect, test } from 'vitest';
import { phaseKey } from '../../store/entry.ts';
import { wanted } from '../../store/want.ts';
import { testStore } from '../support/store.ts';

let close = (): void => {};
afterEach(() => close());

test('what still names an old path is asked for where a phase is looked at, once all are committed', async () => {
  const made = testStore();
  close = made.close;
  await made.idle();
  const open = { ...made.state, selected: phaseKey(1) };
  expect(wanted(open)).toEqual([]);
  const whole = { ...open, overview: { ...open.overview, current: undefined } };
  expect(wanted(whole).map(({ kind }) => kind)).toEqual(['leftovers']);
  const item = { ...whole, selected: made.state.selected };
  expect(wanted(item).map(({ kind }) => kind)).not.toContain('leftovers');
  const [request] = wanted(whole);
  expect(await request!.read(made.session)).toEqual([]);
  const told = Object.assign(made.session, { leftovers: async () => ['one'] });
  expect(await request!.read(told as never)).toEqual(['one']);
});
