import { expect, test } from 'vitest';
import { operationsOf } from '../support.ts';

test.each([
  ['d:\\work\\bakery\\oven\\bread.php', 'oven/bread.php'],
  ['/home/me/bakery/oven/bread.php', 'oven/bread.php'],
  ['~/bakery/oven/bread.php', 'oven/bread.php'],
])('%s is the file at the end of the path', async (written, from) => {
  const plan = `# Plan\n\n## Phase 1\n\n- Move \`${written}\` to \`pantry/bread.php\`\n`;
  expect(await operationsOf(plan, 'oven/bread.php', 'pantry/jam.php')).toEqual([
    `move ${from} -> pantry/bread.php`,
  ]);
});

test('a destination on the writer’s disk is below the folder that is there', async () => {
  const plan = '# Plan\n\n## Phase 1\n\n- Move `oven/bread.php` to `c:\\work\\bakery\\pantry\\new\\`\n';
  expect(await operationsOf(plan, 'oven/bread.php', 'pantry/jam.php')).toEqual([
    'move oven/bread.php -> pantry/new/bread.php',
  ]);
});
