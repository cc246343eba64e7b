import { expect, test } from 'vitest';
import type { Progress } from '../../src/session/types.ts';
import { GivenUp, Watch } from '../../src/session/watch.ts';

function watched() {
  const watch = new Watch();
  const told: (Progress | undefined)[] = [];
  const end = watch.on(progress => told.push(progress));
  return { watch, told, end };
}

test('tells what is done of how much, and when nothing is under way', async () => {
  const { watch, told, end } = watched();
  const answer = await watch.run('reading', 2, async step => {
    step();
    step();
    return 'read';
  });
  expect(answer).toBe('read');
  expect(told.map(progress => progress?.done)).toEqual([0, 1, 2, undefined]);
  expect(told[0]).toEqual({ doing: 'reading', done: 0, of: 2, fixed: false });
  end();
  await watch.run('again', 1, async step => step());
  expect(told).toHaveLength(4);
});

test('what is given up fails at its next step, and nothing is under way then', async () => {
  const { watch, told } = watched();
  let steps = 0;
  const work = watch.run('measuring phase 2', 5, async step => {
    for (;;) {
      await Promise.resolve();
      step();
      steps += 1;
      if (steps === 2) expect(watch.cancel()).toBe(true);
    }
  });
  await expect(work).rejects.toThrow(new GivenUp('measuring phase 2'));
  expect(steps).toBe(2);
  expect(told.at(-1)).toBeUndefined();
  expect(watch.cancel()).toBe(false);
});

test('what has changed something already comes to its end', async () => {
  const { watch } = watched();
  await watch.run(
    'committing',
    1,
    async step => {
      expect(watch.cancel()).toBe(false);
      step();
    },
    { fixed: true },
  );
});

test('of two the one begun last is told, and the other one again after it', async () => {
  const { watch, told } = watched();
  await watch.run('outer', 2, async step => {
    await watch.run('inner', 1, async inner => inner());
    step();
  });
  expect(told.map(progress => progress?.doing)).toEqual([
    'outer',
    'inner',
    'inner',
    'outer',
    'outer',
    undefined,
  ]);
});
