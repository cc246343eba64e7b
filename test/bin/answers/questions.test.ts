import { expect, test } from 'vitest';
import { openInReading } from '../../../bin/answers/asked.ts';
import { questionList } from '../../../bin/answers/questions.ts';
import { ofReading } from '../../../src/session/unfinished.ts';
import { readOn } from '../../plan/support.ts';

async function list(plan: string, ...paths: readonly string[]) {
  const reading = await readOn(plan, ...paths);
  const open = { items: openInReading(reading, paths), left: ofReading(reading) };
  const [asked] = questionList(open, { reading, lines: plan.split('\n'), paths }, { plan: 'plan.md' });
  return asked?.input;
}

test('nothing is asked where everything is sure', async () => {
  expect(
    await list('# Plan\n\n## Phase 1\n\n1. Move `a.py` to `lib/a.py`\n', 'a.py', 'lib/b.py'),
  ).toBeUndefined();
});

test('each question stands above what is proposed, and what has no proposal is left open', async () => {
  const plan =
    '# Plan\n\n## Phase 1\n\n1. Move `a.py` to `lib/a.py` or `lib/core/a.py`\n2. Create `NOTES.md`\n3. Put `c.py` where it belongs.\n';
  expect(await list(plan, 'a.py', 'c.py', 'lib/b.py')).toEqual([
    '# ? 1.1 move a.py: The plan offers lib/a.py or lib/core/a.py: one has to be chosen.',
    '# or: 1.1:a.py to lib/a.py | 1.1:a.py to lib/core/a.py',
    '# ? 1.2 create NOTES.md: the plan does not say what it holds',
    '1.2 accept',
    '# ✗ :7 “3. Put `c.py` where it belongs.”',
    "# not understood; for each of these: :N nothing | :N read 'move A -> B'",
  ]);
});

test('all that says how a file is cut up is one question', async () => {
  const plan =
    '# Plan\n\n## Phase 1\n\n- Rules (`core/`)\n  - Create `core/b.py` - the types\n    - Extract from `a.py` lines 1-20\n\n## Phase 2\n\n### Split `a.py`\n\n- Lines 1-20: Move to `core/b.py`\n- Lines 21-90: Move to `core/c.py`\n';
  expect(await list(plan, 'a.py', 'test_a.py')).toEqual([
    '# ? 1.1, :13-14 cut up a.py: it goes whole to where most of it goes, with what belongs to it; you cut it in an editor afterwards',
    "1.1:a.py read 'move a.py to core/c.py; move test_a.py to core/test_c.py'",
    '1.1:core/b.py skip',
    ':13-14 nothing',
  ]);
});

test('what is the same for many steps is asked once, and what has to be compared is not proposed', async () => {
  const plan = `# Plan\n\n## Phase 1\n\n${['a', 'b'].map((name, at) => `${at + 1}. Create \`${name}.md\`\n`).join('')}\n3. If needed, leave facades in \`old/\`\n`;
  expect(await list(plan, 'old/x.py')).toEqual([
    '# ? 1.1, 1.2 create 2 files (a.md, b.md): the plan does not say what it holds',
    '1.1,1.2 accept',
    expect.stringMatching(/^# \? 1\.3 facade old\/: .*--auto compares the files and proposes$/),
  ]);
});

test('where files go is said with what is asked of them', async () => {
  const files = ['old/a.py', 'old/b.py', 'old/c.py', 'lib/x.py'];
  const drawn = (deep: string) =>
    `# Plan\n\n## Layout\n\n\`\`\`\nlib/\n├── x.py\n├── sub/\n│   ├── a.py\n│   └── b.py\n${deep}\`\`\`\n`;
  expect(await list(drawn(''), ...files)).toEqual([
    expect.stringMatching(/ move 2 files \(a\.py, b\.py\) → lib\/sub\/: /),
    expect.any(String),
  ]);
  expect(await list(drawn('└── deep/\n    └── c.py\n'), ...files)).toEqual([
    expect.stringMatching(
      / move 3 files \(a\.py, b\.py, c\.py\) → lib\/sub\/a\.py, lib\/sub\/b\.py, lib\/deep\/c\.py: /,
    ),
    expect.any(String),
  ]);
});
