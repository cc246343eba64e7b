import { expect, test } from 'vitest';
import { read, readOn, treeOf } from '../plan/support.ts';

const plan = async (goal: string) =>
  (
    await readOn(
      `# A tidier cellar\n\n## Goal\n\n${goal}\n\n## Phase 1: Shelves\n\n1. Move \`cellar/jars/plum.py\` to \`shelf/plum.py\`\n`,
      'cellar/jars/plum.py',
      'cellar/door.py',
    )
  ).plan;

test('a sentence that names what is there and comes to nothing is told once, with all its lines', async () => {
  const { notTaken } = await plan(
    'The jars of `cellar/jars/` stay where they are: to move them, or `cellar/door.py`,\nis nothing we want now.',
  );
  expect(notTaken).toEqual([
    {
      line: 5,
      until: 6,
      text: expect.stringMatching(/^The jars of .* nothing we want now\.$/),
      reason: 'read as something that is told, not as something to do: stays where it is',
    },
  ]);
});

test('so is one that was not understood', async () => {
  const { unread } = await plan(
    'Most jars stand twice: in `cellar/jars/`, where the cook looks for them, and in\nthe hall. This plan moves every jar to one home and leaves notes in `cellar/` for guests.',
  );
  expect(unread).toEqual([{ line: 5, until: 6, text: expect.stringMatching(/^Most jars .* for guests\.$/) }]);
});

test('the reason is what was found of the line', async () => {
  const files = { 'a.txt': 'a', '.gitignore': '/out/\n' };
  const { plan } = await read('# Plan\n\n1. `a.txt` → `out/a.txt`\n', treeOf(files));
  expect(plan.notTaken.map(({ reason }) => reason)).toEqual([
    'git ignores out/a.txt: the line seems to describe what a build makes',
  ]);
});

test.each([
  ['Where files come from: `cellar/jars/plum.py` → `shelf/plum.py`, and then back.', true],
  ['In the end things move to `shelf/`.', true],
  ['In the end things move to `cellar/`.', undefined],
  ['The jars moved with `cellar/door.py` once.', undefined],
])('a line is settled where others deal with what it names: %s', async (goal, settled) => {
  const { notTaken } = await plan(goal);
  for (const one of notTaken) expect(one.settled).toBe(settled);
});

test('a merge that was made already, so that its source is gone, asks nobody', async () => {
  const files = { 'barn/rye.txt': 'rye', 'plan.txt': '' };
  const { plan } = await read('# Plan\n\n1. Merge `field/rye.txt` into `barn/rye.txt`\n', treeOf(files));
  expect(plan.notTaken).toMatchObject([{ reason: expect.stringMatching(/seems to be done/), settled: true }]);
});
