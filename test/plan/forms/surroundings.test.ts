import { describe, expect, test } from 'vitest';
import { operationsOf, readOn } from '../support.ts';

const FILES = ['src/log.c', 'src/log.h', 'src/net.c', 'src/tls.c', 'notes/TODO.md', 'vite.config.js'];

describe('a list tells what to do, the words behind a dash what the file is', () => {
  test.each([
    ['Files to delete', '`notes/TODO.md` - created by a script', 'delete notes/TODO.md'],
    ['Removed', '`src/tls.c` – replaced by `src/net.c`', 'delete src/tls.c'],
    ['Deletions', '`src/tls.c`', 'delete src/tls.c'],
    ['Added', '`src/index.c` – barrel that re-exports the rest', 'create src/index.c'],
  ])('%s: %s', async (heading, item, operation) =>
    expect(await operationsOf(`# Plan\n\n## ${heading}\n\n- ${item}\n`, ...FILES)).toEqual([operation]),
  );
});

describe('the folder of an item holds for the new names below it', () => {
  test('names without a folder are meant in it, others as written', async () => {
    const plan =
      '# Plan\n\n## Phase 1\n\n- Move these into `lib/core/`:\n  - `src/log.c` → `logging.c`\n  - `src/net.c` → `net/net.c`\n';
    expect(await operationsOf(plan, ...FILES)).toEqual([
      'move src/log.c -> lib/core/logging.c',
      'move src/net.c -> net/net.c',
    ]);
  });

  test('an item that only announces what stands below it is understood', async () => {
    const plan = '# Plan\n\n## Steps\n\n1. **Move the sources**\n   - `src/log.c` → `lib/log.c`\n';
    expect((await readOn(plan, ...FILES)).plan.unread).toEqual([]);
    const alone = '# Plan\n\n## Steps\n\n1. **Move the sources**\n';
    expect((await readOn(alone, ...FILES)).plan.unread).toHaveLength(1);
  });
});

describe('sentences of a paragraph', () => {
  test.each([
    [
      'Rename `src/log.c` and `src/log.h` to `src/out.c` and `src/out.h`.',
      ['move src/log.c -> src/out.c', 'move src/log.h -> src/out.h'],
    ],
    [
      'Move `src/log.c` and `src/log.h` to `lib/` and rename `log.h` to `out.h`.',
      ['move src/log.h -> lib/out.h', 'move src/log.c -> lib/log.c'],
    ],
    ['tls.c can go, nothing links against it.', ['delete src/tls.c']],
    ['`src/tls.c` can go to `lib/`.', ['move src/tls.c -> lib/tls.c']],
    ['`src/log.c` becomes `src/out.c`.', ['move src/log.c -> src/out.c']],
  ])('%s', async (sentence, operations) =>
    expect((await operationsOf(`# Plan\n\n${sentence}\n`, ...FILES)).sort()).toEqual([...operations].sort()),
  );

  test('aliases of a configuration are no facades', async () => {
    const plan = '# Plan\n\n## Phase 1\n\n- Update the path aliases in `vite.config.js`\n';
    expect(await operationsOf(plan, ...FILES)).toEqual(['rewrite vite.config.js']);
  });
});

test('paths that begin with the address of the repository are paths of it', async () => {
  const plan =
    '# Plan\n\n| Old | New |\n|---|---|\n| `github.com/a/b/src` | `github.com/a/b/internal/src` |\n';
  expect(await operationsOf(plan, 'src/x.go')).toEqual(['move src/x.go -> internal/src/x.go']);
  const other = '# Plan\n\nMove `github.com/a/b/gone` to `github.com/a/b/here`.\n';
  expect(await operationsOf(other, 'src/x.go')).toEqual([]);
});

test('what is left of a folder goes, without what went before', async () => {
  const plan =
    '# Plan\n\n## Phase 1\n\n- move `src/net.c` to `net/`\n- everything left in `src` goes to `lib`\n';
  expect(await operationsOf(plan, ...FILES)).toEqual([
    'move src/net.c -> net/net.c',
    'move src/log.c -> lib/log.c',
    'move src/log.h -> lib/log.h',
    'move src/tls.c -> lib/tls.c',
  ]);
});

test('a mitigation in a table of risks is no work', async () => {
  const plan =
    '# Plan\n\n## Risks\n\n| Risk | Mitigation |\n|---|---|\n| Old path | Update `vite.config.js` |\n';
  expect(await operationsOf(plan, ...FILES)).toEqual([]);
});

describe('"move these from a folder to another:" before a list', () => {
  test.each(['Move these files from `src` to `lib`:', 'Move the headers from `src` to `lib`:'])(
    '%s means what the list names',
    async intro => {
      const plan = `# Plan\n\n## Phase 1\n\n${intro}\n\n- \`log.h\`\n`;
      expect(await operationsOf(plan, ...FILES)).toEqual(['move src/log.h -> lib/log.h']);
    },
  );

  test('without a list the whole folder goes', async () => {
    const plan = '# Plan\n\n## Phase 1\n\nMove the headers from `src` to `lib`:\n\nThen commit.\n';
    expect(await operationsOf(plan, ...FILES)).toHaveLength(4);
  });
});

describe('what is deleted', () => {
  test('files that stand alone in brackets', async () => {
    const said = (text: string) => operationsOf(`# Plan\n\n## Phase 1\n\n${text}\n`, ...FILES);
    expect(await said('The old transport (`src/net.c`, `src/tls.c`) is removed.')).toEqual([
      'delete src/net.c',
      'delete src/tls.c',
    ]);
    expect(await said('Remove the unused function (`src/net.c`).')).toEqual([]);
  });

  test('a folder behind an arrow goes with its files', async () => {
    const plan = '# Plan\n\n| From | To |\n|---|---|\n| `notes/` | delete |\n';
    expect(await operationsOf(plan, ...FILES)).toEqual(['delete notes/TODO.md']);
  });
});
