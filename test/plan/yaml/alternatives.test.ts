import { expect, test } from 'vitest';
import { read, treeOf } from '../support.ts';

test('paths without a folder are at the top of the repository, as written', async () => {
  const plan = `reorg-plan: 1
title: By hand
phases:
  - number: 1
    title: One
    steps:
      - id: "1.1"
        text: Move
        operations:
          - move: src/a.c
            to: lib/a.c
            alternatives:
              - c.c
`;
  const { operations } = await read(plan, treeOf(['src/a.c', 'src/b.c']));
  expect(operations[0]).toMatchObject({ to: 'lib/a.c', alternatives: ['c.c'] });
});
