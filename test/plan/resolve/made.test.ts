import { expect, test } from 'vitest';
import { operationsOf, readOn, told } from '../support.ts';

const MOVES = '- Move `oven.rs` to `kitchen/oven.rs`\n- Move `sink.rs` to `kitchen/sink.rs`\n';
const FILES = ['src/oven.rs', 'src/sink.rs', 'src/lib.rs', 'docs/guide.md'];

/** Where a file comes that a plan makes beside these moves. */
const made = async (...lines: readonly string[]) =>
  (await operationsOf(`${MOVES}${lines.map(line => `- ${line}\n`).join('')}`, ...FILES)).filter(line =>
    line.startsWith('create'),
  );

test.each([
  ['below what the names around are relative to', 'Create `kitchen/mod.rs`', 'src/kitchen/mod.rs'],
  ['from the top, where its folder is there', 'Create `docs/moving.md`', 'docs/moving.md'],
  ['from the top, where a slash says so', 'Create `/docs/moving.md`', 'docs/moving.md'],
])('a new file stands %s', async (_where, line, to) => {
  expect(await made(line)).toEqual([`create ${to}`]);
});

test('a new file of which only the name is said stands in the folder of the item above', async () => {
  const plan = '- **Kitchen** (`src/kitchen/`)\n  - Create `pan.go`\n  - Create `pot.go`\n';
  expect(await operationsOf(plan, 'src/main.go')).toEqual([
    'create src/kitchen/pan.go',
    'create src/kitchen/pot.go',
  ]);
});

test('a new file of which only the name is said is asked about, where other names are relative to a folder', async () => {
  const { operations } = await readOn(`${MOVES}- Create \`pan.rs\`\n`, ...FILES);
  expect(operations.find(({ kind }) => kind === 'create')).toMatchObject({
    to: 'pan.rs',
    certainty: 'unclear',
    against: [{ says: 'no line says which folder it is for' }],
  });
});

test('a new file takes the place at the top of one of its name that moves away', async () => {
  const plan = `${MOVES}- Move \`/Cargo.toml\` to \`/kit/Cargo.toml\`\n- Create \`Cargo.toml\`\n`;
  const { operations } = await readOn(plan, 'Cargo.toml', ...FILES);
  expect(operations.find(({ kind }) => kind === 'create')).toMatchObject({ to: 'Cargo.toml', against: [] });
});

test('a file that a step brings is not made besides', async () => {
  const plan = '- Create `hall/rug.md`, the one rug\n- Move `attic/rug.md` to `hall/rug.md`\n';
  const { operations, plan: said } = await readOn(plan, 'attic/rug.md', 'hall/bed.md');
  expect(operations.map(told)).toEqual(['move attic/rug.md -> hall/rug.md']);
  expect(said.notTaken.filter(({ settled }) => !settled)).toEqual([]);
});

test('a folder of the top is no absolute path', async () => {
  const { findings } = await readOn('- Create the directory `/attic`\n- Create `/attic/map.md`\n', 'a.md');
  expect(findings).toEqual([]);
});

test('a new file stands once below what the names around are relative to, and in the folder of its item', async () => {
  expect(await made('Create `kitchen/tools/`:\n  - Create `pan.rs`')).toEqual([
    'create src/kitchen/tools/pan.rs',
  ]);
});
