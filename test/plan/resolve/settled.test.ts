import { expect, test } from 'vitest';
import { coded, read, readOn, treeOf } from '../support.ts';

const PLAN = `# Tidy

- Move \`rug.md\` to \`hall/rug.md\`
- Move \`bed.md\` to \`hall/bed.md\`

| From | To |
|---|---|
| \`rug.md\` | \`hall/rug.md\` |
`;

test.each([
  ['nothing', [], [3, 8]],
  ['the line', [3], []],
  ['another line', [4], [3, 8]],
])(
  'a name that is nowhere is told on every line, unless a person settled one of them: %s',
  async (_, lines, told) => {
    const reading = await read(PLAN, treeOf(['bed.md']), {
      revise: given => ({ ...given, findings: [], settled: new Set(lines) }),
    });
    expect(coded(reading, 'source-missing').map(({ line }) => line)).toEqual(told);
  },
);

test('an "appropriate" place is asked about', async () => {
  const plan =
    '## Category 1: **Old scripts** → `tests/odd/`\n\nMove all `test_*.py` files from root to appropriate folders:\n';
  const { operations } = await readOn(plan, 'test_a.py', 'test_b.py', 'tests/c.py');
  expect(operations.map(({ to, certainty }) => [to, certainty])).toEqual([
    ['tests/odd/test_a.py', 'likely'],
    ['tests/odd/test_b.py', 'likely'],
  ]);
});

test('a folder becomes one that holds others where the plan goes on from what it became', async () => {
  const certainties = async (...lines: string[]) =>
    (
      await readOn(
        `## Phase 1\n\n- Move \`source/\` to \`src/\`\n${lines.join('\n')}\n`,
        'source/a.ts',
        'source/b.ts',
      )
    ).operations.map(({ to, certainty }) => `${to} ${certainty}`);
  expect(await certainties()).toEqual(['src/a.ts likely', 'src/b.ts likely']);
  expect(await certainties('- Move `src/b.ts` to `src/deep/b.ts`')).toEqual([
    'src/a.ts sure',
    'src/deep/b.ts sure',
  ]);
});
