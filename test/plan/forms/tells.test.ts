import { expect, test } from 'vitest';
import { operationsOf, readOn } from '../support.ts';

const FILES = ['oven.py', 'rooms/hall.py', 'rooms/attic.py'];
const said = (...lines: string[]) =>
  operationsOf(`# Plan\n\n## Phase 1: Rooms\n\n${lines.join('\n')}\n`, ...FILES);

test('what a diagnosis in a phase tells is no step', async () => {
  expect(
    await said('**Current issues:**', '', '- Rooms split between `rooms/hall.py` and `rooms/attic.py`'),
  ).toEqual([]);
});

test.each(['- Guest care: room updates, heating', '- Comfort: adapts the light to the guest'])(
  'a noun, or what something does, changes no file: %s',
  async item => expect(await said(item)).toEqual([]),
);

test('a note on what a step does is none', async () => {
  expect(await said('Note: This extracts the timer from `oven.py`.')).toEqual([]);
});

test('a drawing that calls a file superseded does not say where it comes from', async () => {
  const tree = ['```', 'rooms/', '├── hall.py', '└── old.py   # Superseded by oven.py', '```'];
  expect(await said('The new structure:', '', ...tree)).not.toContain('move oven.py -> rooms/old.py');
});

test.each([
  ['- *Note*: Converted `rooms/*.py` to templates (`.py.tpl`) to eliminate the dependency on `oven.py`.', []],
  ['- `oven.py` was written by hand to replace `rooms/hall.py`', []],
  ['- `rooms/hall.py` needs to be deleted', ['delete rooms/hall.py']],
  ['- `rooms/hall.py` to delete', ['delete rooms/hall.py']],
])('what something is done for is not asked for: %s', async (item, operations) => {
  expect(await said(item)).toEqual(operations);
});

test('"all `.tpl` template files" are a kind of files', async () => {
  const plan = '- Move all `.tpl` template files to `kit/`\n';
  expect(await operationsOf(plan, 'a.tpl', 'b.tpl', 'c.py')).toEqual([
    'move a.tpl -> kit/a.tpl',
    'move b.tpl -> kit/b.tpl',
  ]);
});

test.each(['- Create `__init__.py` in each package', '- Add a `README.md` to every folder'])(
  'one name for many new files makes none: %s',
  async item => expect(await said(item)).toEqual([]),
);

test('work on more files than anybody looks through names none of them', async () => {
  const work = (...files: string[]) => operationsOf('## Phase 1\n\n1. Update `rooms/*.py`\n', ...files);
  expect(await work('rooms/a.py', 'rooms/b.py')).toEqual(['rewrite rooms/a.py', 'rewrite rooms/b.py']);
  expect(await work(...Array.from({ length: 30 }, (_, index) => `rooms/${index}.py`))).toEqual(['rewrite']);
});

test('what stands behind a colon below "split into" tells what the new file holds', async () => {
  const list =
    '- Split `oven.py` into:\n  - `oven/door.py`: reference doors, setup\n  - `oven/heat.py`: heat, and updates of it\n';
  const { operations } = await readOn(list, 'oven.py');
  expect(operations.map(({ kind, to, alternatives }) => [kind, to, alternatives])).toEqual([
    ['manual', 'oven/door.py', ['oven/heat.py']],
  ]);
});
