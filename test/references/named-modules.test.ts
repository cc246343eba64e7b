import { expect, test } from 'vitest';
import { namedModules } from '../../src/references/named-modules.ts';

const paths = new Set(['perf/__init__.py', 'perf/a.py', 'till.py', 'src/coin/__init__.py']);

const CASES: [path: string, text: string, module: string, named: boolean][] = [
  ['x.py', 'import perf', 'perf/__init__.py', true],
  ['x.py', 'import os, perf.a', 'perf/__init__.py', true],
  ['perf/a.py', '  from perf import b', 'perf/__init__.py', true],
  ['x.py', 'run("perf.a")', 'perf/__init__.py', true],
  ['setup.cfg', 'a = perf.a:main', 'perf/__init__.py', true],
  ['x.py', 'from coin import b', 'src/coin/__init__.py', true],
  ['x.py', 'import till', 'till.py', true],
  ['x.py', 'from . import perf', 'perf/__init__.py', false],
  ['x.py', 'import perfect', 'perf/__init__.py', false],
  ['x.py', '# see perf.b, perf.', 'perf/__init__.py', false],
  ['setup.cfg', 'import perf', 'perf/__init__.py', false],
  ['x.py', 'x = y.perf.a', 'perf/__init__.py', false],
  ['x.py', 'open("till.py")', 'till.py', false],
];

test.each(CASES)('%s: %s', (path, text, module, named) => {
  expect(namedModules([{ path, text }], { paths, roots: ['src', ''] })(module)).toBe(named);
});
