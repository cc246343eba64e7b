import { describe, expect, test } from 'vitest';
import { readOn } from '../support.ts';

/** `file certainty`, for each operation. */
async function certainties(plan: string, ...files: string[]): Promise<string[]> {
  const { operations } = await readOn(plan, ...files);
  return operations.map(({ from, certainty }) => `${from} ${certainty}`);
}

const SHED = ['shed/rake.py', 'shed/spade.py', 'shed/hoe.py', 'house/door.py'];

describe('that it is an instruction', () => {
  test.each([
    ['a verb in a step', '## Phase 1\n\n- Move `shed/rake.py` to `house/rake.py`', 'sure'],
    ['a verb that begins the sentence', '- Move `shed/rake.py` to `house/rake.py`', 'sure'],
    ['a command', '```sh\ngit mv shed/rake.py house/rake.py\n```', 'sure'],
    [
      'columns that say from where to where',
      '| Old | New |\n|---|---|\n| `shed/rake.py` | `house/rake.py` |',
      'sure',
    ],
    ['a heading that asks', '## Files to delete\n\n- Delete `shed/rake.py`', 'sure'],
    ['an arrow alone', '- `shed/rake.py` → `house/rake.py`', 'likely'],
    ['the drawn tree alone', '```\nhouse/\n├── door.py\n└── tools/\n    └── rake.py\n```', 'likely'],
  ])('%s', async (_, plan, certainty) => {
    expect(await certainties(`# Plan\n\n${plan}\n`, ...SHED)).toEqual([`shed/rake.py ${certainty}`]);
  });

  test('a list whose names are files that are there is one of files', async () => {
    const list = ['rake', 'spade', 'hoe']
      .map(name => `- \`shed/${name}.py\` → \`house/${name}.py\``)
      .join('\n');
    expect(await certainties(`# Plan\n\n${list}\n`, ...SHED)).toEqual([
      'shed/rake.py sure',
      'shed/spade.py sure',
      'shed/hoe.py sure',
    ]);
  });

  test('a list of names below a heading that asks', async () => {
    const plan = '# Plan\n\n## Delete these\n\n- `shed/rake.py`\n- `shed/spade.py`\n- `shed/hoe.py`\n';
    expect(new Set((await certainties(plan, ...SHED)).map(each => each.split(' ')[1]))).toEqual(
      new Set(['sure']),
    );
  });
});

describe('where a folder goes', () => {
  test.each([
    ['a name that nothing has yet, beside its own', 'Move `house/tools/` to `house/things/`', 'sure'],
    [
      'a name that nothing has yet, in a folder that is there',
      'Move `house/tools/` to `shed/things/`',
      'sure',
    ],
    ['a name that nothing has yet, in a new folder', 'Move `house/tools/` to `barn/things/`', 'sure'],
    ['a folder that is there', 'Move `house/tools/` to `shed/`', 'likely'],
    ['a name of folders that hold others', 'Move `house/tools/` to `house/packages/`', 'likely'],
  ])('%s', async (_, line, certainty) => {
    const found = await certainties(`# Plan\n\n## Phase 1\n\n- ${line}\n`, 'house/tools/saw.py', ...SHED);
    expect(found).toEqual([`house/tools/saw.py ${certainty}`]);
  });
});

test('a folder that loses a part of its name is renamed, whatever others are called so', async () => {
  const plan = '# Plan\n\n## Phase 1\n\n- Move `house/old_apps/` to `barn/apps/`\n';
  expect(await certainties(plan, 'house/old_apps/saw.py', ...SHED)).toEqual(['house/old_apps/saw.py sure']);
});

describe('against it speaks', () => {
  test.each([
    ['a destination that git ignores', 'out/rake.py', /^git ignores/],
    ['another kind of file', 'house/rake.md', /^the kind of file changes/],
    ['a file that is there', 'house/door.py', /is there already$/],
  ])('%s', async (_, to, says) => {
    const files = { '.gitignore': 'out/\n', 'shed/rake.py': 'a', 'house/door.py': 'b' };
    const { read, treeOf } = await import('../support.ts');
    const plan = `# Plan\n\n## Phase 1\n\n- Move \`shed/rake.py\` to \`${to}\`\n`;
    const [operation] = (await read(plan, treeOf(files))).operations;
    expect(operation).toMatchObject({ certainty: 'unclear' });
    expect(operation!.against.map(each => each.says)).toEqual([expect.stringMatching(says)]);
  });

  test.each([
    ['a folder that is called like a file', 'shed/rake.js/', 'shed/hall/rake.js/', 'sure'],
    ['a file that would have to be a folder', 'shed/hoes/', 'shed/hoe.js/', 'unclear'],
  ])('%s', async (_, from, to, certainty) => {
    const files = [`${from}index.js`, `${from}deep/a.js`, 'shed/hall/lamp.js', 'shed/hoe.js'];
    const found = await certainties(`# Plan\n\n## Phase 1\n\n- Move \`${from}\` to \`${to}\`\n`, ...files);
    expect(new Set(found.map(each => each.split(' ')[1]))).toEqual(new Set([certainty]));
  });

  test('a drawing that has the file elsewhere', async () => {
    const plan =
      '# Plan\n\n```\nhouse/\n└── tools/\n    └── rake.py\n```\n\n## Phase 1\n\n- Move `shed/rake.py` to `house/cellar/rake.py`\n';
    expect(await certainties(plan, ...SHED)).toEqual(['shed/rake.py unclear']);
  });

  test('a drawing that has the file where it is', async () => {
    const plan =
      '# Plan\n\n```\nshed/\n├── rake.py\n└── spade.py\n```\n\n## Phase 1\n\n- Delete `shed/rake.py`\n';
    expect(await certainties(plan, ...SHED)).toEqual(['shed/rake.py unclear']);
  });

  test('other files of a folder that go elsewhere, where the folder is deleted', async () => {
    const plan = '# Plan\n\n## Phase 1\n\n- Move `shed/rake.py` to `house/rake.py`\n- Delete `shed/`\n';
    expect(await certainties(plan, ...SHED)).toEqual([
      'shed/rake.py sure',
      'shed/hoe.py unclear',
      'shed/spade.py unclear',
    ]);
  });
});

test('a folder whose name has a blank is renamed as surely as any other', async () => {
  const { operations } = await readOn(
    '# Plan\n\n## Phase 1: Go\n\n- Move `in put/` to `out put/`\n',
    'in put/a.txt',
    'in put/b.txt',
  );
  expect(operations.map(({ to, certainty }) => `${to} ${certainty}`)).toEqual([
    'out put/a.txt sure',
    'out put/b.txt sure',
  ]);
});
