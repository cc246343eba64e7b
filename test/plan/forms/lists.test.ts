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

  test('of files to be moved are duplicates where the line says of which file', async () => {
    const plan =
      '### Files to reorganize\n\n- `rooms/old/hall.ts` - **DUPLICATE** of `rooms/hall.ts` (facade should remain)';
    expect(await said(plan)).toEqual(['facade rooms/old/hall.ts -> rooms/hall.ts']);
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

describe('names below a heading with two folders', () => {
  test.each(['### Top → `apps/web/`', '### From `rooms/` to `apps/web/`'])(
    '%s go to the second',
    async heading => {
      const plan = `${heading}\n\n- \`hall.ts\`\n- \`lamp.ts\` - the light\n- Nobody reads \`door.ts\` here`;
      expect(await said(plan, 'rooms/hall.ts', 'rooms/lamp.ts', 'rooms/door.ts')).toEqual([
        'move rooms/hall.ts -> apps/web/hall.ts',
        'move rooms/lamp.ts -> apps/web/lamp.ts',
      ]);
    },
  );

  test('below bold folders of a new structure go into these', async () => {
    const plan = '## New structure\n\n**src/api/**:\n- `hall.ts`\n\n**src/db/**:\n- `lamp.ts`';
    expect(await said(plan, 'hall.ts', 'lamp.ts')).toEqual([
      'move hall.ts -> src/api/hall.ts',
      'move lamp.ts -> src/db/lamp.ts',
    ]);
  });
});

test('in a table of deletions a new place is a move, and other columns are reasons', async () => {
  const plan =
    '## Files to delete\n\n| File | New location | Reason |\n|---|---|---|\n| `hall.ts` | `rooms/hall.ts` | moved |\n| `lamp.ts` | - | unused |\n| `door.ts` | — | superseded by `rooms/hall.ts` |';
  expect(await said(plan, 'hall.ts', 'lamp.ts', 'door.ts')).toEqual([
    'move hall.ts -> rooms/hall.ts',
    'delete lamp.ts',
    'delete door.ts',
  ]);
});

test('a line that begins with an arrow goes on with the line before', async () => {
  const plan = '```\nrooms/hall.ts\n  → house/hall.ts\nrooms/lamp.ts\n  → house/lamp.ts\n```';
  expect(await said(plan, 'rooms/hall.ts', 'rooms/lamp.ts')).toEqual([
    'move rooms/hall.ts -> house/hall.ts',
    'move rooms/lamp.ts -> house/lamp.ts',
  ]);
});

test('a folder is renamed in place, though one of the name below another folder is renamed as well', async () => {
  const plan = '- `rooms/` → `halls/`\n- `test/rooms/` → `test/halls/`';
  expect(await said(plan, 'rooms/a.ts', 'test/rooms/b.ts')).toEqual([
    'move rooms/a.ts -> halls/a.ts',
    'move test/rooms/b.ts -> test/halls/b.ts',
  ]);
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
