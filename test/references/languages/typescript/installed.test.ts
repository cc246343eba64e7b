import { describe, expect, it, test } from 'vitest';
import { packageName } from '../../../../src/references/languages/typescript/installed.ts';
import { ledger, moving } from '../../moving.ts';

const json = (value: object) => JSON.stringify(value);
const PATHS = json({ compilerOptions: { paths: { 'kit/*': ['./src/*.ts'] } } });
const EXPORTS = { exports: { '.': './dist/index.mjs', './*': './dist/*.mjs' } };

/** A kit whose `src/plain.ts` goes to a folder of its own, and a script that imports it by name. */
const across = (path: string, files: Readonly<Record<string, string>>, kit: object = {}) =>
  moving({
    files: {
      'package.json': json({ name: 'kit', private: true, ...kit }),
      'tsconfig.json': PATHS,
      'src/plain.ts': 'export const plain = 1;\n',
      [path]: "import { plain } from 'kit/plain';\nplain;\n",
      ...files,
    },
    moves: { 'src/plain.ts': 'src/plain/index.ts' },
    roots: [''],
  });

describe('a name that a nearer manifest has installed is no file of the repository', () => {
  const told = async (files: Readonly<Record<string, string>>) =>
    ledger((await across('demo/one/src/main.js', files)).references).filter(line => line.startsWith('demo'));
  const demo = (needs: object) => ({ 'demo/one/package.json': json(needs) });

  it.each([
    ['by a version', demo({ dependencies: { kit: '^1.0.0' } })],
    ['by a tag', demo({ devDependencies: { kit: 'latest' } })],
    [
      'by the manifest above that of the folder',
      {
        ...demo({ dependencies: { kit: '1' } }),
        'demo/one/src/package.json': '{"type":"module"}',
      },
    ],
    [
      'beside settings with an alias for others',
      {
        ...demo({ dependencies: { kit: '1' } }),
        'demo/one/vite.config.js': "export default { resolve: { alias: { '@': '/src' } } };\n",
      },
    ],
    [
      'in a workspace that lists other folders',
      {
        ...demo({ dependencies: { kit: '1' } }),
        'pnpm-workspace.yaml': 'packages:\n  - docs\n  - packages/*\n',
      },
    ],
  ])('%s', async (_, files) => expect(await told(files)).toEqual([]));

  it.each([
    ['no manifest needs it', demo({ dependencies: { other: '^1.0.0' } })],
    ['it is linked', demo({ dependencies: { kit: 'link:../..' } })],
    ['it is taken from a folder', demo({ dependencies: { kit: '../..' } })],
    [
      'it is linked further below',
      demo({ dependencies: { kit: '1' }, resolutions: { kit: 'portal:../..' } }),
    ],
    [
      'the manifest is one of its workspace',
      {
        ...demo({ dependencies: { kit: '1' } }),
        'pnpm-workspace.yaml': "packages:\n  # all\n  - 'demo/*'\n",
      },
    ],
    [
      'the settings beside the manifest put another in its place',
      {
        ...demo({ dependencies: { kit: '1' } }),
        'demo/one/vite.config.js': "export default { resolve: { alias: { kit: '../../src' } } };\n",
      },
    ],
    [
      'a configuration beside the manifest takes the alias over',
      {
        ...demo({ dependencies: { kit: '1' } }),
        'demo/one/tsconfig.json': '{"extends":"../../tsconfig.json"}',
      },
    ],
  ])('but where %s', async (_, files) =>
    expect(await told(files)).toEqual(['demo/one/src/main.js:1 rewritten: kit/plain → kit/plain/index']),
  );

  it('and stays so where the folder of the manifest moves along', async () => {
    const { changed } = await moving({
      files: {
        'package.json': json({ name: 'kit' }),
        'tsconfig.json': PATHS,
        'src/plain.ts': '',
        'demo/package.json': json({ dependencies: { kit: '1' } }),
        'demo/a.js': "import 'kit/plain';\n",
      },
      moves: {
        'src/plain.ts': 'src/plain/index.ts',
        'demo/package.json': 'play/package.json',
        'demo/a.js': 'play/a.js',
      },
      roots: [''],
    });
    expect(changed['demo/a.js']).toBeUndefined();
  });
});

describe('a name that a package offers', () => {
  const told = async (kit: object, files: Readonly<Record<string, string>> = {}) =>
    ledger((await across('tests/a.ts', files, kit)).references).filter(line => line.startsWith('tests'));

  it.each([
    ['by a pattern', EXPORTS],
    ['itself', { exports: { './plain': './dist/plain.mjs' } }],
    ['by its folders', { private: false }],
  ])('%s, is asked where an alias finds it', async (_, kit) =>
    expect(await told(kit)).toEqual(['tests/a.ts:1 asked: kit/plain']),
  );

  it.each([
    ['what is published nowhere', {}],
    ['what it offers not', { exports: { '.': './dist/index.mjs' } }],
    ['what it offers from its sources', { exports: { './*': './src/*.ts' } }],
    ['a package of another name', { name: 'tool', ...EXPORTS }],
  ])('but not %s', async (_, kit) =>
    expect(await told(kit)).toEqual(['tests/a.ts:1 rewritten: kit/plain → kit/plain/index']),
  );

  it('is called by the alias that it was called by, also where a root of names has a shorter way', async () => {
    const paths = { baseUrl: '.', paths: { '~/*': ['./src/*.ts'] } };
    const { changed } = await across('tests/b.ts', {
      'tsconfig.json': json({ compilerOptions: paths }),
      'tests/b.ts': "import '~/plain';\n",
    });
    expect(changed['tests/b.ts']).toBe("import '~/plain/index';\n");
  });
});

test.each([
  ['kit', 'kit'],
  ['kit/a/b', 'kit'],
  ['@o/kit', '@o/kit'],
  ['@o/kit/a', '@o/kit'],
])('%s is of %s', (specifier, name) => expect(packageName(specifier)).toBe(name));
