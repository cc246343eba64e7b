import { describe, expect, test } from 'vitest';
import { readOn, told } from '../support.ts';

const plan = (...steps: string[]) => `# Rooms

\`\`\`
app/
├── kitchen/
│   ├── stove.py   # RENAMED from old_stove.py
│   └── sink.py    # MOVED from app/
└── bath/
    └── tub.py     # RENAMED from big_tub.py
\`\`\`

## Phase 1: Kitchen

1. Create \`kitchen/\`
${steps.map((step, at) => `${at + 2}. ${step}`).join('\n')}

## Phase 2: Bath

1. Move & rename: big_tub.py
2. Run the tests
`;
const FILES = ['app/old_stove.py', 'app/sink.py', 'app/big_tub.py', 'app/main.py'];

describe('a step that says when, where a tree says where to', () => {
  test('has the operations of the files that it names, in its phase', async () => {
    const reading = await readOn(plan('Move & rename: old_stove.py, `sink.py`'), ...FILES);
    expect(reading.operations.filter(({ from }) => from).map(one => [one.step, told(one)])).toEqual([
      ['1.2', 'move app/old_stove.py -> app/kitchen/stove.py'],
      ['1.2', 'move app/sink.py -> app/kitchen/sink.py'],
      ['2.1', 'move app/big_tub.py -> app/bath/tub.py'],
    ]);
    expect(reading.plan.phases.map(({ number }) => number)).toEqual([1, 2]);
    expect(reading.plan.unread).toEqual([]);
    const [stove] = reading.operations.filter(({ from }) => from === 'app/old_stove.py');
    expect(stove).toMatchObject({ line: 15, lines: [6, 15] });
  });

  test.each([
    ['names a file besides of which nothing is said', 'Move old_stove.py, main.py'],
    ['does not say that they are moved', 'Look at old_stove.py, sink.py once more'],
    ['says that they are not moved', 'Do not move: old_stove.py, sink.py'],
  ])('is none that %s', async (_, step) => {
    const reading = await readOn(plan(step), ...FILES);
    const own = reading.operations.filter(({ from }) => from === 'app/old_stove.py');
    expect(own.map(({ phase }) => phase)).not.toContain(1);
    for (const unread of reading.plan.unread) expect(Object.keys(unread)).toEqual(['line', 'text']);
  });

  test('takes only what stands outside of phases', async () => {
    const text = plan('Move: sink.py').replace(
      '2. Run the tests',
      '2. Move `app/sink.py` to `app/bath/sink.py`',
    );
    const reading = await readOn(text, ...FILES);
    expect(
      reading.operations.filter(({ from }) => from === 'app/sink.py').map(({ phase }) => phase),
    ).not.toContain(1);
  });
});

describe('a step that says where to, where a map says which', () => {
  const map =
    '## Files\n\n- `a.html` → `assets/pages/a.html`\n- `b.css` → `assets/b.css`\n- `c.py` → `lib/c.py`\n';
  const text = (...phases: string[]) =>
    `# Rooms\n\n${phases.map((step, at) => `## Phase ${at + 1}\n\n1. ${step}\n\n`).join('')}${map}`;
  const phases = async (...steps: string[]) =>
    (await readOn(text(...steps), 'a.html', 'b.css', 'c.py')).operations.map(
      ({ from, phase }) => `${from} ${phase}`,
    );

  test('has what the map brings there', async () => {
    expect(await phases('Run the tests', 'Move the static files to `assets/`')).toEqual([
      'a.html 2',
      'b.css 2',
      'c.py 3',
    ]);
  });

  test('has nothing where another step says the same of the folder', async () => {
    const steps = ['Move the pages to `assets/`', 'Move the styles to `assets/`'];
    expect(await phases(...steps)).toEqual(['a.html 3', 'b.css 3', 'c.py 3']);
  });
});
