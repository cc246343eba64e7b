import { describe, expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const moveA = { 'src/a.ts': 'lib/x/b.ts' };

async function rewritten(
  text: string,
  moves: Record<string, string | null> = moveA,
  path = 'src/user.ts',
  others = ['src/a.ts'],
  files: Record<string, string> = {},
) {
  return (await run(scripts, { [path]: text, ...files }, moves, others)).get(path)!;
}

describe('every way to name a module', () => {
  test.each([
    ["import a from './a';", "import a from '../lib/x/b';"],
    ['import { b, type C } from "./a"', 'import { b, type C } from "../lib/x/b"'],
    ["import './a';", "import '../lib/x/b';"],
    ["import type { A } from './a';", "import type { A } from '../lib/x/b';"],
    ["export * from './a';", "export * from '../lib/x/b';"],
    ["export * as a from './a';", "export * as a from '../lib/x/b';"],
    ["export { a, b } from './a';", "export { a, b } from '../lib/x/b';"],
    ["const a = await import('./a');", "const a = await import('../lib/x/b');"],
    ['const a = import(`./a`);', 'const a = import(`../lib/x/b`);'],
    ["import a = require('./a');", "import a = require('../lib/x/b');"],
    ["const { a } = require('./a');", "const { a } = require('../lib/x/b');"],
    ["require.resolve('./a')", "require.resolve('../lib/x/b')"],
    ["type A = import('./a').A;", "type A = import('../lib/x/b').A;"],
    ["type A = typeof import('./a');", "type A = typeof import('../lib/x/b');"],
    ["declare module './a' { interface A {} }", "declare module '../lib/x/b' { interface A {} }"],
    ["jest.mock('./a', () => ({}));", "jest.mock('../lib/x/b', () => ({}));"],
    ["jest.requireActual<typeof A>('./a')", "jest.requireActual<typeof A>('../lib/x/b')"],
    ["vi.mock('./a')", "vi.mock('../lib/x/b')"],
    ["vi.mock(import('./a'))", "vi.mock(import('../lib/x/b'))"],
    ["await vi.importActual('./a')", "await vi.importActual('../lib/x/b')"],
    ["new URL('./a.ts', import.meta.url)", "new URL('../lib/x/b.ts', import.meta.url)"],
    ["join(__dirname, './a.ts')", "join(__dirname, '../lib/x/b.ts')"],
    ["/// <reference path='./a.ts' />\n", "/// <reference path='../lib/x/b.ts' />\n"],
    ['/** @jsxImportSource ./a */\nx;', '/** @jsxImportSource ../lib/x/b */\nx;'],
    ["/** @type {import('./a').A} */\nlet a;", "/** @type {import('../lib/x/b').A} */\nlet a;"],
    ["import s from '!raw-loader!./a?raw';", "import s from '!raw-loader!../lib/x/b?raw';"],
    ["import a from './a'\nimport z from './z'\n", "import a from '../lib/x/b'\nimport z from './z'\n"],
  ])('%s', async (before, after) => {
    expect((await rewritten(before)).text).toBe(after);
  });

  test.each([
    ["import a from '../dist/src/a.js';", "import a from '../dist/lib/b.js';"],
    ["import a from '../dist/other.js';", "import a from '../dist/other.js';"],
  ])('what is built from a source that moves: %s', async (before, after) => {
    expect((await rewritten(before, { 'src/a.ts': 'lib/b.ts' })).text).toBe(after);
  });

  test.each([
    ["import a from '../dist/other.js';", "import a from '../../dist/other.js';"],
    ["import a from './generated.js';", "import a from './generated.js';"],
    ["const f = require('../');", "const f = require('../../');"],
  ])('what is not in the repository, in a script that moves: %s', async (before, after) => {
    const moves = { 'src/user.ts': 'src/deep/user.ts' };
    expect((await rewritten(before, moves)).text).toBe(after);
  });

  test('a package by its own name, built from folders that it renames', async () => {
    const manifest = '{"name": "pack", "exports": {".": "./dist/source/index.js"}}';
    const moves = { 'source/index.ts': 'src/index.ts', 'test/a.ts': 'tests/a.ts' };
    const changed = await rewritten("import a from 'pack';", moves, 'test/a.ts', ['source/index.ts'], {
      'package.json': manifest,
    });
    expect(ledger(changed)).toEqual(['left pack: names the new place already']);
  });

  test.each([
    ['src/user.ts', "import a from './a.js';\n", "import a from '../lib/x/b.js';\n"],
    ['src/user.js', "import a from './a.js';\n", undefined],
  ])('a.js beside a.ts, in %s', async (path, text, after) => {
    const result = await rewritten(text, moveA, path, ['src/a.ts', 'src/a.js']);
    expect(result.changed ? result.text : undefined).toBe(after);
  });

  test.each([
    ["cy.fixture('one')", "cy.fixture('people/one')"],
    ['cy.fixture(`one.json`, "utf8")', 'cy.fixture(`people/one.json`, "utf8")'],
    ["cy.intercept('/one', { fixture: 'one,utf8' })", "cy.intercept('/one', { fixture: 'people/one,utf8' })"],
    ["cy.get('one')", "cy.get('one')"],
    ["const a = { fixture: 'two' }", "const a = { fixture: 'two' }"],
  ])('the data of a test in Cypress: %s', async (before, after) => {
    const moves = { 'cypress/fixtures/one.json': 'cypress/fixtures/people/one.json' };
    const others = ['cypress/fixtures/one.json', 'cypress/fixtures/two.json'];
    expect((await rewritten(before, moves, 'cypress/e2e/a.cy.ts', others)).text).toBe(after);
  });

  test('a name in a comment or in another string stays', async () => {
    const text = "// import a from './a'\nconst s = \"from './a'\";\nconst t = `x './a'`;\n";
    expect((await rewritten(text)).changed).toBe(false);
  });

  test('a file that cannot be parsed', async () => {
    const text = "import a from './a';\nconst = 3;\nrequire('./a')\n";
    expect((await rewritten(text)).text).toBe(
      "import a from '../lib/x/b';\nconst = 3;\nrequire('../lib/x/b')\n",
    );
  });

  test('the script of a component; its markup stays', async () => {
    const text =
      "<template>import a from './a'</template>\n<script setup lang=\"ts\">\nimport a from './a';\n</script>\n";
    const file = await rewritten(text, moveA, 'src/User.vue');
    expect(file.text).toBe(text.replace("ts\">\nimport a from './a'", "ts\">\nimport a from '../lib/x/b'"));
    expect(file.references[0]).toMatchObject({ line: 3, text: './a', target: 'src/a.ts', kind: 'import' });
  });
});

describe('endings stay as written', () => {
  test.each([
    ['./a', 'src/a.ts', 'src/b.ts', './b'],
    ['./a.js', 'src/a.ts', 'src/b.ts', './b.js'],
    ['./a.js', 'src/a.tsx', 'src/b.ts', './b.js'],
    ['./a.ts', 'src/a.ts', 'src/b.tsx', './b.tsx'],
    ['./a.mjs', 'src/a.mts', 'src/b.mts', './b.mjs'],
    ['./a', 'src/a/index.ts', 'src/b/index.ts', './b'],
    ['./a/index', 'src/a/index.ts', 'src/b/index.ts', './b/index'],
    ['./a/index.js', 'src/a/index.ts', 'src/b/index.ts', './b/index.js'],
    ['./a', 'src/a/index.ts', 'src/b.ts', './b'],
    ['./a', 'src/a.ts', 'src/b/index.ts', './b'],
    ['..', 'index.ts', 'lib/index.ts', '../lib'],
    ['./a', 'src/a.ts', 'index.ts', '..'],
    ['./a.json', 'src/a.json', 'data/b.json', '../data/b.json'],
    ['./a.css', 'src/a.css', 'src/style/b.css', './style/b.css'],
    ['./a', 'src/a.ts', 'src/b.mts', './b.mjs'],
  ])('%s for %s, which goes to %s: %s', async (before, from, to, after) => {
    const file = await rewritten(`import '${before}';`, { [from]: to }, 'src/user.ts', [from]);
    expect(file.text).toBe(`import '${after}';`);
  });
});

describe('the file that moves itself', () => {
  test('its names are made for the new place', async () => {
    const text = "import './a';\nimport '../b.js';\nimport 'react';\nimport './gone';\n";
    const file = await rewritten(text, { 'src/user.ts': 'lib/deep/user.ts' }, 'src/user.ts', [
      'src/a.ts',
      'b.ts',
    ]);
    expect(file.to).toBe('lib/deep/user.ts');
    expect(file.text).toBe(
      "import '../../src/a';\nimport '../../b.js';\nimport 'react';\nimport './gone';\n",
    );
  });

  test('what moves along keeps its name', async () => {
    const file = await rewritten(
      "import './a';\n",
      { 'src/user.ts': 'lib/user.ts', 'src/a.ts': 'lib/a.ts' },
      'src/user.ts',
    );
    expect(file.changed).toBe(false);
    expect(ledger(file)).toEqual(['left ./a: names the new place already']);
  });

  test('two files become one: names of the other are asked', async () => {
    const file = await rewritten(
      "import { x } from './a';\n",
      { 'src/user.ts': 'src/one.ts', 'src/a.ts': 'src/one.ts' },
      'src/user.ts',
    );
    expect(ledger(file)).toEqual(['asked ./a: both files become one: it would name itself']);
  });
});

test('several sources of one destination', async () => {
  const file = await rewritten(
    "import { a } from './a';\nimport { b } from './b';\n",
    { 'src/a.ts': 'src/c.ts', 'src/b.ts': 'src/c.ts' },
    'src/user.ts',
    ['src/a.ts', 'src/b.ts'],
  );
  expect(file.text).toBe("import { a } from './c';\nimport { b } from './c';\n");
});

test('chains and swaps are one map', async () => {
  const file = await rewritten(
    "import './a';\nimport './b';\n",
    { 'src/a.ts': 'src/b.ts', 'src/b.ts': 'src/a.ts' },
    'src/user.ts',
    ['src/a.ts', 'src/b.ts'],
  );
  expect(file.text).toBe("import './b';\nimport './a';\n");
});

test('a new file that would be found instead', async () => {
  const file = await rewritten("import './util';\n", { 'old.ts': 'src/util.ts' }, 'src/user.ts', [
    'old.ts',
    'src/util/index.ts',
  ]);
  expect(file.text).toBe("import './util/index';\n");
  expect(file.references[0]!.reason).toBe('src/util/index.ts would be hidden');
});

test('what code in a string loads is asked, where it is counted from its text', async () => {
  const text = 'write(`import a from "./a";\nrequire(\'./none\')`, "import(\'./a\')", `from ./a to b`);\n';
  expect(ledger(await rewritten(text))).toEqual([
    'asked ./a: code in a string loads it',
    'asked ./a: code in a string loads it',
  ]);
});

test('a file without successor, and strings that may mean another place, are asked', async () => {
  expect(ledger(await rewritten("import './a';", { 'src/a.ts': null }))).toEqual([
    'asked ./a: the file goes without successor',
  ]);
  expect(ledger(await rewritten("read('./a.ts');"))).toEqual([
    'asked ./a.ts: a string that may be relative to another place',
  ]);
  expect(ledger(await rewritten("say('./a');"))).toEqual([]);
});

describe('aliases', () => {
  const tsconfig = (options: object) => ({ 'tsconfig.json': JSON.stringify({ compilerOptions: options }) });

  test('are kept where they reach the new place', async () => {
    const file = await rewritten(
      "import '@/a';\nimport '@/deep/c';\n",
      { 'src/a.ts': 'src/x/b.ts', 'src/deep/c.ts': 'lib/c.ts' },
      'src/user.ts',
      ['src/a.ts', 'src/deep/c.ts'],
      tsconfig({ paths: { '@/*': ['./src/*'] } }),
    );
    expect(file.text).toBe("import '@/x/b';\nimport '../lib/c';\n");
  });

  test('another alias is taken before a relative name', async () => {
    const file = await rewritten(
      "import '@/a';\n",
      { 'src/a.ts': 'lib/c.ts' },
      'src/user.ts',
      ['src/a.ts'],
      tsconfig({ paths: { '@/*': ['./src/*'], '~lib/*': ['./lib/*'] } }),
    );
    expect(file.text).toBe("import '~lib/c';\n");
  });

  test('a name stays where the directory of the alias moves whole', async () => {
    const file = await rewritten(
      "import '@lib/a';\n",
      { 'src/lib/a.ts': 'packages/lib/a.ts', 'src/lib/b.ts': 'packages/lib/b.ts' },
      'src/user.ts',
      ['src/lib/a.ts', 'src/lib/b.ts'],
      tsconfig({ paths: { '@lib/*': ['./src/lib/*'] } }),
    );
    expect(file.changed).toBe(false);
  });

  test('baseUrl, and configurations that extend another, with comments', async () => {
    const file = await rewritten(
      "import 'app/a';\n",
      { 'src/app/a.ts': 'src/app/b.ts' },
      'src/user.ts',
      ['src/app/a.ts'],
      {
        'tsconfig.json': '{ // comment\n "extends": "./tsconfig.base", }',
        'tsconfig.base.json': '{"compilerOptions": {"baseUrl": "src"}}',
      },
    );
    expect(file.text).toBe("import 'app/b';\n");
  });

  test('names of workspace packages, and `#` imports', async () => {
    const file = await rewritten(
      "import 'core/src/a';\nimport '#util/b.js';\n",
      {
        'packages/core/src/a.ts': 'packages/core/src/c.ts',
        'packages/app/util/b.ts': 'packages/app/util/d.ts',
      },
      'packages/app/user.ts',
      ['packages/core/src/a.ts', 'packages/app/util/b.ts'],
      {
        'packages/core/package.json': '{"name": "core"}',
        'packages/app/package.json': '{"name": "app", "imports": {"#util/*": "./util/*"}}',
      },
    );
    expect(file.text).toBe("import 'core/src/c';\nimport '#util/d.js';\n");
  });

  test('the configuration of another directory does not count', async () => {
    const file = await rewritten("import '@/a';\n", moveA, 'src/user.ts', ['src/a.ts'], {
      'other/tsconfig.json': '{"compilerOptions": {"paths": {"@/*": ["../src/*"]}}}',
    });
    expect(file.references).toEqual([]);
  });
});
