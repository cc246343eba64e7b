import { afterEach, expect, test } from 'vitest';
import type { Syntax } from '../../src/session/types.ts';
import { FakeSession } from '../support/fake/session.ts';
import { testStore } from '../support/store.ts';

const read: string[] = [];
const opened: ReturnType<typeof testStore>[] = [];
afterEach(() => {
  for (const made of opened.splice(0)) made.close();
  read.length = 0;
});

/** A store whose session says of every text that it parses. */
function open() {
  const session = Object.assign(new FakeSession(), {
    async syntax(path: string): Promise<Syntax> {
      read.push(path);
      return { parses: { ok: true } };
    },
  });
  const made = testStore({ session });
  opened.push(made);
  return made;
}

const settled = () => new Promise(resolve => setImmediate(resolve));

test('texts are read once nobody presses a key for a moment, each once', async () => {
  const made = open();
  made.state.setPane('preview');
  await settled();
  made.pass(200);
  made.state.setFocus('pane');
  made.pass(200);
  await settled();
  expect(read).toEqual([]);
  made.pass(100);
  await settled();
  expect(read).toEqual(['src/recipes/parse.py']);
  made.state.setFocus('list');
  made.pass(1000);
  await settled();
  expect(read).toHaveLength(1);
});

test('in a merge both copies and the result are read; a choice asks anew for the result, and for nothing else', async () => {
  const made = open();
  made.state.select('1.2:jobs/recipes/scale.py');
  await made.state.openMerge();
  const wait = async () => {
    for (let turn = 0; turn < 3; turn++) {
      made.pass(300);
      await settled();
    }
  };
  await wait();
  expect(read).toEqual(['jobs/recipes/scale.py', 'src/recipes/scale.py', 'src/recipes/scale.py']);
  const { merging } = made.state;
  expect(merging?.judged?.choices).toBe(merging?.choosing.choices);
  made.state.merge({ type: 'choose', choice: { take: 'left' } });
  expect(made.state.merging?.judged?.choices).not.toBe(made.state.merging?.choosing.choices);
  await wait();
  expect(read.slice(3)).toEqual(['src/recipes/scale.py']);
});
