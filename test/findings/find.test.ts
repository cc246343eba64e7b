import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../src/plan/types.ts';
import { coded, read, readOn, treeOf } from '../plan/support.ts';

/** A Python module of some length; `seed` makes it unlike others. */
function module(seed: string, ...names: string[]): string {
  const body = Array.from(
    { length: 12 },
    (_, index) => `    ${seed}_${index} = compute_${seed}(${index})`,
  ).join('\n');
  return `import os\n\n${names.map(name => `def ${name}():\n${body}\n    return ${name}_${seed}\n`).join('\n')}`;
}

async function codes(
  plan: string,
  files: Record<string, string> | string[],
  modes?: Record<string, string>,
): Promise<[FindingCode, string][]> {
  const reading = await read(plan, treeOf(files, modes));
  return reading.findings.map(({ code, severity }) => [code, severity]);
}

describe('destinations', () => {
  test('that exist: identical, to be merged, or a surprise', async () => {
    const text = module('a', 'f');
    expect(await codes('- Move `a.py` to `b.py`', { 'a.py': text, 'b.py': text })).toEqual([
      ['destination-exists', 'note'],
    ]);
    expect(
      await codes('- Move `a.py` to `b.py` (merge with existing)', {
        'a.py': text,
        'b.py': module('b', 'f'),
      }),
    ).toEqual([['destination-exists', 'note']]);
    expect(await codes('- Move `a.py` to `b.py`', { 'a.py': text, 'b.py': module('b', 'f') })).toEqual([
      ['destination-exists', 'error'],
    ]);
  });

  test('that exist but go away are free', async () => {
    expect(await codes('1. Move `b.py` to `c.py`\n2. Move `a.py` to `b.py`', ['a.py', 'b.py'])).toEqual([]);
  });

  test('that are used twice', async () => {
    expect(await codes('- `a.py` → `c.py`\n- `b.py` → `c.py`', ['a.py', 'b.py'])).toEqual([
      ['destination-used-twice', 'error'],
      ['destination-used-twice', 'error'],
    ]);
    expect(await codes('- Merge `a.py` and `b.py` into `c.py`', ['a.py', 'b.py'])).toEqual([
      ['destination-used-twice', 'note'],
      ['destination-used-twice', 'note'],
    ]);
    expect(await codes('- `a.py` → `C.py`\n- `b.py` → `c.py`', ['a.py', 'b.py'])).toHaveLength(2);
  });

  test('that differ from the source in case only', async () => {
    expect(await codes('- Rename `Grid.py` to `grid.py`', ['Grid.py'])).toEqual([
      ['case-only-rename', 'note'],
    ]);
  });

  test('that go through a link, a submodule or a file', async () => {
    expect(await codes('- Move `a.py` to `link/a.py`', ['a.py', 'link'], { link: '120000' })).toEqual([
      ['symbolic-link', 'error'],
    ]);
    expect(await codes('- Move `a.py` to `sub/a.py`', ['a.py', 'sub'], { sub: '160000' })).toEqual([
      ['submodule', 'error'],
    ]);
    expect(await codes('- Move `a.py` to `b.py/a.py`', ['a.py', 'b.py'])).toEqual([
      ['destination-exists', 'error'],
    ]);
  });

  test('offered as a choice need a person', async () => {
    const reading = await readOn('- Move `a.py` to `b/a.py` or `c/a.py`', 'a.py');
    expect(coded(reading, 'alternative')).toMatchObject([{ severity: 'error', evidence: ['c/a.py'] }]);
    expect(reading.operations[0]).toMatchObject({ to: 'b/a.py', alternatives: ['c/a.py'] });
  });
});

describe('sources', () => {
  test('that are missing, with what bears the name', async () => {
    const reading = await readOn('- Move `lib/a.py` to `b.py`', 'src/a.py');
    expect(coded(reading, 'source-missing')).toMatchObject([
      { severity: 'error', correction: { kind: 'source', from: 'src/a.py' } },
    ]);
  });

  test('that git does not track', async () => {
    const untracked = new Map([
      ['notes.md', 'untracked' as const],
      ['local.env', 'ignored' as const],
    ]);
    const reading = await read(
      '- Move `notes.md` to `docs/notes.md`\n- Move `local.env` to `config/local.env`',
      treeOf(['a.py']),
      { untracked },
    );
    expect(reading.findings.map(({ code }) => code)).toEqual(['untracked-source', 'ignored-source']);
  });

  test('of patterns without match', async () => {
    expect(await codes('- Move `*.rb` to `lib/`', ['a.py'])).toEqual([['glob-without-match', 'warning']]);
  });

  test('that are links or submodules', async () => {
    expect(
      await codes('- Move `link` to `b/link`\n- Move `sub/` to `b/sub/`', ['link', 'sub'], {
        link: '120000',
        sub: '160000',
      }),
    ).toEqual([
      ['symbolic-link', 'warning'],
      ['submodule', 'error'],
    ]);
  });
});

describe('modules', () => {
  test('hidden by a new package', async () => {
    const reading = await readOn('- Move `old.py` to `pkg/fit/run.py`', 'old.py', 'pkg/fit.py');
    expect(coded(reading, 'module-shadowed-by-package')).toMatchObject([
      { path: 'pkg/fit.py', severity: 'error' },
    ]);
  });

  test('that stand beside a package of their name', async () => {
    const reading = await readOn(
      '- Move `jobs/conv.py` to `x/conv.py`',
      'jobs/conv.py',
      'jobs/conv/__init__.py',
    );
    expect(coded(reading, 'module-package-clash')).toMatchObject([
      { path: 'jobs/conv.py', severity: 'warning' },
    ]);
  });

  test('that stand beside a package of their name in one phase only', async () => {
    const files = ['lib/thing/__init__.py', 'lib/thing/part.py'];
    const begin = [
      '## Phase 1',
      '- Move `lib/thing/part.py` to `lib/part.py`\n- Move `lib/thing/__init__.py` to `lib/thing.py`',
    ];
    const clashes = async (...rest: string[]) =>
      coded(await readOn([...begin, ...rest].join('\n\n'), ...files), 'module-package-clash');
    const away = '- Move `lib/thing.py` to `lib/thing/core.py`';
    expect(await clashes('## Phase 2', away)).toEqual([]);
    const back = '- Move `lib/part.py` to `lib/thing/side.py`';
    expect(await clashes('## Phase 2', back, '## Phase 3', away)).toMatchObject([
      { path: 'lib/thing.py', severity: 'error' },
    ]);
  });

  test('that a new package hides until a later phase takes them away', async () => {
    const plan = (...phases: string[]) =>
      phases.map((move, at) => `## Phase ${at + 1}\n\n${move}`).join('\n\n');
    const [one, two] = ['- Move `old.py` to `pkg/fit/run.py`', '- Move `pkg/fit.py` to `pkg/fit/core.py`'];
    const hidden = async (text: string) =>
      coded(await readOn(text, 'old.py', 'pkg/fit.py'), 'module-shadowed-by-package');
    expect(await hidden(plan(one, two))).toMatchObject([{ path: 'pkg/fit.py' }]);
    expect(await hidden(plan(two, one))).toEqual([]);
    expect(await hidden(plan(`${one}\n${two}`))).toEqual([]);
  });

  test('of one name in Rust are fine', async () => {
    expect(await codes('- Move `old.rs` to `src/fit/run.rs`', ['old.rs', 'src/fit.rs'])).toEqual([]);
  });
});

describe('folders', () => {
  test('to be removed while files in them are named by nobody', async () => {
    const reading = await readOn(
      '## Phase 1: Move\n\n1. Move `old/a.py` to `new/a.py`\n\n## Phase 2: Clean\n\n1. Remove the empty directory `old/`',
      'old/a.py',
      'old/b.py',
      'old/c/d.py',
    );
    expect(reading.operations.map(({ kind }) => kind)).toEqual(['move', 'remove-directory']);
    expect(coded(reading, 'unnamed-files')).toMatchObject([
      { severity: 'error', evidence: ['old/b.py', 'old/c/d.py'], step: '2.1' },
    ]);
  });

  test('to be removed while something is put into them', async () => {
    const reading = await readOn(
      '## Phase 1\n\n1. Move `a.py` to `old/a.py`\n\n## Phase 2\n\n1. Remove the directory `old/`',
      'a.py',
      'old/.keep',
    );
    expect(coded(reading, 'contradiction').map(({ operation }) => operation)).toEqual([
      '2.1:old/',
      '1.1:a.py',
    ]);
  });

  test('to be removed while facades are put into them, unless these are asked for only if needed', async () => {
    const plan = (condition: string) =>
      `## Phase 1\n\n1. Move \`old/a.py\` to \`new/b.py\`\n\n## Phase 2\n\n1. Create facades in \`old/\`${condition}\n\n## Phase 3\n\n1. Remove the directory \`old/\``;
    const contradicted = async (condition: string) =>
      coded(await readOn(plan(condition), 'old/a.py', 'new/c.py'), 'contradiction').length;
    expect(await contradicted('')).toBeGreaterThan(0);
    expect(await contradicted(' if needed')).toBe(0);
  });

  test('that are nearly emptied', async () => {
    const moves = ['a', 'b', 'c'].map(name => `- \`src/${name}.js\` → \`lib/${name}.js\``).join('\n');
    const reading = await readOn(
      `${moves}\n- Keep \`src/e.js\``,
      'src/a.js',
      'src/b.js',
      'src/c.js',
      'src/d.js',
      'src/e.js',
      'src/d.css',
    );
    expect(coded(reading, 'unnamed-files')).toMatchObject([{ severity: 'note', evidence: ['src/d.js'] }]);
  });

  test('that shall hold facades only', async () => {
    const reading = await readOn(
      '## Phase 1\n\n1. Move `old/a.py` to `new/a.py`\n2. Keep only facades in `old/`',
      'old/a.py',
      'old/b.py',
    );
    expect(coded(reading, 'unnamed-files')).toMatchObject([{ severity: 'warning', evidence: ['old/b.py'] }]);
  });

  test('of which a pattern takes more than the list names', async () => {
    const plan =
      '## Overlaps\n\n- `a/` overlaps with `b/`:\n  - `x.py`\n\n## Phase 1\n\n1. Move `a/*` to `b/`\n\n## Phase 2\n\n1. Update docs';
    const reading = await readOn(plan, 'a/x.py', 'a/y.py', 'b/z.py');
    expect(coded(reading, 'unnamed-files')).toMatchObject([{ severity: 'note', evidence: ['a/y.py'] }]);
  });
});
