import { describe, expect, test } from 'vitest';
import { operationsOf, readOn } from '../support.ts';

const FILES = ['oven.py', 'rooms/hall/a.py', 'rooms/attic/b.py', 'rooms/cellar/c.py', '.last'];
const said = (item: string): Promise<string[]> =>
  operationsOf(`# Plan\n\n## Phase 1\n\n- ${item}\n`, ...FILES);

describe('an arrow', () => {
  test.each([
    'Update `oven.py` line 4: `.last` → `data/last.txt`',
    '`oven.py` — folder name `rooms` → `house`',
  ])('behind a file and a dash or a colon joins values in the file: %s', async item => {
    const { operations, plan } = await readOn(`# Plan\n\n## Phase 1\n\n- ${item}\n`, ...FILES);
    expect(operations).toEqual([]);
    expect(plan.unread).toHaveLength(1);
  });

  test('behind a folder and a colon joins files in it', async () => {
    expect(await said('In `rooms/hall/`: `a.py` → `rooms/attic/a.py`')).toEqual([
      'move rooms/hall/a.py -> rooms/attic/a.py',
    ]);
  });

  test('joins words with plus signs, where they are folders that the headings speak of', async () => {
    const plan = '# Plan\n\n## Phase 1: Merge the rooms\n\n- Merge hall + cellar → attic\n';
    expect(await operationsOf(plan, ...FILES)).toEqual(
      ['merge rooms/hall/a.py -> rooms/attic/a.py', 'merge rooms/cellar/c.py -> rooms/attic/c.py'].map(each =>
        each.replace('merge', 'move'),
      ),
    );
  });

  test('takes a name with a verb in it for a name', async () => {
    expect(
      await operationsOf('# Plan\n\n## Phase 1\n\n- bake-test-new -> Move to tools/bake/\n', 'bake-test-new'),
    ).toEqual(['move bake-test-new -> tools/bake/bake-test-new']);
  });

  test('below "update paths" joins values', async () => {
    const plan =
      '# Plan\n\n## Phase 1\n\n### Update paths in the code\n\n- `oven.py` → `data/last.json` path\n';
    expect(await operationsOf(plan, ...FILES)).toEqual([]);
  });
});

describe('a deletion', () => {
  test('of what duplicates another keeps the other', async () => {
    expect(await said('`oven.py` duplicates `rooms/hall/a.py`: delete')).toEqual(['delete oven.py']);
  });

  test('of "it" is none where several things could be meant', async () => {
    expect(
      await said('`oven.py` is a shim: keep the branch for `rooms/hall/a.py` at first, then remove it'),
    ).not.toContain('delete oven.py');
  });

  test('of a name in all folders means every file of the name', async () => {
    const plan = '# Plan\n\n## Phase 1\n\n- Delete `todo.md` from all projects\n';
    expect(await operationsOf(plan, 'a/todo.md', 'b/todo.md', 'c/x.md')).toEqual([
      'delete a/todo.md',
      'delete b/todo.md',
    ]);
  });

  test('of something in a file, in a column that says what to update, is none', async () => {
    const plan =
      '# Plan\n\n### Files to update\n\n| File | What to update |\n|---|---|\n| `oven.py` | Remove "Stove" from title. |\n';
    expect(await operationsOf(plan, ...FILES)).not.toContain('delete oven.py');
  });
});
