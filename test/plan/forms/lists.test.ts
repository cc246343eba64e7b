import { describe, expect, test } from 'vitest';
import { operationsOf, readOn } from '../support.ts';

const FILES = ['oven.md', 'table.md', 'lamp.md', 'rooms/hall.ts', 'rooms/old/hall.ts', 'docs/guides/a.md'];
const said = (plan: string, ...files: string[]): Promise<string[]> =>
  operationsOf(`# Plan\n\n${plan}\n`, ...(files.length > 0 ? files : FILES));

describe('names below a heading', () => {
  test('that keeps and organizes go where the lines in bold say', async () => {
    const plan =
      '```\nhome/\n└── docs/\n    └── guides/\n```\n\n### Keep & organize\n\n**guides/** (how to):\n- `oven.md` current\n**docs/notes/** (notes):\n- `lamp.md`';
    expect(await said(plan)).toEqual([
      'move oven.md -> docs/guides/oven.md',
      'move lamp.md -> docs/notes/lamp.md',
    ]);
  });

  test('that archives go to the archive that is drawn', async () => {
    const plan =
      '```\nhome/\n├── README.md\n└── docs/\n    └── archive/\n```\n\n### Archive (redundant)\n\n- `oven.md` - superseded by `table.md`\n- `lamp.md` - an old status';
    expect(await said(plan)).toEqual([
      'move oven.md -> docs/archive/oven.md',
      'move lamp.md -> docs/archive/lamp.md',
    ]);
  });

  test('that archives go nowhere without one', async () => {
    expect(await said('### Archive\n\n- `oven.md`')).toEqual([]);
  });

  test('that deletes go, whatever reason is given behind them', async () => {
    const plan =
      '### Delete (obsolete/duplicate)\n\n- `oven.md`\n- `rooms/old/hall.ts` (duplicate of `rooms/hall.ts`)';
    expect(await said(plan)).toEqual(['delete oven.md', 'delete rooms/old/hall.ts']);
  });

  test('of things that do not belong there are not kept', async () => {
    const { operations } = await readOn(
      '# Plan\n\nThese do not belong here:\n\n- `oven.md`\n\n## Phase 1\n\n- Delete `oven.md`\n',
      ...FILES,
    );
    expect(operations).toMatchObject([{ kind: 'delete', certainty: 'sure', against: [] }]);
  });

  test('after "update references in" do not move', async () => {
    const plan = '### Move to docs/\n\n- `oven.md`\n\n**After moving, update references in**:\n\n- `lamp.md`';
    expect(await said(plan)).toEqual(['move oven.md -> docs/oven.md', 'rewrite lamp.md']);
  });
});

describe('items below one that names two folders', () => {
  test('say which kinds of files go where', async () => {
    const plan =
      '## Phase 1\n\n- Move the assets from `web/parts/` to `public/`\n  - CSS files → `public/css/`\n  - JS files → `public/js/`';
    expect(await said(plan, 'web/parts/a.css', 'web/parts/b.js')).toEqual([
      'move web/parts/a.css -> public/css/a.css',
      'move web/parts/b.js -> public/js/b.js',
    ]);
  });
});

test('a heading that deletes or makes one file is an instruction', async () => {
  expect(
    await said('## Changes\n\n### 1. Delete `oven.md`\n\nNobody reads it.\n\n### 2. Create `docs/lamp.md`'),
  ).toEqual(['delete oven.md', 'create docs/lamp.md']);
});

test('a command in an item says more exactly what the item says', async () => {
  const plan = '## Phase 1\n\n- Create `src/`\n- Move Rooms to src/: `git mv rooms src/`';
  expect(await said(plan)).toEqual([
    'move rooms/hall.ts -> src/rooms/hall.ts',
    'move rooms/old/hall.ts -> src/rooms/old/hall.ts',
  ]);
});

test('a line that renames and one that takes the folder elsewhere are both meant', async () => {
  const plan = '- `hall.ts` → `entry.ts`\n\n```sh\nmv rooms/*.ts house/\n```';
  expect(await said(plan, 'rooms/hall.ts', 'rooms/lamp.ts', 'house/a.ts')).toEqual(
    expect.arrayContaining(['move rooms/hall.ts -> house/entry.ts', 'move rooms/lamp.ts -> house/lamp.ts']),
  );
});
