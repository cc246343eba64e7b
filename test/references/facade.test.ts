import { describe, expect, test } from 'vitest';
import { definitions } from '../../src/references/definitions.ts';
import { facade, facadeOf, facadeOrder, isFacade } from '../../src/references/facade.ts';
import { isRunnable } from '../../src/references/languages/python/started.ts';

test('a package comes after what is below it', () => {
  expect(facadeOrder(['p/__init__.py', 'p/a.py', 'q.py', 'p/s/__init__.py', 'p/s/b.py'])).toEqual([
    'p/s/b.py',
    'p/s/__init__.py',
    'p/a.py',
    'p/__init__.py',
    'q.py',
  ]);
});

describe('read from the texts of a module', () => {
  test('Python: `__all__`, what is lost, and that it can be started', async () => {
    const text = `__all__ = ["f", "gone", "g"]
def f(): pass
def g(): pass
def gone(): pass
def h(): pass
if __name__ == "__main__":
    f()
`;
    const options = { from: 'src/a.py', to: 'src/n/a.py', text, roots: ['src', ''] };
    const made = await facadeOf({ ...options, target: text.replaceAll('gone', 'other') });
    expect(made).toContain('__all__ = ["f", "g"]\n');
    expect(made).toContain('        h as h,\n');
    expect(made).not.toContain('gone');
    expect(made).toContain('runpy.run_module("n.a"');
    expect(await facadeOf(options)).toContain('__all__ = ["f", "g", "gone"]\n');
  });

  test.each([
    ['a.ts', "import './b.js';\nexport const x = 1;\n", "from './n/a.js'"],
    ['a.ts', "import './b.ts';\nexport const x = 1;\n", "from './n/a.ts'"],
    ['a.ts', "import './b';\nexport const x = 1;\n", "from './n/a'"],
    ['a.js', 'exports.x = 1;\n', "module.exports = require('./n/a')"],
    ['a.ts', 'import b from "./b.js"\nexport const x = 1\n', 'from "./n/a.js"\n'],
    [
      'a.ts',
      "import b from './b'\nexport const f = () => {\n\tb()\n}\n",
      "{\n\t/** @deprecated Moved to ./n/a. */\n\tf,\n} from './n/a'\n",
    ],
    ['a.ts', "import b from './b';\r\nexport const x = 1;\r\n", "from './n/a';\r\n"],
    ['a.js', 'const b = require("./b"), c = 1\nexports.x = 1\n', 'require("./n/a");\n'],
    ['a.cjs', 'exports.x = 1;\n', "module.exports = require('./n/a.cjs')"],
  ])('%s %j: %s', async (from, text, wanted) => {
    expect(await facadeOf({ from, to: `n/${from}`, text })).toContain(wanted);
  });
});

test('what a script does not show of the style of its house, those beside it show', async () => {
  const files = [
    { path: 'lib/z.ts', text: "import './y';\n" },
    { path: 'src/b.ts', text: 'import { c } from "./c.js"\n' },
  ];
  const context = { files, world: { paths: new Set<string>(), roots: [''] }, moves: new Map(), options: {} };
  const made = await facadeOf({ from: 'src/a.ts', to: 'src/n/a.ts', text: 'export const x = 1\n' }, context);
  expect(made).toContain('} from "./n/a.js"\n');
});

test.each([
  ['a.py', 'if __name__ == "__main__":\n    main()\n', true],
  ['a.py', "if '__main__' == __name__: main()\n", true],
  ['a.py', 'def f():\n    if __name__ == "__main__": pass\n', false],
  ['p/__main__.py', 'main()\n', true],
  ['a.ts', 'if __name__ == "__main__":', false],
])('%s %j can be started: %s', (path, text, wanted) => {
  expect(isRunnable(path, text)).toBe(wanted);
});

describe('a facade', () => {
  const old = 'CONST = 1\n\ndef f():\n    return CONST\n';
  test.each(['forwarding', 'plain'] as const)('of our own is recognised: %s', async style => {
    const definitionsOf = await definitions('a.py', old);
    const text = facade({ from: 'a.py', to: 'b/c.py', definitions: definitionsOf, style, runnable: true });
    expect(await isFacade('a.py', text)).toBe(true);
  });

  test.each([
    ['only imports', 'a.py', 'from b.c import f, g\n'],
    ['a star', 'a.py', 'from b.c import *\n'],
    [
      'guarded',
      'a.py',
      '"""Moved."""\ntry:\n    from b import f\nexcept ImportError:\n    f = None\n__all__ = ["f"]\n',
    ],
    [
      'warning, with a wrapper of its own',
      'a.py',
      'import warnings\nfrom b import f, g\n\ndef h(x):\n    return f(g(x))\n\nwarnings.warn("deprecated", DeprecationWarning)\n__all__ = ["f", "g", "h"]\n',
    ],
    ['a package that forwards to another', 'p/__init__.py', 'from q import f\nfrom .own import g\n'],
    ['TypeScript', 'a.ts', "export { f } from './b';\nexport * from './c';\n"],
    ['imports, then exports', 'a.ts', "import f from './b';\nexport { f };\nexport default f;\n"],
    ['CommonJS', 'a.js', "'use strict';\nmodule.exports = require('./b');\n"],
    ['an index that names another place', 'a/index.ts', "export * from '../b';\n"],
  ])('is recognised: %s', async (_, path, text) => {
    expect(await isFacade(path, text)).toBe(true);
  });

  test.each([
    ['an empty module', 'a.py', ''],
    ['a module of its own', 'a.py', 'from b import f\n\ndef g():\n    return f()\n'],
    [
      'a module that says it keeps compatibility',
      'a.py',
      '"""Backward compatible."""\nfrom b import f\n\ndef g():\n    return f()\n',
    ],
    ['a program', 'a.py', 'from b import main\n\nmain()\n'],
    ['typing only', 'a.py', 'from typing import Any\n'],
    ['a package that gathers its modules', 'src/p/__init__.py', 'from .a import f\nfrom p.b import g\n'],
    ['fixtures for tests', 'tests/conftest.py', 'from tests.fixtures import *\n'],
    ['a barrel', 'a/index.ts', "export * from './b';\n"],
    ['side effects', 'a.ts', "import './b';\n"],
    ['a TypeScript module of its own', 'a.ts', "export { f } from './b';\nexport const x = 1;\n"],
    ['text', 'a.md', 'from b import f'],
  ])('is none: %s', async (_, path, text) => {
    expect(await isFacade(path, text)).toBe(false);
  });
});
