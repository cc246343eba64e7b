import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../../src/plan/types.ts';
import { coded, read, readOn, treeOf } from '../support.ts';

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

describe('copies', () => {
  const plan =
    '## Duplicates\n\n- `old.py` is a duplicate of `new.py`\n\n## Phase 1\n\n1. Delete duplicate `old.py`\n\n## Phase 2\n\n1. Update docs';

  test('of which names would be lost', async () => {
    const files = {
      'old.py': module('a', 'f', 'g', 'h'),
      'new.py': module('a', 'f'),
      'other.py': module('c', 'g'),
    };
    const [finding] = coded(await read(plan, treeOf(files)), 'not-a-duplicate');
    expect(finding).toMatchObject({ severity: 'error', evidence: ['g', 'h', 'g also in other.py'] });
    expect((await read(plan, treeOf(files))).operations[0]).toMatchObject({
      kind: 'delete',
      survivor: 'new.py',
    });
  });

  test('that differ, but lose nothing', async () => {
    const files = { 'old.py': `${module('a', 'f')}# end\n`, 'new.py': module('a', 'f') };
    expect(coded(await read(plan, treeOf(files)), 'not-a-duplicate')).toMatchObject([{ severity: 'note' }]);
  });

  test('that are the same', async () => {
    const files = { 'old.py': module('a', 'f'), 'new.py': module('a', 'f') };
    expect(coded(await read(plan, treeOf(files)), 'not-a-duplicate')).toEqual([]);
  });

  test('of a file that is not there', async () => {
    const reading = await readOn(
      '## Overlaps\n\n- `a/` overlaps with `b/`:\n  - `x.py`\n\n## Phase 1\n\n1. Move `a/*` to `b/`\n\n## Phase 2\n\n1. Update docs',
      'a/x.py',
      'b/z.py',
    );
    expect(coded(reading, 'not-a-duplicate')).toMatchObject([{ severity: 'warning', path: 'a/x.py' }]);
  });

  test('the port tells names better than the eye', async () => {
    const files = { 'old.py': 'a\n', 'new.py': 'b\n' };
    const definitions = (path: string): string[] => (path === 'old.py' ? ['secret'] : []);
    const reading = await read(plan, treeOf(files), { definitions });
    expect(coded(reading, 'not-a-duplicate')).toMatchObject([{ severity: 'error', evidence: ['secret'] }]);
  });
});

describe('content that stands elsewhere', () => {
  test('under another name in the same folder', async () => {
    const files = { 'old/gen.py': module('a', 'f', 'g'), 'new/meta.py': `${module('a', 'f', 'g')}# more\n` };
    const reading = await read('- Move `old/gen.py` to `new/generator.py`', treeOf(files));
    expect(coded(reading, 'destination-named-differently')).toMatchObject([
      { severity: 'error', correction: { kind: 'retarget', to: 'new/meta.py' } },
    ]);
    expect(coded(reading, 'content-already-elsewhere')).toHaveLength(1);
  });

  test('as the module that the new folder would hide', async () => {
    const files = { 'old/run.py': module('a', 'f'), 'new/fit.py': module('a', 'f') };
    const reading = await read(
      '- Move `old/run.py` to `new/fit/run.py` (merge with existing)',
      treeOf(files),
    );
    expect(reading.findings.map(({ code }) => code).sort()).toEqual([
      'destination-named-differently',
      'module-shadowed-by-package',
    ]);
  });

  test('inside a larger file', async () => {
    const files = {
      'old/one.py': module('a', 'f'),
      'new/all.py': module('a', 'f') + module('b', 'g') + module('c', 'h'),
    };
    const [finding] = coded(
      await read('- Move `old/one.py` to `new/one.py`', treeOf(files)),
      'content-already-elsewhere',
    );
    expect(finding).toMatchObject({ path: 'new/all.py' });
    expect(finding).not.toHaveProperty('correction');
  });

  test('unlike files are no match', async () => {
    const files = { 'old/one.py': module('a', 'f'), 'new/two.py': module('b', 'g') };
    expect((await read('- Move `old/one.py` to `new/one.py`', treeOf(files))).findings).toEqual([]);
  });
});

describe('facades', () => {
  const plan =
    '## Duplicates\n\n- `old.py` is a duplicate of `new.py` (facade should remain)\n\n## Phase 1: Move\n\n1. Move `a.py` to `b.py`\n\n## Phase 2: Facades\n\n1. Create facades in `x/` if needed';
  const files = { 'a.py': '1\n', 'x/y.py': '2\n', 'new.py': module('a', 'f') };

  test('that the diagnosis asks for come into the phase of the facades', async () => {
    const { operations, findings } = await read(plan, treeOf({ ...files, 'old.py': module('a', 'f') }));
    expect(operations.find(({ from }) => from === 'old.py')).toMatchObject({
      kind: 'facade',
      to: 'new.py',
      phase: 2,
      step: 'D1',
    });
    const codes = findings.filter(({ path }) => path === 'old.py').map(({ code }) => code);
    expect(codes.sort()).toEqual(['not-yet-a-facade', 'plan-versus-phases']);
  });

  test('that are facades already', async () => {
    const reading = await read(
      plan,
      treeOf({ ...files, 'old.py': '"""Facade."""\nfrom new import f\n\n__all__ = ["f"]\n' }),
    );
    expect(coded(reading, 'already-a-facade')).toMatchObject([
      { severity: 'note', correction: { kind: 'skip' } },
    ]);
  });

  test('that do some work of their own all the same', async () => {
    const text =
      '"""Facade for backward compatibility."""\nfrom new import f\n\n__all__ = ["f"]\n\ndef g():\n    return f()\n';
    const reading = await read(plan, treeOf({ ...files, 'old.py': text }));
    expect(coded(reading, 'already-a-facade')).toMatchObject([{ severity: 'warning', evidence: ['g'] }]);
  });

  test('forward to the file that stands for a folder', async () => {
    const { operations } = await readOn(
      '## Duplicates\n\n- `old.py` is a duplicate of `pkg/` (facade should remain)',
      'old.py',
      'pkg/__init__.py',
    );
    expect(operations).toMatchObject([{ kind: 'facade', from: 'old.py', to: 'pkg/__init__.py' }]);
  });

  test('only under a condition need a person', async () => {
    const reading = await read(plan, treeOf({ ...files, 'old.py': 'x\n' }));
    expect(coded(reading, 'conditional')).toMatchObject([{ severity: 'warning', step: '2.1' }]);
  });
});

describe('other findings', () => {
  test('a function that is defined twice', async () => {
    const files = { 'a.py': 'def f():\n    pass\n\ndef f():\n    pass\n' };
    expect(coded(await read('- Move `a.py` to `b.py`', treeOf(files)), 'defined-twice')).toMatchObject([
      { evidence: ['f'] },
    ]);
  });

  test('a text that does not parse, where the port can tell', async () => {
    const reading = await read('- Move `a.py` to `b.py`', treeOf({ 'a.py': 'def (:\n' }), {
      parses: () => false,
    });
    expect(coded(reading, 'does-not-parse')).toMatchObject([{ path: 'a.py', severity: 'warning' }]);
  });

  test('a test that stays behind', async () => {
    const reading = await readOn('- Move `pkg/a.go` to `lib/a.go`', 'pkg/a.go', 'pkg/a_test.go');
    expect(coded(reading, 'tests-should-move')).toMatchObject([
      { severity: 'warning', path: 'pkg/a_test.go' },
    ]);
    const mirrored = await readOn(
      '- Move `src/pkg/a.py` to `src/lib/a.py`',
      'src/pkg/a.py',
      'tests/pkg/test_a.py',
      'tests/other/test_a.py',
    );
    expect(coded(mirrored, 'tests-should-move')).toMatchObject([
      { severity: 'note', path: 'tests/pkg/test_a.py' },
    ]);
  });

  test('a file that is split and moved', async () => {
    const reading = await readOn('- `a.py` → `b.py`\n- Split `a.py` into `c.py` and `d.py`', 'a.py');
    expect(coded(reading, 'contradiction')).toHaveLength(1);
  });

  test('a file that is kept and moved', async () => {
    const reading = await readOn('- Move `a.py` to `b.py`\n- `a.py` stays where it is', 'a.py');
    expect(coded(reading, 'contradiction')).toMatchObject([{ path: 'a.py' }]);
  });

  test('a folder and a part of it', async () => {
    const reading = await readOn('`old` -> `new`\n`old/part` -> `cmd`', 'old/a', 'old/part/b');
    expect(coded(reading, 'order-dependent')).toMatchObject([{ path: 'old/part' }]);
  });

  test('a block that is never closed', async () => {
    const reading = await readOn('- Move `a.py` to `b.py`\n\n```\nx', 'a.py');
    expect(coded(reading, 'not-understood')).toMatchObject([{ line: 3 }]);
  });

  test('every message is one sentence that ends', async () => {
    const reading = await read(
      '- Move `a.py` to `b.py`\n- Move `c.py` to `b.py`\n- Move `x.py` to `../y.py`\n- Move `*.zz` to `q/`',
      treeOf(['a.py', 'c.py', 'x.py', 'b.py']),
    );
    expect(reading.findings.length).toBeGreaterThan(3);
    for (const { message } of reading.findings) expect(message).toMatch(/^\S.*\.$/);
  });
});
