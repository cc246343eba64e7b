import { expect, test } from 'vitest';
import { coded, read, treeOf } from '../support.ts';

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
