import { expect, test } from 'vitest';
import { operationsOf } from '../support.ts';

/** What a drawing of what shall be says by its remarks. */
const drawn = (lines: readonly string[], ...files: string[]) =>
  operationsOf(`## Target structure\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`, ...files);

test.each(['# MOVE from root', '(MOVE from root)', '# from the repo root', '← moved from project root'])(
  'a file that comes from the top, by its own name: %s',
  async remark => {
    const tree = ['docs/', `├── faults.md    ${remark}`, `└── guides/      ${remark}`, '    └── begin.md'];
    expect(await drawn(tree, 'faults.md', 'guides/begin.md', 'docs/index.md', 'other/faults.md')).toEqual(
      expect.arrayContaining([
        'move faults.md -> docs/faults.md',
        'move guides/begin.md -> docs/guides/begin.md',
      ]),
    );
  },
);

test('a remark that calls the place by its own name brings nothing there', async () => {
  const tree = ['shop/', '├── lua/', '│   └── README.md   # Lua-specific README', '└── README.md'];
  expect(await drawn(tree, 'README.md', 'lua/a.lua')).toEqual([]);
});

test('an arrow in a drawing of what shall be says what becomes of the new file', async () => {
  const tree = [
    'template/',
    '├── README.md.tpl   # → product README.md',
    '└── Makefile.tpl    # → product Makefile',
  ];
  const map = '- Move `README.md.tpl` to `template/README.md.tpl`\n';
  const plan = `## Target structure\n\n\`\`\`\n${tree.join('\n')}\n\`\`\`\n\n## Steps\n\n${map}`;
  expect(await operationsOf(plan, 'README.md.tpl', 'README.md', 'Makefile')).toEqual([
    'move README.md.tpl -> template/README.md.tpl',
  ]);
});

test('an arrow in a drawing of what is there says where a file goes', async () => {
  const plan = '## Current structure\n\n```\nsrc/\n└── oven.py   # → src/kitchen/oven.py\n```\n';
  expect(await operationsOf(plan, 'src/oven.py')).toEqual(['move src/oven.py -> src/kitchen/oven.py']);
});
