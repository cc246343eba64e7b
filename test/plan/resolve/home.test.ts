import { describe, expect, test } from 'vitest';
import { readOn } from '../support.ts';

/** Where one file goes, and how sure that is. */
async function moved(plan: string, ...files: string[]): Promise<string> {
  const { operations } = await readOn(`# Plan\n\n${plan}\n`, ...files);
  return operations.map(({ to, certainty }) => `${to} ${certainty}`).join(', ');
}

describe('a destination', () => {
  test('that is written like its source is where it says, new folders too', async () => {
    expect(await moved('- Move `oven/bread.ts` to `pantry/bread.ts`', 'oven/bread.ts')).toBe(
      'pantry/bread.ts sure',
    );
  });

  test('that has a home below the folder of its source only is not sure', async () => {
    expect(
      await moved(
        '- Move `kitchen/bread.ts` to `pantry/bread.ts`',
        'kitchen/bread.ts',
        'kitchen/pantry/jam.ts',
      ),
    ).toMatch(/ likely$/);
  });

  test('whose only home is where its source stands already is at the top', async () => {
    expect(await moved('- Move `kitchen/oven/` to `oven/`', 'kitchen/oven/bread.ts')).toBe(
      'oven/bread.ts sure',
    );
  });

  test('is where the plan draws it, seen from the folder of the heading', async () => {
    const plan =
      '## `kitchen/`\n\n```\nkitchen/\n├── pantry/\n│   └── jam.ts\n└── oven/\n```\n\nMerged from:\n\n- `cellar/` → `pantry/`\n- `stove/` → `oven/`\n- `hearth/` → `oven/`';
    const files = ['house/cellar/a.ts', 'house/stove/b.ts', 'house/hearth/c.ts'];
    expect(await moved(plan, ...files)).toContain('house/kitchen/pantry/a.ts');
  });

  test('that is drawn at the top goes there, though a folder of the name is elsewhere', async () => {
    const plan =
      '```\nhouse/\n├── README.md\n├── settings/\n│   └── lamps.json\n└── rooms/\n```\n\n## Move the settings of rooms\n\n- `lamps.json` → `settings/`';
    expect(await moved(plan, 'README.md', 'lamps.json', 'rooms/settings/hall.ts')).toMatch(
      /^settings\/lamps\.json /,
    );
  });

  test('with ./ in front means the top', async () => {
    expect(await moved('- Move `oven/bread.ts` to `./loaf.ts`', 'oven/bread.ts')).toBe('loaf.ts sure');
  });

  test('is no words with a slash', async () => {
    expect(await moved('### Files to Sort/Store\n\n- `bread.ts`', 'bread.ts', 'oven/a.ts')).toBe('');
    expect(await moved('- bread.ts → Slice in/out', 'bread.ts', 'oven/a.ts')).toBe('');
  });

  test('may have spaces, and be new', async () => {
    expect(await moved('- Move `bread.ts` to `things to eat/soft/bread.ts`', 'bread.ts')).toMatch(
      /^things to eat\/soft\/bread\.ts /,
    );
  });

  test('is no plain word where folders are written with a slash', async () => {
    expect(await moved('- `oven/` → body\n- `hall/` → `house/`', 'oven/a.ts', 'hall/b.ts')).not.toContain(
      'body',
    );
  });

  test('is nothing with wildcards that took nothing', async () => {
    expect(await moved('- Move `oven/` to `old_*`', 'oven/bread.ts')).toBe('');
  });
});

describe('a pattern', () => {
  test('whose rest a wildcard stands for gives the rest', async () => {
    expect(await moved('- `notes/day-*` → `notes/days/*`', 'notes/day-12/a.md')).toBe(
      'notes/days/12/a.md likely',
    );
  });

  test('that words in brackets narrow is not sure', async () => {
    const plan =
      '## File mapping\n\n- `oven/cake_*.ts` (birthdays) → `party/`\n- `oven/tart_*.ts` (all) → `party/`';
    expect(await moved(plan, 'oven/cake_a.ts', 'oven/tart_a.ts', 'party/x.ts')).toBe(
      'party/cake_a.ts likely, party/tart_a.ts sure',
    );
  });
});

describe('mv of a folder to one that was just made', () => {
  const made = (to: string): string => `\`\`\`sh\nmkdir -p ${to}\nmv rooms/old-hall ${to}\n\`\`\``;

  test('of much the same name is a rename, and not sure', async () => {
    expect(await moved(made('house/hall'), 'rooms/old-hall/a.ts')).toBe('house/hall/a.ts likely');
  });

  test('goes into any other, as a shell does, and is not sure', async () => {
    expect(await moved(made('attic'), 'rooms/old-hall/a.ts')).toBe('attic/old-hall/a.ts likely');
  });

  test('is sure where a mapping says the same', async () => {
    expect(
      await moved(
        `- \`rooms/old-hall/*\` → \`house/hall/*\`\n\n${made('house/hall')}`,
        'rooms/old-hall/a.ts',
        'house/b.ts',
      ),
    ).toBe('house/hall/a.ts sure');
  });
});
