import { describe, expect, test } from 'vitest';
import { operationsOf, readOn } from '../support.ts';

const said = (plan: string, ...files: string[]): Promise<string[]> =>
  operationsOf(`# Plan\n\n${plan}\n`, ...files);
const fence = (language: string, ...lines: string[]): string =>
  `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;

describe('a fence marked as a script', () => {
  test('that holds a map is one', async () => {
    const map = fence('bash', '# Old → New', './oven/  → ./kitchen/oven/', './bread.ts → ./kitchen/bread.ts');
    expect(await said(map, 'oven/a.ts', 'bread.ts')).toEqual([
      'move oven/a.ts -> kitchen/oven/a.ts',
      'move bread.ts -> kitchen/bread.ts',
    ]);
  });

  test('that holds a drawing is one', async () => {
    const drawing = fence('bash', 'kitchen/', '├── oven/', '└── table/');
    expect(await said(`## Target structure\n\n${drawing}`, 'oven/a.ts', 'kitchen/b.ts')).toEqual([
      'move oven/a.ts -> kitchen/oven/a.ts',
    ]);
  });

  test('is run for each that the sentence before names', async () => {
    const script = fence('bash', 'ROOM=hall   # then attic', 'git mv $ROOM/a.ts house/$ROOM/a.ts');
    expect(await said(`For each room (hall, attic):\n\n${script}`, 'hall/a.ts', 'attic/a.ts')).toEqual([
      'move hall/a.ts -> house/hall/a.ts',
      'move attic/a.ts -> house/attic/a.ts',
    ]);
  });

  test('with paths of Windows ends no line with a backslash', async () => {
    const script = fence(
      'bash',
      'move src\\oven\\a.ts src\\kitchen\\',
      'move src\\oven\\*.css src\\styles\\',
    );
    expect(
      await said(script, 'src/oven/a.ts', 'src/oven/b.css', 'src/kitchen/c.ts', 'src/styles/d.css'),
    ).toEqual(['move src/oven/a.ts -> src/kitchen/a.ts', 'move src/oven/b.css -> src/styles/b.css']);
  });
});

test('lines that are to be added to a file are no files', async () => {
  const plan = `## .gitignore updates\n\nAdd:\n\n${fence('', '# Logs', '*.log', 'oven.log')}`;
  expect(await said(plan, 'a.ts')).toEqual([]);
});

test('what stands behind a name in a list of deletions describes it', async () => {
  const list = fence('', 'oven.lua       # duplicate, untested', 'table.sh       # not finished');
  expect(await said(`## Files to delete\n\n${list}`, 'oven.lua', 'table.sh')).toEqual([
    'delete oven.lua',
    'delete table.sh',
  ]);
});

describe('a drawn tree', () => {
  test('has several folders on a line', async () => {
    const { operations } = await readOn(
      `# Plan\n\n## Target structure\n\n${fence('', 'home/', '├── kitchen/', '│   └── oven.ts', '├── attic/  cellar/  yard/')}\n`,
      'oven.ts',
      'cellar/a.ts',
      'yard/b.ts',
      'attic/c.ts',
    );
    expect(operations.map(({ from }) => from)).toEqual(['oven.ts']);
  });

  test('means by a common name the file beside the folder, not one elsewhere', async () => {
    const tree = fence('', 'rooms/', '├── config/', '│   └── config.ts', '└── hall/', '    └── lamp_*.ts');
    expect(
      await said(`## Phase 1\n\n${tree}`, 'rooms/config.ts', 'rooms/lamp_a.ts', 'yard/config/config.ts'),
    ).toEqual([
      'move rooms/config.ts -> rooms/config/config.ts',
      'move rooms/lamp_a.ts -> rooms/hall/lamp_a.ts',
    ]);
  });

  test('says of its files where they are before it says it of its folders', async () => {
    const tree = fence(
      '',
      'home/',
      '├── README.md',
      '└── house/',
      '    ├── rooms/',
      '    │   └── hall.ts',
      '    └── lights/',
      '        └── lamp.ts',
    );
    expect(
      await said(`## Target structure\n\n${tree}`, 'README.md', 'rooms/hall.ts', 'rooms/lamp.ts'),
    ).toEqual(['move rooms/hall.ts -> house/rooms/hall.ts', 'move rooms/lamp.ts -> house/lights/lamp.ts']);
  });

  test('below the name of a package is the repository', async () => {
    const tree = fence('', '@home/kitchen/', '├── src/', '│   └── oven.ts', '└── package.json');
    expect(await said(`## Target structure\n\n${tree}`, 'src/lib/oven.ts', 'package.json')).toEqual([
      'move src/lib/oven.ts -> src/oven.ts',
    ]);
  });

  test('gives a pattern that it has several times to the folders of what the names belong to', async () => {
    const tree = fence(
      '',
      'lib/',
      '├── oven/',
      '│   ├── heat.py        # RENAMED from oven_heat.py',
      '│   └── *_test.py',
      '└── lamp/',
      '    ├── light.py       # RENAMED from lamp_light.py',
      '    └── *_test.py',
    );
    const files = [
      'lib/oven_heat.py',
      'lib/lamp_light.py',
      'lib/oven_heat_test.py',
      'lib/lamp_light_test.py',
      'lib/door_test.py',
    ];
    expect(await said(`## Target structure\n\n${tree}`, ...files)).toEqual([
      'move lib/oven_heat.py -> lib/oven/heat.py',
      'move lib/oven_heat_test.py -> lib/oven/oven_heat_test.py',
      'move lib/lamp_light.py -> lib/lamp/light.py',
      'move lib/lamp_light_test.py -> lib/lamp/lamp_light_test.py',
    ]);
  });
});
