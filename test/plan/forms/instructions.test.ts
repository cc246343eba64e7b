import { describe, expect, test } from 'vitest';
import { operationsOf, readOn } from '../support.ts';

const FILES = [
  'src/app/main.py',
  'src/app/util.py',
  'src/app/legacy/auth.py',
  'src/app/helpers/strings.py',
  'src/app/helpers/dates.py',
  'src/core/auth.py',
  'scripts/run.sh',
  'tools/lint.py',
  'tools/fmt.py',
];

/** What one item of a phase comes to. */
function said(item: string): Promise<string[]> {
  return operationsOf(`# Plan\n\n## Phase 1: Reorganize\n\n- ${item}\n`, ...FILES);
}

const LINT = 'move tools/lint.py -> scripts/lint.py';

describe('one sentence with two instructions', () => {
  test.each([
    [
      'Move `tools/lint.py` to `scripts/` and `tools/fmt.py` to `bin/`',
      [LINT, 'move tools/fmt.py -> bin/fmt.py'],
    ],
    ['From `tools/`: move `lint.py` to `scripts/`, delete `fmt.py`', [LINT, 'delete tools/fmt.py']],
    [
      'Dissolve `src/app/helpers/`: `strings.py` to `src/text/`, `dates.py` to `src/time/`',
      [
        'move src/app/helpers/strings.py -> src/text/strings.py',
        'move src/app/helpers/dates.py -> src/time/dates.py',
      ],
    ],
    ['Move `tools/lint.py` to `bin/` and rename it to `check.py`', ['move tools/lint.py -> bin/check.py']],
    ['Move `tools/lint.py` to `bin/`, renaming it `check.py`', ['move tools/lint.py -> bin/check.py']],
    ['Instead of moving `tools/lint.py` to `scripts/`, delete it', ['delete tools/lint.py']],
  ])('%s', async (item, operations) => expect(await said(item)).toEqual(operations));
});

describe('a facade', () => {
  const MOVED = ['move src/app/util.py -> src/core/util.py', 'facade src/app/util.py -> src/core/util.py'];
  test.each([
    ['Move `src/app/util.py` -> `src/core/util.py`, leave a facade at `src/app/util.py`', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py` and leave a facade at the old path', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py`; keep a compatibility shim there', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py` (leave a shim behind)', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py` with a re-export left behind', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py`\n  - Leave a re-export at the old path', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py`, leaving a forwarding header at the old path', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py` and leave a class alias behind', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py`, leaving an alias at the old path', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py`; keep a deprecated alias there', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py` and leave type aliases behind', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py`, leaving a `pub use` at the old path', MOVED],
    ['Move `src/app/util.py` to `src/core/util.py`\n  - Leave a backwards-compatible alias there', MOVED],
    [
      'Leave a facade at `src/app/util.py` for `src/core/auth.py`',
      ['facade src/app/util.py -> src/core/auth.py'],
    ],
    [
      'Keep a re-export of `src/core/auth.py` at `src/app/util.py`',
      ['facade src/app/util.py -> src/core/auth.py'],
    ],
    [
      'Replace `src/app/util.py` with a re-export of `src/core/auth.py`',
      ['facade src/app/util.py -> src/core/auth.py'],
    ],
    [
      'Make `src/app/util.py` re-export from `src/core/auth.py`',
      ['facade src/app/util.py -> src/core/auth.py'],
    ],
    [
      'Add a shim in `src/app/util.py` pointing to `src/core/auth.py`',
      ['facade src/app/util.py -> src/core/auth.py'],
    ],
    ['Keep a re-export at `src/app/util.py`', ['facade src/app/util.py']],
  ])('%s', async (item, operations) => expect(await said(item)).toEqual(operations));

  test.each([
    ['Old path', 'leave a re-export', MOVED],
    ['Compatibility', 'forwarding header', MOVED],
    ['Shim?', 'yes', MOVED],
    ['Re-export', '✓', MOVED],
    ['Re-export', 'no', MOVED.slice(0, 1)],
    ['Old path', 'goes', MOVED.slice(0, 1)],
    ['Note', 'facade with a `DeprecationWarning`', MOVED],
  ])('in a column "%s": %s', async (heading, cell, operations) => {
    const table = `| From | To | ${heading} |\n|---|---|---|\n| \`src/app/util.py\` | \`src/core/util.py\` | ${cell} |`;
    expect(await said(`the table\n\n${table}`)).toEqual(operations);
  });
});

describe('facades at all old paths of a phase', () => {
  const PLACES = [
    ['src/app/util.py', 'src/core/util.py'],
    ['tools/lint.py', 'src/core/lint.py'],
  ] as const;
  const moved = PLACES.map(([from, to]) => `move ${from} -> ${to}`);
  const all = [...PLACES.map(([from, to]) => `facade ${from} -> ${to}`), ...moved].toSorted();
  const table = (head: string, rows: readonly string[]) =>
    ['', '', head, head.replace(/[^|]/g, '-'), ...rows].join('\n');
  const rows = PLACES.map(([from, to]) => `| \`${from}\` | \`${to}\` |`);

  test.each([
    ['Leave a facade at each old path', all],
    ['The old modules stay as facades', all],
    ['Keep re-exports at the old paths', all],
    ['Leave no facades behind', moved],
    ['Do not keep any shims', moved],
  ])('%s', async (words, operations) => {
    expect((await said(`${words}${table('| From | To |', rows)}`)).toSorted()).toEqual(operations);
    const list = PLACES.map(([from, to]) => `Move \`${from}\` to \`${to}\``).join('\n- ');
    expect((await said(`${list}\n- ${words}`)).toSorted()).toEqual(operations);
  });

  test('what stays at an old path stands below it, and the files in a column of their own', async () => {
    const cells = rows.map((row, at) => `${row} ${['stays as a facade', 'shim'][at]} |`);
    const said = await operationsOf(
      `# Plan\n\n## Phase 1: Move${table('| Module | New place | Old path |', cells)}\n`,
      ...FILES,
    );
    expect(said.toSorted()).toEqual(all);
  });
});

describe('where it goes', () => {
  test.each([
    ['Move `tools/lint.py` to the repository root', 'move tools/lint.py -> lint.py'],
    ['Move `tools/lint.py` to the root of the project', 'move tools/lint.py -> lint.py'],
    ['Move `tools/lint.py` to module root', 'move tools/lint.py -> lint.py'],
    ['`tools/lint.py` → repo root', 'move tools/lint.py -> lint.py'],
    ['Move `src/app/legacy/auth.py` one level up', 'move src/app/legacy/auth.py -> src/app/auth.py'],
    ['Move `tools/lint.py` next to `src/app/main.py`', 'move tools/lint.py -> src/app/lint.py'],
    ['Move all `.sh` files from `scripts/` to `bin/`', 'move scripts/run.sh -> bin/run.sh'],
    ['Delete all Python files in `src/core/`', 'delete src/core/auth.py'],
    ['We need to move `tools/lint.py` to `scripts/`', LINT],
    ['Park `tools/lint.py` in `attic/`', 'move tools/lint.py -> attic/lint.py'],
    ['Run `git mv tools/lint.py scripts/lint.py`', LINT],
    [
      'Extract `slugify` from `src/app/util.py` into `src/app/helpers/strings.py`',
      'manual src/app/util.py -> src/app/helpers/strings.py',
    ],
  ])('%s', async (item, operation) => expect(await said(item)).toEqual([operation]));

  test('a folder goes into one that is there, and becomes one that is not', async () => {
    expect(await said('Move `tools/` into `scripts/`')).toContain(
      'move tools/lint.py -> scripts/tools/lint.py',
    );
    expect(await said('Move `tools/` under `bin/`')).toContain('move tools/lint.py -> bin/tools/lint.py');
    expect(await said('Move `tools/` to `bin/`')).toContain('move tools/lint.py -> bin/lint.py');
    expect(await said('Move the contents of `tools/` into `scripts/`')).toContain(LINT);
    expect(await said('Merge `tools/` into `scripts/`')).toContain(LINT);
    expect(await said('Move `src/app/helpers/` into `src/app/`')).toContain(
      'move src/app/helpers/dates.py -> src/app/dates.py',
    );
    expect(await said('Extract `tools/` into its own package at `packages/tools/`')).toContain(
      'move tools/lint.py -> packages/tools/lint.py',
    );
  });
});

describe('what is left out', () => {
  test.each([
    [
      'Move `src/app/helpers/*` to `attic/` except `dates.py`',
      'move src/app/helpers/strings.py -> attic/strings.py',
    ],
    [
      'Move `src/app/helpers/` (except `dates.py`) to `attic/`',
      'move src/app/helpers/strings.py -> attic/strings.py',
    ],
    ['Move `tools/lint.py` to `scripts/`, not to `bin/`', LINT],
    ['Move `tools/lint.py` to `scripts/` before deleting `tools/fmt.py`', LINT],
    ['Move `tools/lint.py` to `scripts/` like `scripts/run.sh`', LINT],
    ['Keep `tools/fmt.py` but move `tools/lint.py` to `scripts/`', LINT],
    ['Remember to move `tools/lint.py` to `scripts/`', LINT],
    ["Don't forget to move `tools/lint.py` to `scripts/`", LINT],
    [
      'Move the `User` class from `tools/lint.py` to `scripts/run.py`',
      'manual tools/lint.py -> scripts/run.py',
    ],
    ['Move `parse()` from `tools/lint.py` to `tools/fmt.py`', 'manual tools/lint.py -> tools/fmt.py'],
  ])('%s', async (item, operation) => expect(await said(item)).toEqual([operation]));

  test.each(['Move the tests for `tools/lint.py` to `tests/`', 'Nothing moves out of `tools/`'])(
    '%s',
    async item => expect(await said(item)).toEqual([]),
  );
});

describe('a deletion', () => {
  test.each([
    'Delete `src/app/legacy/auth.py` in favor of `src/core/auth.py`',
    'Delete `src/app/legacy/auth.py` (use `src/core/auth.py` instead)',
    'Drop `src/app/legacy/auth.py`, it is superseded by `src/core/auth.py`',
  ])('%s: the other stays', async item => {
    const { operations } = await readOn(`## Phase 1\n\n- ${item}\n`, ...FILES);
    expect(operations).toMatchObject([
      { kind: 'delete', from: 'src/app/legacy/auth.py', survivor: 'src/core/auth.py' },
    ]);
  });

  test.each([
    'Delete `tools/lint.py` because `tools/fmt.py` does the same',
    'Delete `tools/lint.py`, since `tools/fmt.py` has the same code',
    'Nuke `tools/lint.py`',
    'Files to remove: `tools/lint.py`',
    '`tools/lint.py` → 🗑️',
  ])('%s', async item => expect(await said(item)).toEqual(['delete tools/lint.py']));
});

describe('no instruction', () => {
  test.each([
    'Should we move `tools/lint.py` to `scripts/`?',
    'Do not move `tools/lint.py` to `scripts/`',
    'Nobody should move `tools/lint.py` to `scripts/`',
    '`tools/lint.py` was moved to `scripts/` in 2023',
    'We moved `tools/lint.py` to `scripts/` last year',
    '`tools/lint.py` used to live in `scripts/`',
    'We could also move `tools/lint.py` to `scripts/`, but decided against it',
    'Consider moving `tools/lint.py` to `scripts/`',
    'Eventually move `tools/lint.py` to `scripts/`',
    'Later: move `tools/lint.py` to `scripts/`',
    'Decide whether `tools/lint.py` should go to `scripts/`',
    'For example, `tools/lint.py` → `scripts/lint.py`',
    'e.g. move `tools/lint.py` to `scripts/`',
    'Before deleting `tools/lint.py`, check who uses it',
    'After moving `tools/lint.py` to `scripts/`, run the tests',
    'Moving `tools/lint.py` to `scripts/` would break CI',
    'Make sure `tools/lint.py` no longer exists',
    'To undo: `git mv scripts/lint.py tools/lint.py`',
    'Option A: move `tools/lint.py` to `scripts/`',
    '`tools/lint.py` → `scripts/lint.py` (rejected)',
    '`tools/lint.py` → `scripts/lint.py` (not now)',
    'Add `tools/lint.py` to `.gitignore`',
    'Create `tools/lint.py`',
  ])('%s', async item => expect(await said(item)).toEqual([]));

  test('what is known to be work without an operation is not understood', async () => {
    const { plan } = await readOn('## Phase 1\n\n- Swap `tools/lint.py` and `tools/fmt.py`\n', ...FILES);
    expect(plan.unread).toHaveLength(1);
  });

  test.each([
    'If the linter is still used, move `tools/lint.py` to `scripts/`',
    'Move `tools/lint.py` to `scripts/` (verify unused first)',
    'Move `tools/lint.py` to `scripts/` once you make sure that nothing imports it',
  ])('a condition is kept in mind: %s', async item => {
    const { operations } = await readOn(`## Phase 1\n\n- ${item}\n`, ...FILES);
    expect(operations).toMatchObject([{ kind: 'move', to: 'scripts/lint.py', conditional: true }]);
  });

  test.each(['and make sure nothing breaks', 'and check that tests pass first'])(
    'what is to be tried afterwards is no condition: %s',
    async words => {
      const { operations } = await readOn(
        `## Phase 1\n\n- Move \`tools/lint.py\` to \`scripts/\`, ${words}\n`,
        ...FILES,
      );
      expect(operations).toMatchObject([{ kind: 'move', to: 'scripts/lint.py' }]);
      expect(operations[0]?.conditional).toBeUndefined();
    },
  );
});
