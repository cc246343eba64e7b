import { describe, expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

/** What `src/user.ts` calls `src/a.ts` when that becomes the index of `src/b/`, or of `src/a/`. */
async function called(files: Record<string, string>, to = 'src/b/index.ts', written = './a') {
  const all = { 'src/user.ts': `import '${written}';\n`, ...files };
  const text = (await run(scripts, all, { 'src/a.ts': to }, ['src/a.ts', 'src/c/index.ts'])).get(
    'src/user.ts',
  )!.text;
  return /'(.*)'/.exec(text)?.[1];
}

describe('an index is called by its folder where its project does so', () => {
  test.each([
    ['src/x.ts', "import './c';"],
    ['src/x.js', "const c = require('./c/');"],
    ['src/c/x.ts', "export * from '.';"],
    ['src/c/d/x.ts', "import {\n  c,\n} from '..';"],
  ])('%s: %s', async (path, text) => {
    expect(await called({ [path]: text })).toBe('./b');
  });

  test.each([
    ['src/x.ts', "import './c/index';"],
    ['src/x.ts', "import 'c';"],
    ['src/x.ts', 'const words = "./c";'],
    // Another project: its compiler may look for more.
    ['test/x.ts', "import '../src/c';"],
  ])('and not for %s: %s', async (path, text) => {
    expect(await called({ 'test/tsconfig.json': '{}', [path]: text })).toBe('./b/index');
  });

  test('and where no project had one, as the language itself proposes', async () => {
    const files = { 'src/user.ts': "import './a';\n", 'src/a.ts': '' };
    const all = await run(scripts, files, { 'src/a.ts': 'src/b/index.ts' });
    expect(all.get('src/user.ts')!.text).toBe("import './b';\n");
  });

  test('by an alias', async () => {
    const files = { 'tsconfig.json': '{"compilerOptions": {"paths": {"@/*": ["./src/*"]}}}' };
    expect(await called(files, undefined, '@/a')).toBe('@/b/index');
    expect(await called({ ...files, 'src/x.ts': "import '@/c';" }, undefined, '@/a')).toBe('@/b');
  });
});

describe('a name that leads to the index of a new folder', () => {
  const typescript = (version: string) => ({
    'package.json': `{"devDependencies": {"typescript": "${version}"}}`,
  });
  const options = (words: string) => ({ 'tsconfig.json': `{"compilerOptions": {${words}}}` });

  test.each([
    ['"moduleResolution": "Classic"', '^5.0.2'],
    ['"module": "ES6"', '^5.0.2'],
    ['"module": "esnext", "target": "es5"', '~5.9'],
    ['"target": "ES2020"', '4.7.4'],
  ])('is written out where the compiler looks for none: %s with %s', async (words, version) => {
    const files = { ...typescript(version), ...options(words) };
    expect(await called(files, 'src/a/index.ts')).toBe('./a/index');
  });

  test.each([
    ['"module": "ES6", "moduleResolution": "node"', '^5.0.2'],
    ['"module": "commonjs", "target": "es2020"', '^5.0.2'],
    ['"module": "nodenext"', '^5.0.2'],
    ['"module": "ES6"', '^6.0.0'],
    ['"target": "ES5"', '^5.0.2'],
    ['', '^5.0.2'],
  ])('stays elsewhere: %s with %s', async (words, version) => {
    const files = { ...typescript(version), ...options(words) };
    expect(await called(files, 'src/a/index.ts')).toBe('./a');
  });

  test('depends on what settings extend', async () => {
    const base = { 'base.json': '{"compilerOptions": {"module": "es2015"}}', ...typescript('5.1') };
    const config = { 'tsconfig.json': '{"extends": "./base"}' };
    expect(await called({ ...base, ...config }, 'src/a/index.ts')).toBe('./a/index');
    const foreign = { 'tsconfig.json': '{"extends": "@x/base", "compilerOptions": {"module": "es2015"}}' };
    expect(await called({ ...base, ...foreign }, 'src/a/index.ts')).toBe('./a');
  });

  test('stays where the project shows that it is found', async () => {
    const files = { ...typescript('5.1'), ...options('"module": "es6"'), 'src/x.ts': "import './c';" };
    expect(await called(files, 'src/a/index.ts')).toBe('./a');
  });
});
