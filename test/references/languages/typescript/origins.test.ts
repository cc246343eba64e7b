import { describe, expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const OTHERS = ['package.json', 'test/setup.ts', 'src/a.ts', 'web/src/a.ts', 'test/old/a.js'];

async function settings(path: string, text: string, moves: Record<string, string>, others = OTHERS) {
  const file = (await run(scripts, { [path]: text }, moves, others)).get(path)!;
  return { text: file.text, ledger: ledger(file) };
}

describe('tools that start where they are called', () => {
  const TEXT =
    'export default { test: { reporters: ["default", "./test/setup.ts"], setupFiles: "test/setup.ts" } };\n';

  test.each(['vitest.config.ts', 'vite.config.build.mts', 'webpack.prod.js', 'rollup.config.mjs'])(
    '%s may go elsewhere',
    async path => {
      const made = await settings(path, TEXT, { [path]: `config/${path}` });
      expect(made).toEqual({ text: TEXT, ledger: [] });
    },
  );

  test('what they name from there follows', async () => {
    const moves = { 'vitest.config.ts': 'config/vitest.config.ts', 'test/setup.ts': 'tools/test/set-up.ts' };
    const { text } = await settings('vitest.config.ts', TEXT, moves);
    expect(text).toBe(TEXT.replaceAll('test/setup', 'tools/test/set-up'));
  });

  test('also of settings that lie elsewhere, and with a root of their own', async () => {
    const text = 'export default { root: "web", entry: "./src/a.ts", other: "./test/setup.ts" };\n';
    const moves = { 'web/src/a.ts': 'web/src/b.ts', 'test/setup.ts': 'test/up.ts' };
    expect((await settings('config/vite.config.ts', text, moves)).text).toBe(
      text.replace('src/a', 'src/b').replace('setup', 'up'),
    );
  });

  test('a place that they build themselves is corrected', async () => {
    const text = 'export default { entry: join(__dirname, "src/a.ts"), more: "./src/a.ts" };\n';
    const { text: made } = await settings('vite.config.ts', text, {
      'vite.config.ts': 'config/vite.config.ts',
    });
    expect(made).toBe('export default { entry: join(__dirname, "../src/a.ts"), more: "./src/a.ts" };\n');
  });
});

describe('a tool that starts at its `rootDir`', () => {
  const moves = { 'jest.config.js': 'config/jest.config.js' };

  test.each([
    ['{ rootDir: ".", x: "./test/setup.ts" }', '{ rootDir: "..", x: "./test/setup.ts" }'],
    ['{ rootDir: "./web", x: "<rootDir>/src/a.ts" }', '{ rootDir: "../web", x: "<rootDir>/src/a.ts" }'],
    [
      '{ rootDir: __dirname + "/web", x: "<rootDir>/src/a.ts" }',
      '{ rootDir: __dirname + "/../web", x: "<rootDir>/src/a.ts" }',
    ],
  ])('that is corrected, and nothing besides: %s', async (before, after) => {
    const { text } = await settings('jest.config.js', `module.exports = ${before};\n`, moves);
    expect(text).toBe(`module.exports = ${after};\n`);
  });

  test('is asked to say it where it is its own folder', async () => {
    const text = 'module.exports = { x: "<rootDir>/test/setup.ts", y: ["./test/setup.ts"] };\n';
    expect(await settings('jest.config.js', text, moves)).toEqual({
      text,
      ledger: ['asked module.exports: rootDir is the folder of these settings where they do not say it: ..'],
    });
  });

  test.each([
    ['<rootDir>/src/a.ts', '<rootDir>/src/b.ts'],
    ['<rootDir>/src/$1', '<rootDir>/src/$1'],
    ['<rootDir>/../test/setup.ts', '<rootDir>/../test/up.ts'],
    // From the repository, where nothing is meant.
    ['<rootDir>/test/setup.ts', '<rootDir>/test/setup.ts'],
  ])('what it names in a package follows: %s', async (before, after) => {
    const all = { 'web/src/a.ts': 'web/src/b.ts', 'test/setup.ts': 'test/up.ts' };
    const { text } = await settings('web/jest.config.js', `module.exports = { x: "${before}" };\n`, all);
    expect(text).toBe(`module.exports = { x: "${after}" };\n`);
  });

  test('goes along with its package', async () => {
    const text = 'module.exports = { x: "<rootDir>/src/a.ts" };\n';
    const all = { 'web/jest.config.js': 'apps/web/jest.config.js', 'web/src/a.ts': 'apps/web/src/a.ts' };
    expect(await settings('web/jest.config.js', text, all)).toEqual({ text, ledger: [] });
  });
});

test.each([
  ["x({ alias: { a: '/src/a.ts' } });", true],
  ["x({ alias: { a: '/src/b.ts' } });", false],
])('a slash in settings is their project: %s', async (text, isFound) => {
  const state = {
    files: [{ path: 'vite.config.ts', text }],
    judged: new Set(['vite.config.ts']),
    world: { paths: new Set(['vite.config.ts', ...OTHERS]), roots: [''] },
  };
  expect(await scripts.unresolved!(state)).toHaveLength(isFound ? 0 : 1);
});
