import { expect, it } from 'vitest';
import { census } from '../../src/references/census.ts';
import { ledger } from './moving.ts';

const FILES = {
  'src/pkg/__init__.py': 'from .a import f\n',
  'src/pkg/a.py': 'from .b import g\nf = g\n',
  'src/pkg/b.py': 'g = 1\n',
  'src/other.py': 'import pkg.b\nfrom json import loads\n',
  'tests/test_a.py': 'from pkg import a, b\npatch("pkg.a.f")\npatch("os.getcwd")\n',
  'docs/a.md': 'See `src/pkg/a.py`.\n',
};

it('lists every place that names one of the files, also in these files, and nothing else', async () => {
  const files = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(FILES)), roots: ['src', ''] };
  const found = await census(files, world, new Set(['src/pkg/a.py', 'src/pkg/b.py']));
  expect(ledger(found)).toEqual([
    'src/pkg/__init__.py:1 left: .a',
    'src/pkg/a.py:1 left: .b',
    'src/other.py:1 left: pkg.b',
    'tests/test_a.py:1 left: a',
    'tests/test_a.py:1 left: b',
    'tests/test_a.py:2 left: pkg.a',
    'docs/a.md:1 left: src/pkg/a.py',
  ]);
  expect(ledger(await census(files, world, new Set(['src/pkg/b.py'])))).toEqual([
    'src/pkg/a.py:1 left: .b',
    'src/other.py:1 left: pkg.b',
    'tests/test_a.py:1 left: b',
  ]);
});
