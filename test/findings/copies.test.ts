import { describe, expect, test } from 'vitest';
import { coded, read, readOn, treeOf } from '../plan/support.ts';

/** A Python module of some length; `seed` makes it unlike others. */
function module(seed: string, ...names: string[]): string {
  const body = Array.from(
    { length: 12 },
    (_, index) => `    ${seed}_${index} = compute_${seed}(${index})`,
  ).join('\n');
  return `import os\n\n${names.map(name => `def ${name}():\n${body}\n    return ${name}_${seed}\n`).join('\n')}`;
}

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

  test.each([
    ['mostly others', 'one\ntwo\nthree\n', 'one\nfour\nfive\n', 'error', /2 of its 3 lines stand only in it/],
    ['mostly the same', 'one\ntwo\nthree\n', 'one\ntwo\nfive\n', 'note', /differ in at least 1 line\.$/],
  ])('texts that name nothing are judged by their lines: %s', async (_, own, other, severity, message) => {
    const texts = { 'old.md': own, 'new.md': other };
    const found = coded(await read(plan.replaceAll('.py', '.md'), treeOf(texts)), 'not-a-duplicate');
    expect(found).toMatchObject([{ severity, message: expect.stringMatching(message) }]);
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

  test.each([
    ['beside the source', 'shop/cart.py', 'shop/pages/cart.py', 'shop/order.py'],
    ['beside the source, whose name alone changes', 'shop/cart.py', 'shop/basket.py', 'shop/order.py'],
    ['far from both', 'a/src/cart.py', 'a/lib/cart.py', 'b/src/cart.py'],
    ['at the top', 'src/cart.py', 'lib/cart.py', 'cart.py'],
  ])('%s is only worth a note', async (_, from, to, twin) => {
    const files = { [from]: module('a', 'f', 'g'), [twin]: `${module('a', 'f', 'g')}# more\n` };
    const { findings, operations } = await read(`- Move \`${from}\` to \`${to}\``, treeOf(files));
    const [found, ...more] = findings.filter(({ code }) => /elsewhere|differently/.test(code));
    expect(found).toMatchObject({ code: 'content-already-elsewhere', severity: 'note', path: twin });
    expect(found).not.toHaveProperty('correction');
    expect(more).toEqual([]);
    expect(operations).toMatchObject([{ kind: 'move', from, to }]);
  });

  test.each([
    [
      'below the folder above the destination',
      'src/jobs/tune/run.py',
      'src/tune/trial/run.py',
      'src/tune/track/runs.py',
    ],
    ['in a folder that both are below', 'app/old/run.py', 'app/new/run.py', 'app/new/start.py'],
  ])('%s is an error', async (_, from, to, twin) => {
    const files = { [from]: module('a', 'f'), [twin]: module('a', 'f') };
    const reading = await read(`- Move \`${from}\` to \`${to}\``, treeOf(files));
    expect(coded(reading, 'content-already-elsewhere')).toMatchObject([{ severity: 'error', path: twin }]);
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

  test('are none where a file defines what is meant for its own package', async () => {
    const text = 'import os as system\n\n\ndef _lean(name):\n    return system.path.join(name)\n';
    const reading = await read('1. Move `a.py` to `b.py`', treeOf({ 'a.py': text }));
    expect(coded(reading, 'already-a-facade')).toEqual([]);
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

  test('a test that goes elsewhere than what it stands beside, by a guess', async () => {
    const reading = await readOn(
      '# Plan\n\n## Phase 1\n\n- **Engine** (`core/`)\n  - Create `a.go` - all of a\n    - Move from `a/`\n\n## Commands\n\n```sh\ngit mv a/a.go core/a.go\n```',
      'a/a.go',
      'a/a_test.go',
      'core/b.go',
    );
    expect(coded(reading, 'tests-should-move')).toMatchObject([
      { severity: 'error', path: 'a/a_test.go', correction: { kind: 'retarget', to: 'core/a_test.go' } },
    ]);
  });

  test('new files that are cut out of another one', async () => {
    const reading = await readOn(
      '# Plan\n\n## Phase 1\n\n- Rules (`core/`)\n  - Create `core/b.go` - the types\n    - Extract from `a.go` lines 1-20\n  - Create `core/c.go` - the rest\n    - Extract from `a.go` lines 21-90\n- Create `core/d.go`\n- Extract the rest from `a.go`\n',
      'a.go',
    );
    expect(coded(reading, 'comes-with-a-cut').map(({ path, correction }) => [path, correction])).toEqual([
      ['core/b.go', { kind: 'skip' }],
      ['core/c.go', { kind: 'skip' }],
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
