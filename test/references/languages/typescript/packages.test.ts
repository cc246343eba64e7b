import { describe, expect, it } from 'vitest';
import { crossings } from '../../../../src/references/languages/typescript/borders.ts';
import { moving } from '../../moving.ts';

const manifest = (name: string, more: object = {}) => JSON.stringify({ name, type: 'module', ...more });
const OFFERS = { exports: { '.': './src/index.js', './*': './src/*.js' } };

/** A workspace of three packages; `a` has a file that goes to `b`. */
async function across(files: Readonly<Record<string, string>>, offers: object = OFFERS) {
  return moving({
    files: {
      'package.json': manifest('root', { workspaces: ['packages/*'] }),
      'packages/a/package.json': manifest('@o/a', OFFERS),
      'packages/b/package.json': manifest('@o/b', offers),
      'packages/c/package.json': manifest('@o/c'),
      'packages/a/src/foo.js': '',
      ...files,
    },
    moves: { 'packages/a/src/foo.js': 'packages/b/src/foo.js' },
    roots: [''],
  });
}

describe('between packages', () => {
  const told = async (text: string, more: Readonly<Record<string, string>> = {}) => {
    const files: Readonly<Record<string, string>> = {
      'package.json': manifest('root', { workspaces: ['packages/*'] }),
      'packages/a/package.json': manifest('@o/a', { dependencies: { '@o/b': '*' } }),
      'packages/b/package.json': manifest('@o/b', OFFERS),
      'packages/c/package.json': manifest('@o/c'),
      'packages/b/src/foo.js': '',
      'packages/c/x.js': text,
      ...more,
    };
    const found = await crossings({
      files: Object.entries(files).map(([path, text]) => ({ path, text })),
      judged: new Set(Object.keys(files)),
      world: { paths: new Set(Object.keys(files)), roots: [''] },
    });
    return found.map(({ path, message }) => `${path}: ${message}`);
  };

  it.each([
    ["import '../b/src/foo.js';\n", ['packages/c/x.js: "../b/src/foo.js" goes past the name of @o/b']],
    ["import '@o/b/foo';\n", ['packages/c/x.js: @o/c does not say that it needs @o/b']],
    ["import 'elsewhere';\n", []],
  ])('%s', async (text, messages) => {
    expect(await told(text)).toEqual(messages);
  });

  it('is said only where packages name each other, of members of a workspace', async () => {
    const alone = { 'packages/a/package.json': manifest('@o/a') };
    expect(await told("import '@o/b/foo';\n", alone)).toEqual([]);
    expect(await told("import '../b/src/foo.js';\n", { 'package.json': manifest('root') })).toEqual([]);
    expect(await told('', { 'tools/x.js': "import '../packages/b/src/foo.js';\n" })).toEqual([]);
  });
});

describe('a file that goes to another package', () => {
  it.each([
    ['packages/c/src/x.js', "import '@o/a/foo';\n", "import '@o/b/foo';\n"],
    ['packages/a/src/x.js', "import './foo.js';\n", "import '@o/b/foo';\n"],
    ['packages/b/src/x.js', "import '@o/a/foo';\n", "import '@o/b/foo';\n"],
    ['packages/c/src/x.js', "import '../../a/src/foo.js';\n", "import '../../b/src/foo.js';\n"],
    ['tools/x.js', "import '../packages/a/src/foo.js';\n", "import '../packages/b/src/foo.js';\n"],
  ])('%s: %s', async (path, text, after) => {
    expect((await across({ [path]: text })).changed[path]).toBe(after);
  });

  it('which offers it under no name: a relative path leads there, with the ending that Node wants', async () => {
    const { changed } = await across(
      { 'packages/c/src/x.js': "import '@o/a/foo';\n" },
      { exports: './src/index.js' },
    );
    expect(changed['packages/c/src/x.js']).toBe("import '../../b/src/foo.js';\n");
  });

  it('is found by what it is built from', async () => {
    const built = { exports: { './*': { types: './dist/*.d.ts', default: './dist/*.js' } } };
    const { changed } = await moving({
      files: {
        'package.json': manifest('root', { workspaces: ['packages/*'] }),
        'packages/a/package.json': manifest('@o/a', built),
        'packages/a/src/foo.ts': '',
        'packages/c/package.json': manifest('@o/c'),
        'packages/c/x.ts': "import '@o/a/foo';\n",
      },
      moves: { 'packages/a/src/foo.ts': 'packages/a/src/deep/foo.ts' },
    });
    expect(changed['packages/c/x.ts']).toBe("import '@o/a/deep/foo';\n");
  });

  it('which an alias found by the name of its folder is asked: others than bundlers may not find it', async () => {
    const { references } = await moving({
      files: {
        'package.json': manifest('root', { workspaces: ['packages/*'] }),
        'tsconfig.json': '{ "compilerOptions": { "paths": { "@o/*": ["./packages/*/src/index.ts"] } } }',
        'packages/a/package.json': manifest('@o/a', { exports: './dist/index.js' }),
        'packages/a/src/index.ts': '',
        'tests/x.ts': "import '@o/a';\n",
      },
      moves: {
        'packages/a/package.json': 'packages/z/package.json',
        'packages/a/src/index.ts': 'packages/z/src/index.ts',
      },
    });
    const own = references.filter(({ path }) => path === 'tests/x.ts');
    expect(own.map(({ decision, reason }) => [decision, reason])).toEqual([
      ['asked', "the alias @o/* leads there no more, only the package's name"],
    ]);
  });

  it('is no longer offered by the first', async () => {
    const { references, changed } = await moving({
      files: {
        'package.json': manifest('root', { workspaces: ['packages/*'] }),
        'packages/a/package.json': manifest('@o/a', { exports: { './foo': './src/foo.js' } }),
        'packages/a/src/foo.js': '',
        'packages/b/package.json': manifest('@o/b', OFFERS),
        'packages/c/package.json': manifest('@o/c'),
        'packages/c/x.js': "import '@o/a/foo';\n",
      },
      moves: { 'packages/a/src/foo.js': 'packages/b/src/foo.js' },
    });
    expect(changed).toEqual({ 'packages/c/x.js': "import '@o/b/foo';\n" });
    expect(references.find(({ path }) => path === 'packages/a/package.json')).toMatchObject({
      decision: 'asked',
      reason: 'a package offers nothing that lies outside of it',
    });
  });
});

it('the name of a package stays, whatever its source is called that it is built from', async () => {
  const built = {
    type: 'module',
    exports: { '.': { types: './dist/index.d.ts', import: './dist/index.js' } },
  };
  const { changed, references } = await moving({
    files: {
      'package.json': manifest('root', { workspaces: ['packages/*', 'examples/*'] }),
      'packages/a/package.json': manifest('@o/a', built),
      'packages/a/src/index.ts': 'export const a = 1;\n',
      'examples/one/package.json': manifest('one', { dependencies: { '@o/a': '*' } }),
      'examples/one/src/x.ts': "import { a } from '@o/a';\n",
    },
    moves: { 'packages/a/src/index.ts': 'packages/a/lib/index.ts' },
    roots: [''],
  });
  expect(changed['examples/one/src/x.ts']).toBe(undefined);
  expect(references.filter(({ path, decision }) => path.endsWith('x.ts') && decision !== 'left')).toEqual([]);
});
