import { afterEach, expect, test } from 'vitest';
import { loaded, value } from '../../store/load.ts';
import { gate, testStore } from '../support/store.ts';

let close = (): void => {};
afterEach(() => close());

function open(...options: Parameters<typeof testStore>) {
  const made = testStore(...options);
  close = made.close;
  return made;
}

test('moving fast reads the step one stops at, not those one passed', async () => {
  const first = gate();
  const made = open({
    gate: what => (what === 'preview 1.1:jobs/recipes/parse.py' ? first.passed : Promise.resolve()),
  });
  await made.idle();
  made.state.setPane('preview');
  made.state.moveBy(1);
  made.state.moveBy(1);
  made.state.moveBy(1);
  first.open();
  await made.idle();
  const previews = made.session.calls.filter(call => call.startsWith('preview'));
  expect(previews).toEqual(['preview 1.1:jobs/recipes/parse.py', 'preview 1.4:jobs/recipes/naïve_日本語.py']);
});

test('what was read is not read again, until it is out of date; until then it stays', async () => {
  const made = open();
  made.state.setPane('preview');
  await made.idle();
  const id = made.state.selected;
  made.state.moveBy(1);
  await made.idle();
  made.state.moveBy(-1);
  await made.idle();
  const count = (): number => made.session.calls.filter(call => call === `preview ${id}`).length;
  expect(count()).toBe(1);
  made.state.outdate();
  expect(value(made.state, 'preview', id)).toBeDefined();
  await made.idle();
  expect(count()).toBe(2);
});

test('what may take long is read where the cursor rests, and again when it is out of date', async () => {
  const made = open();
  const asked: string[] = [];
  const named = async (operation: string) => void asked.push(operation);
  Object.assign(made.session, { named });
  made.pass(150);
  await made.idle();
  asked.length = 0;
  made.state.moveBy(1);
  made.pass(149);
  made.state.moveBy(1);
  made.pass(149);
  await made.idle();
  expect(asked).toEqual([]);
  made.pass(1);
  await made.idle();
  expect(asked).toEqual([made.state.selected]);
  made.state.outdate();
  made.pass(150);
  await made.idle();
  expect(asked).toHaveLength(2);
});

test('a failure is kept as its sentence and not tried again and again', async () => {
  const made = open({
    gate: async what => {
      if (what.startsWith('preview')) throw new Error('no such blob');
    },
  });
  made.state.setPane('preview');
  await made.idle();
  made.state.setFocus('pane');
  made.state.setFocus('list');
  await made.idle();
  expect(loaded(made.state, 'preview', made.state.selected)).toEqual({
    state: 'failed',
    message: 'no such blob',
  });
  expect(made.session.calls.filter(call => call.startsWith('preview'))).toHaveLength(1);
});

test('waiting is worth a word only after a while', async () => {
  const held = gate();
  const made = open({ gate: what => (what.startsWith('history') ? held.passed : Promise.resolve()) });
  await made.idle();
  made.state.setPane('history');
  made.pass(149);
  expect(made.state.slow).toBeUndefined();
  made.pass(1);
  expect(made.state.slow).toBe('reading the commits of the file');
  held.open();
  await made.idle();
  expect(made.state.slow).toBeUndefined();
});
