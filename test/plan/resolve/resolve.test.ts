import { describe, expect, test } from 'vitest';
import { coded, operationsOf, readOn, told } from '../support.ts';

describe('names', () => {
  test('without the root are found in the tree, and give their root to targets', async () => {
    const files = ['src/jobs/a.py', 'src/jobs/b.py', 'src/core/c.py'];
    expect(
      await operationsOf(
        '- Move `jobs/a.py` to `core/a.py`\n- Move `jobs/b.py` to `core/new/b.py`',
        ...files,
      ),
    ).toEqual(['move src/jobs/a.py -> src/core/a.py', 'move src/jobs/b.py -> src/core/new/b.py']);
  });

  test('below the folder in the heading', async () => {
    expect(
      await operationsOf(
        '## Tests in `spec/`\n\n- `a.rb` → `unit/a.rb`',
        'spec/a.rb',
        'lib/a.rb',
        'spec/unit/b.rb',
      ),
    ).toEqual(['move spec/a.rb -> spec/unit/a.rb']);
  });

  test('of a class without ending', async () => {
    expect(await operationsOf('- **Engine** → `core/`', 'Engine.java', 'x/Motor.java')).toEqual([
      'move Engine.java -> core/Engine.java',
    ]);
  });

  test('with the name of the repository in front', async () => {
    expect(await operationsOf('- Move `shop/src/a.ts` to `shop/lib/a.ts`', 'src/a.ts')).toEqual([
      'move src/a.ts -> lib/a.ts',
    ]);
  });

  test('that fit several files are asked about, not guessed', async () => {
    const reading = await readOn('- Move `util.py` to `lib/util.py`', 'a/util.py', 'b/util.py');
    expect(reading.operations).toEqual([]);
    expect(coded(reading, 'ambiguous')[0]).toMatchObject({
      severity: 'error',
      evidence: ['a/util.py', 'b/util.py'],
    });
  });

  test('that are odd already move with their folder; an odd place that the plan makes up is asked', async () => {
    const sure = async (line: string) =>
      (await readOn(line, "in/it's; mine.txt", 'in/plain.txt')).operations
        .filter(({ certainty }) => certainty !== 'unclear')
        .map(({ to }) => to);
    expect(await sure('- Move `in/` to `out/`')).toEqual(["out/it's; mine.txt", 'out/plain.txt']);
    expect(await sure('- Move `in/plain.txt` to `out/a|b.txt`')).toEqual([]);
  });

  test('in another case or composition are found, and told', async () => {
    const reading = await readOn(
      '- Move `readme.md` to `docs/readme.md`\n- Move `cafe\u0301.md` to `docs/cafe.md`',
      'README.md',
      'caf\u00e9.md',
    );
    expect(reading.operations.map(({ from }) => from)).toEqual(['README.md', 'caf\u00e9.md']);
    expect(coded(reading, 'source-missing').map(({ severity }) => severity)).toEqual(['note', 'note']);
  });

  test('that look alike but are not are no match', async () => {
    const reading = await readOn('- Move `\u0430.py` to `b.py`', 'a.py');
    expect(reading.operations).toEqual([]);
    expect(coded(reading, 'source-missing')).toHaveLength(1);
  });
});

describe('order', () => {
  test('a part that goes elsewhere is taken out of its folder, whichever comes first', async () => {
    const files = ['old/part/a.go', 'old/b.go'];
    const expected = ['move old/b.go -> new/b.go', 'move old/part/a.go -> cmd/a.go'];
    expect((await operationsOf('`old/part` -> `cmd`\n`old` -> `new`', ...files)).sort()).toEqual(expected);
    expect(
      (await operationsOf('- `old/` → `new/`\n- `old/part/a.go` → `cmd/a.go`', ...files)).sort(),
    ).toEqual(expected);
  });

  test('a chain arrives as its final result', async () => {
    const reading = await readOn('1. Rename `a/` to `b/`\n2. Move `b/x.py` to `c/y.py`', 'a/x.py', 'a/z.py');
    expect(reading.operations.map(({ from, to }) => [from, to])).toEqual([
      ['a/x.py', 'c/y.py'],
      ['a/z.py', 'b/z.py'],
    ]);
    expect(reading.operations[0]!.lines).toEqual([1, 2]);
    expect(coded(reading, 'chained-move')).toHaveLength(1);
  });

  test('a later phase goes on from where the earlier one left a file', async () => {
    const reading = await readOn(
      [
        '# Plan',
        '## Phase 1',
        '- Move `a/x.py` to `b/x.py`\n- Move `a/z.py` to `b/z.py`',
        '## Phase 2',
        '- Copy `b/x.py` to `c/x.py`\n- Delete `b/z.py`',
        '## Phase 3',
        '- Rename `x.py` to `y.py`\n- Remove the folder `b/`',
      ].join('\n\n'),
      'a/x.py',
      'a/z.py',
    );
    expect(reading.operations.map(({ phase, kind, from, at, to }) => [phase, kind, from, at, to])).toEqual([
      [1, 'move', 'a/x.py', undefined, 'b/x.py'],
      [1, 'move', 'a/z.py', undefined, 'b/z.py'],
      [2, 'copy', 'a/x.py', 'b/x.py', 'c/x.py'],
      [2, 'delete', 'a/z.py', 'b/z.py', undefined],
      [3, 'move', 'a/x.py', 'b/x.py', 'b/y.py'],
      [3, 'remove-directory', 'b/', undefined, undefined],
    ]);
    expect(coded(reading, 'contradiction').map(({ operation }) => operation)).toEqual([
      '3.2:b/',
      '3.1:a/x.py',
    ]);
  });

  test('a line for a file below the one for all of them says the same, and counts', async () => {
    const drawn = '```\nproduct/\n├── a.md     # From a.md.tpl\n└── lib/\n```';
    const lines =
      '- [x] Move all `.tpl` files to `kit/`:\n  - `a.md.tpl` → `kit/a.md.tpl`\n  - `b.md.tpl` → `kit/b.md.tpl`';
    const { operations } = await readOn(
      `## Target structure\n\n${drawn}\n\n## Phase 1\n\n${lines}\n`,
      'a.md.tpl',
      'b.md.tpl',
      'lib/x.py',
    );
    expect(operations.map(({ from, to, line }) => [from, to, line])).toEqual([
      ['a.md.tpl', 'kit/a.md.tpl', 12],
      ['b.md.tpl', 'kit/b.md.tpl', 13],
    ]);
  });

  test('copying and deleting is moving', async () => {
    expect(await operationsOf('```sh\ncp a.py b.py\nrm a.py\n```', 'a.py')).toEqual(['move a.py -> b.py']);
    expect(await operationsOf('```sh\ncp a.py b.py\ncp a.py c.py\n```', 'a.py')).toEqual([
      'copy a.py -> b.py',
      'copy a.py -> c.py',
    ]);
  });

  test('mv puts into folders that are there, also those just made', async () => {
    expect(await operationsOf('```sh\nmkdir -p new\nmv src new\n```', 'src/a.c')).toEqual([
      'move src/a.c -> new/src/a.c',
    ]);
    expect(await operationsOf('```sh\nmv src new\n```', 'src/a.c')).toEqual(['move src/a.c -> new/a.c']);
  });
});

describe('places', () => {
  test('that are there already and of another kind are only told of', async () => {
    const line =
      'This text lists how to reorganize the Python files by the structure that is defined in README.md.';
    const { operations, plan, findings } = await readOn(
      `${line}\n\n- Move \`a.py\` to \`b/a.py\``,
      'README.md',
      'a.py',
      'c.py',
    );
    expect(operations.map(told)).toEqual(['move a.py -> b/a.py']);
    expect(plan.notTaken.filter(({ settled }) => !settled)).toEqual([]);
    expect(findings.map(({ severity }) => severity)).toEqual(['note']);
  });
});

describe('who wins', () => {
  test('the same said three times is one operation with all its lines', async () => {
    const plan =
      '# P\n\n```\nlib/\n└── b.py  # from a.py\n```\n\n## Phase 1\n\n1. Move `a.py` to `lib/b.py`\n\n## Phase 2\n\n1. Update docs\n\n## File map\n\n| Old | New |\n|-|-|\n| `a.py` | `lib/b.py` |\n';
    const { operations } = await readOn(plan, 'a.py');
    expect(operations.filter(({ kind }) => kind === 'move')).toMatchObject([
      { step: '1.1', lines: [5, 10, 20] },
    ]);
  });

  test('steps beat the diagnosis', async () => {
    const plan =
      '## Problems\n\n- `a.py` should be in `x/`\n\n## Phase 1: Move\n\n1. `a.py` → `y/a.py`\n\n## Phase 2: Rest\n\n1. `b.py` → `y/b.py`';
    const reading = await readOn(plan, 'a.py', 'b.py');
    expect(reading.operations.map(({ to }) => to)).toEqual(['y/a.py', 'y/b.py']);
    expect(coded(reading, 'contradiction')).toHaveLength(1);
  });

  test('a ticked box is no proof', async () => {
    const reading = await readOn('- [x] Move `a.py` to `b.py`\n- [x] Move `c.py` to `d.py`', 'a.py', 'd.py');
    expect(reading.operations.map(({ from }) => from)).toEqual(['a.py']);
    expect(coded(reading, 'already-done')).toMatchObject([{ path: 'c.py', severity: 'note' }]);
  });
});

test('a sentence that tells of files brings none into a document that is there', async () => {
  const plan = `# Order
This page lists what is done to reorganize the JavaScript files according to the layout in GUIDE.md.
## Steps
- Move \`app/a.js\` to \`app/base/a.js\`
`;
  expect(await operationsOf(plan, 'GUIDE.md', 'app/a.js', 'app/b.js')).toEqual([
    'move app/a.js -> app/base/a.js',
  ]);
});

test('what a drawn place is for is no verb: "Deletion rules (NEW)"', async () => {
  const drawn = (remark: string) =>
    `# Rooms\n\n## Target structure\n\n\`\`\`\napp/\n├── purge/     # ${remark}\n│   └── rules.py   # MOVED from app/\n└── main.py\n\`\`\`\n`;
  const files = ['app/rules.py', 'app/purge/old.py', 'app/main.py'];
  for (const remark of [
    'Deletion rules (NEW)',
    'Deletion rules',
    'Deletes what is old (NEW)',
    'Removal of what is old (new)',
  ])
    expect([
      remark,
      ...(await operationsOf(drawn(remark), ...files)).filter(one => one.startsWith('delete')),
    ]).toEqual([remark]);
});

test('what is written in full and would stay where it is goes to where the target says, from the top', async () => {
  const files = ['renderer/html/a.go', 'renderer/html/b.go', 'renderer/r.go', 'main.go'];
  const step = (line: string) => operationsOf(`# P\n\n## Phase 1: Go\n\n1. ${line}\n`, ...files);
  const both = ['move renderer/html/a.go -> html/a.go', 'move renderer/html/b.go -> html/b.go'];
  expect(await step('Move folder `renderer/html/` → `html/`')).toEqual(both);
  expect(await step('Move `renderer/html/` to `html/`')).toEqual(both);
  expect(await step('Move `renderer/html/a.go` into `html/`')).toEqual(both.slice(0, 1));
  // From the top it leads out of the repository.
  expect(await step('Move `renderer/r.go` to `../r.go`')).toEqual([]);
});
