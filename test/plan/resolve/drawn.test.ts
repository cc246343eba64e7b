import { describe, expect, test } from 'vitest';
import { operationsOf, readOn } from '../support.ts';

const LAYERS = `\`\`\`
lib/
├── domain/
│   └── prices/
└── features/
    ├── cart/
    └── search/
\`\`\``;
const FILES = ['lib/old/prices/a.js', 'lib/cart/a.js', 'lib/search/a.js', 'lib/main.js'];

describe('what is drawn', () => {
  test('says where folders come from, where no line does', async () => {
    expect(await operationsOf(`## Target structure\n\n${LAYERS}`, ...FILES)).toContain(
      'move lib/cart/a.js -> lib/features/cart/a.js',
    );
  });

  test('is what the steps of its phase bring there, and nothing else', async () => {
    const steps = '**Steps:**\n\n1. Move `lib/old/prices/` to `lib/domain/prices/`\n2. Go on later';
    const plan = `## Phase 1: Tests\n\nNothing.\n\n## Phase 2: Layers\n\n**Target:**\n\n${LAYERS}\n\n${steps}\n`;
    expect(await operationsOf(plan, ...FILES)).toEqual([
      'move lib/old/prices/a.js -> lib/domain/prices/a.js',
    ]);
  });

  test('names a file more exactly than the folder that a remark sends elsewhere', async () => {
    const tree =
      '```\n./\n├── meta/\n│   └── guide.md\n└── archive/\n    └── old_notes/   # Move existing old_notes here\n```';
    expect(
      await operationsOf(`## Proposed structure\n\n${tree}`, 'old_notes/guide.md', 'old_notes/b.md'),
    ).toEqual(['move old_notes/guide.md -> meta/guide.md', 'move old_notes/b.md -> archive/old_notes/b.md']);
  });

  test('is not what an option that is not taken would do', async () => {
    const tree = '```\nshop/\n├── src/\n│   ├── cart/\n│   └── search/\n└── README.md\n```';
    const options =
      '## Option A: everything\n\n- Move all code to `src/`\n\n## Option B: documents only ✅\n\n';
    const plan = `## Target structure\n\n${tree}\n\n${options}- Move \`GUIDE.md\` to \`docs/\`\n`;
    const files = ['cart/a.py', 'search/a.py', 'README.md', 'GUIDE.md'];
    expect(await operationsOf(plan, ...files)).toEqual(['move GUIDE.md -> docs/GUIDE.md']);
  });
});

describe('what is drawn where it is', () => {
  const tree = '```\nshop/\n├── lib/\n│   └── prices.js\n└── web/\n    └── cart.js\n```\n\n';

  test('is not wanted from elsewhere', async () => {
    const plan = `## Target structure\n\n${tree}## Phase 1\n\n- Move \`old/\` to \`legacy/\`\n`;
    const { operations } = await readOn(plan, 'lib/prices.js', 'old/prices.js', 'web/cart.js');
    expect(operations.map(({ to, certainty, against }) => [to, certainty, against])).toEqual([
      ['legacy/prices.js', 'likely', []],
    ]);
  });

  test('may be copied', async () => {
    const plan = `## Target structure\n\n${tree}## Phase 1\n\n- Copy \`lib/prices.js\` to \`kit/prices.js\`\n`;
    const { operations } = await readOn(plan, 'lib/prices.js', 'web/cart.js');
    expect(operations.map(({ kind, to, certainty }) => [kind, to, certainty])).toEqual([
      ['copy', 'kit/prices.js', 'sure'],
    ]);
  });
});

test('a folder that is itself what the names around are relative to goes where its new name is drawn', async () => {
  const tree =
    '```\nproject/\n├── README.md\n└── src/\n    └── shop/\n        └── core/\n            ├── a.py\n            ├── b.py\n            └── c.py\n```\n\n';
  const list = '1. Move `utils/` → `core/`\n   - a.py\n   - b.py\n   - c.py\n';
  const plan = `## Target structure\n\n${tree}## Phase 1\n\n${list}`;
  expect(
    await operationsOf(plan, 'utils/a.py', 'utils/b.py', 'utils/c.py', 'utils/more.py', 'README.md'),
  ).toEqual([
    'move utils/a.py -> src/shop/core/a.py',
    'move utils/b.py -> src/shop/core/b.py',
    'move utils/c.py -> src/shop/core/c.py',
    'move utils/more.py -> src/shop/core/more.py',
  ]);
});

describe('folders that become one', () => {
  const table =
    '| New name | Old path |\n|---|---|\n| `01-a.md` | `events/a.md` |\n| `02-b.md` | `texts/x/b.md` |\n';

  test('take the names that a table gives their files', async () => {
    const plan = `# Plan\n\nMerge \`events/\` and \`texts/*/\` into \`content/\`.\n\n## File mapping\n\n${table}`;
    expect(await operationsOf(plan, 'events/a.md', 'texts/x/b.md', 'texts/x/c.md')).toEqual([
      'move events/a.md -> content/01-a.md',
      'move texts/x/b.md -> content/02-b.md',
      'move texts/x/c.md -> content/c.md',
    ]);
  });

  test('keep the files together that are merged', async () => {
    const plan =
      '## Steps\n\n- Merge `core/a.py` and `core/b.py` into `core/errors.py`\n- Merge `core/` into `base/`\n';
    const { operations } = await readOn(plan, 'core/a.py', 'core/b.py', 'core/c.py', 'base/d.py');
    const places = operations.filter(({ from }) => /[ab]\.py$/.test(from ?? '')).map(({ to }) => to);
    expect(new Set(places).size).toBe(1);
  });
});

test('words with slashes in prose are no place', async () => {
  const plan = '## Steps\n\n- `util/a.py` becomes part of Files/Network/Requests\n';
  expect(await operationsOf(plan, 'util/a.py', 'main.py')).toEqual([]);
});

describe('files that are merged, and no line says into what', () => {
  const step = '## Phase 1\n\n1. Merge `jars.py` and `jars_old.py` into a single module\n';

  test('become the one of their names that is drawn', async () => {
    const drawing = '```\npantry/\n└── shelf/\n    └── jars.py   # all of them\n```\n';
    const plan = `# Plan\n\n## Target structure\n\n${drawing}\n${step}`;
    expect(await operationsOf(plan, 'jars.py', 'jars_old.py', 'pantry/lid.py')).toEqual([
      'merge jars.py -> pantry/shelf/jars.py',
      'merge jars_old.py -> pantry/shelf/jars.py',
    ]);
  });

  test('are asked about where nothing is drawn', async () => {
    const { operations, plan } = await readOn(`# Plan\n\n${step}`, 'jars.py', 'jars_old.py');
    expect(operations).toEqual([]);
    expect(plan.unread.map(({ line }) => line)).toEqual([5]);
  });
});
