import { describe, expect, test } from 'vitest';
import { operationsOf, readOn, told } from '../support.ts';

/** Kinds of lines that name files which are there, and of which nothing may be done without a person. */
const ASKED: readonly [what: string, plan: string, files: readonly string[]][] = [
  ['some of the files of a folder', '- Remove unused lib/ files', ['lib/a.go', 'lib/b.go']],
  ['some of the files in a folder', '- Delete test files in `lib/`', ['lib/a.go', 'lib/b.go']],
  [
    'folders of one name but for one',
    '- Remove `Docs` folders and keep only at root',
    ['Docs/a.md', 'x/Docs/a.md'],
  ],
  [
    'a file below a heading that removes, with another word in front',
    '## Remove deleted projects from the solution\n\n- Open `shop.sln` in a text editor',
    ['shop.sln', 'b.go'],
  ],
  [
    'a path below a folder that is not there, called like another path',
    '```sh\nrm -rf shop/specs/\n```',
    ['specs/a.md', 'src/b.go'],
  ],
  [
    'two files that meet where folders become one',
    '- `one/` + `two/` → `both/`',
    ['one/index.md', 'two/index.md'],
  ],
  [
    'a file that meets another where its folder is merged',
    '- Merge `one/` into `two/`',
    ['one/index.md', 'two/index.md'],
  ],
  [
    'a folder that goes into one called the same but for case',
    '```sh\ncd src\nmv Parts parts\n```',
    ['src/Parts/a.ts', 'src/parts/b.ts'],
  ],
  [
    'a bare name in a script that is somewhere else, though two scripts say so',
    '## One\n\n```sh\nmv guide.md docs/\n```\n\nText.\n\n## Two\n\n```sh\nmv guide.md docs/\n```',
    ['deep/guide.md', 'docs/b.md'],
  ],
  [
    'a pattern of a script that only another folder has',
    '```sh\nmv *.csv data/\n```',
    ['old/a.csv', 'old/b.csv', 'data/c.txt'],
  ],
];

test.each(ASKED)('%s', async (_, plan, files) => {
  const { operations, findings } = await readOn(plan, ...files);
  const blocked = new Set(
    findings.flatMap(({ severity, operation }) => (severity === 'error' && operation ? [operation] : [])),
  );
  const unasked = operations.filter(
    ({ id, kind, certainty }) =>
      certainty === 'sure' && kind !== 'rewrite' && kind !== 'manual' && !blocked.has(id),
  );
  expect(unasked.map(told)).toEqual([]);
});

describe('what is clear stays clear', () => {
  test.each([
    ['- Delete all files in `lib/`', ['delete lib/a.go']],
    ['- Delete the unused `lib/`', ['delete lib/a.go']],
    ['- Delete legacy `lib/` because nobody uses it', ['delete lib/a.go']],
  ])('%s', async (plan, expected) => {
    const { operations } = await readOn(plan, 'lib/a.go');
    expect(operations.filter(({ certainty }) => certainty === 'sure').map(told)).toEqual(expected);
  });

  test('folders that are added up become one, without their names', async () => {
    expect(await operationsOf('- `one/` + `two/` → `both/`', 'one/a.md', 'two/b.md')).toEqual([
      'move one/a.md -> both/a.md',
      'move two/b.md -> both/b.md',
    ]);
  });

  test('a command deletes a folder with what is in it then', async () => {
    const { operations } = await readOn(
      '```sh\ngit mv old/src new\nrm -rf old\n```',
      'old/src/a.c',
      'old/Makefile',
    );
    expect(operations.map(one => `${told(one)} ${one.certainty}`)).toEqual([
      'move old/src/a.c -> new/a.c sure',
      'delete old/Makefile sure',
    ]);
  });

  test('a command may give a file another ending', async () => {
    const { operations } = await readOn(
      '```sh\ngit mv deploy/Dockerfile.web deploy/web/Dockerfile\n```',
      'deploy/Dockerfile.web',
    );
    expect(operations.map(one => `${told(one)} ${one.certainty}`)).toEqual([
      'move deploy/Dockerfile.web -> deploy/web/Dockerfile sure',
    ]);
  });
});

test('a pattern takes no folder into itself', async () => {
  const plan = '```sh\nmkdir -p tests/unit tests/old\nmv tests/* tests/unit/\nmv *test*/ tests/old/\n```';
  expect(await operationsOf(plan, 'tests/a.py', 'tests/unit/b.py', 'mytest/c.py')).toEqual([
    'move tests/a.py -> tests/unit/a.py',
    'move mytest/c.py -> tests/old/mytest/c.py',
  ]);
});

describe('drawings', () => {
  test('of the whole repository are meant from the top, also where a folder is called like one below', async () => {
    const plan =
      '# Target\n\n```\nshop/\n├── docs/\n├── tools/\n└── src/\n    └── core/\n        └── a.go\n```';
    const files = ['docs/x.md', 'tools/y.sh', 'web/src/b.go', 'web/src/c.go', 'web/docs/z.md', 'a.go'];
    expect(await operationsOf(plan, ...files)).toEqual(['move a.go -> src/core/a.go']);
  });

  test('whose top is a folder somewhere below are meant there', async () => {
    const plan =
      '# Plan\n\n## Phase 1: Group views\n\n```\nviews/\n├── user/\n│   └── login.ts\n└── shop/\n    └── cart.ts\n```';
    const files = ['app/web/views/login.ts', 'app/web/views/cart.ts', 'app/web/main.ts'];
    expect(await operationsOf(plan, ...files)).toEqual([
      'move app/web/views/login.ts -> app/web/views/user/login.ts',
      'move app/web/views/cart.ts -> app/web/views/shop/cart.ts',
    ]);
  });
});

test('two words with a slash are no new file', async () => {
  expect(await operationsOf('1. **Add CI/CD**\n2. Create `docs/GUIDE`', 'docs/a.md')).toEqual([
    'create docs/GUIDE',
  ]);
});

describe('what is called a duplicate', () => {
  const plan = '## Phase 1: Clean up\n\n- Delete duplicate `REPORT.md` from root';
  const deletion = async (...files: string[]) => (await readOn(plan, ...files)).operations[0];

  test('goes in favour of the only other file of its name, so that both are compared', async () => {
    expect(await deletion('REPORT.md', 'docs/Changes/REPORT.md')).toMatchObject({
      from: 'REPORT.md',
      survivor: 'docs/Changes/REPORT.md',
    });
  });

  test.each([
    { name: 'none', others: ['docs/a.md'] },
    { name: 'two', others: ['docs/REPORT.md', 'old/REPORT.md'] },
  ])('is a question where $name could be meant', async ({ others }) => {
    expect(await deletion('REPORT.md', ...others)).toMatchObject({ certainty: 'unclear' });
  });
});
