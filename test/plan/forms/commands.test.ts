import { expect, test } from 'vitest';
import { operationsOf } from '../support.ts';

const FILES = ['test/loaves/rye.txt', 'test/loaves/old.txt', 'src/oven.ts'];

const said = (item: string) => operationsOf(`# Plan\n\n## Phase 1: Bake\n\n${item}\n`, ...FILES);

test.each([
  [
    '1. git mv test/loaves test/bread',
    ['move test/loaves/old.txt -> test/bread/old.txt', 'move test/loaves/rye.txt -> test/bread/rye.txt'],
  ],
  ['- mv src/oven.ts src/heat.ts', ['move src/oven.ts -> src/heat.ts']],
  ['- git mv -k src/oven.ts lib/', ['move src/oven.ts -> lib/oven.ts']],
  ['- Run `git mv src/oven.ts src/heat.ts`', ['move src/oven.ts -> src/heat.ts']],
  ['- `rmdir test/loaves`', ['remove-directory test/loaves/']],
])('a command is read, marked as code or not: %s', async (item, moves) => {
  expect((await said(item)).sort()).toEqual(moves);
});

test.each([
  '- git mv keeps the history of src/oven.ts',
  '- rm is not what we want for src/oven.ts',
  '- Deleting `src/oven.ts` is not an option',
  '- Moving `src/oven.ts` to `lib/oven.ts` is out of the question',
])('a sentence that asks for nothing is no command: %s', async item => {
  expect(await said(item)).toEqual([]);
});
