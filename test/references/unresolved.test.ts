import { describe, expect, it } from 'vitest';
import { type Memory, topLevelNames, unresolved } from '../../src/references/unresolved.ts';

const ROOTS = ['src', ''];

async function problems(files: Record<string, string>, options = {}) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(files)), roots: ROOTS };
  return unresolved(sources, world, options);
}

const messages = async (files: Record<string, string>) =>
  (await problems(files)).map(({ line, text, message, module }) => [
    line,
    text,
    message,
    ...(module ? [module] : []),
  ]);

const PACKAGE = {
  'src/pkg/__init__.py': 'from .mod import f\n',
  'src/pkg/mod.py':
    'import subprocess\nA, (B, *C) = 1, (2, 3)\ndef f(): ...\nclass K: ...\nif 1:\n    D = 1\nfor e in x: ...\nwith y as z: ...\nt: int = 1\ntype U = int\n(w := 1)\n',
  'src/pkg/stars.py': 'from .mod import *\nfrom numpy import *\n',
  'src/pkg/own.py': 'from .mod import *\n',
  'src/pkg/lazy.py': 'def __getattr__(name): ...\n',
  'src/ns/inner.py': '',
};

describe('unresolved', () => {
  it.each([
    'from pkg import f, mod\n',
    'from pkg.mod import A, B, C, D, K, e, f, subprocess, t, U, w, z, __name__\n',
    'from pkg.stars import f, anything\n',
    'from pkg.own import f\n',
    'from pkg.lazy import anything\n',
    'from pkg.mod import *\n',
    'import pkg.mod, src.pkg.mod, ns, ns.inner\n',
    'import json, numpy.random\nfrom other import x\n',
    'from ns import inner\n',
    // A package that is installed comes before a folder without `__init__`.
    'from ns import missing\n',
    'import ns\nns.missing()\n',
    'patch("pkg.mod.f")\npatch("pkg.mod.subprocess.Popen")\npatch("json.loads")\nx = "pkg.json"\n',
    '"""pkg.mod.missing"""\n# pkg.mod.missing\n',
  ])('has nothing to say on %j', async text => {
    expect(await messages({ ...PACKAGE, 'src/user.py': text })).toEqual([]);
  });

  const lacks = (name: string) => `the module that ${name} is imported from does not have it`;
  const dead = (name: string) => `the module that a string names does not have ${name}`;

  it.each<[text: string, line: number, words: string, message: string, module?: string]>([
    ['from pkg.mod import missing\n', 1, 'missing', lacks('missing'), 'src/pkg/mod.py'],
    [
      'x = 1\nfrom pkg import (\n    f,\n    missing,\n)\n',
      4,
      'missing',
      lacks('missing'),
      'src/pkg/__init__.py',
    ],
    ['from pkg.own import missing\n', 1, 'missing', lacks('missing'), 'src/pkg/own.py'],
    [
      'try:\n    from pkg.mod import g\nexcept ImportError:\n    g = None\n',
      2,
      'g',
      lacks('g'),
      'src/pkg/mod.py',
    ],
    ['from pkg.missing import f\n', 1, 'pkg.missing', 'there is no module pkg.missing'],
    ['import pkg.missing as m\n', 1, 'pkg.missing', 'there is no module pkg.missing'],
    ['from .missing import f\n', 1, '.missing', 'there is no module .missing'],
    ['from ....far import f\n', 1, '....far', 'there is no module ....far'],
    ['patch("pkg.mod.missing")\n', 1, 'pkg.mod.missing', dead('missing'), 'src/pkg/mod.py'],
    ['patch("pkg.gone.f")\n', 1, 'pkg.gone.f', dead('gone'), 'src/pkg/__init__.py'],
    ['x = "pkg.mod.missing"\n', 1, 'pkg.mod.missing', dead('missing'), 'src/pkg/mod.py'],
  ])('%j', async (text, ...expected) => {
    expect(await messages({ ...PACKAGE, 'src/user.py': text })).toEqual([expected]);
  });

  it('reads the code of notebooks, and says where in their text', async () => {
    const text =
      '{"cells": [{"cell_type": "code", "source": ["x = \\"\\u00e9\\"\\n",\n"from pkg import missing"], "outputs": ["from pkg import other"]}]}';
    const [problem, ...rest] = await problems({ ...PACKAGE, 'n.ipynb': text });
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ line: 2, text: 'missing', module: 'src/pkg/__init__.py' });
    expect(text.slice(problem!.start, problem!.end)).toBe('missing');
  });

  it('counts a top-level name that has gone as the repository’s own, where told so', async () => {
    const before = { paths: new Set(['src/gone.py', 'tools/x.py']), roots: ROOTS };
    const own = topLevelNames(before);
    expect([...own].sort()).toEqual(['gone', 'src.gone', 'tools.x']);
    const text =
      'import gone\nfrom gone import f\nx = "gone.f"\nimport tools.x\nfrom tools import x\nimport tools\nfrom tools import y\n';
    expect((await problems({ 'src/user.py': text })).length).toBe(0);
    const lines = (await problems({ 'src/user.py': text }, { own })).map(({ line }) => line);
    expect(lines).toEqual([1, 2, 4, 5, 3]);
  });

  it('does not read a text twice', async () => {
    const memory: Memory = new Map();
    await problems(PACKAGE, { memory });
    const known = new Map(memory);
    expect(known.size).toBe(new Set(Object.values(PACKAGE)).size);
    await problems({ ...PACKAGE, 'src/more.py': 'x = 2\n' }, { memory });
    expect(memory.size).toBe(known.size + 1);
    for (const [text, summary] of known) expect(memory.get(text)).toBe(summary);
  });
});
