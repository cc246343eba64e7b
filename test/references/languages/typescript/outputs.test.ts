import { describe, expect, test } from 'vitest';
import { Outputs } from '../../../../src/references/languages/typescript/outputs.ts';
import { loadScripts } from '../../../../src/references/languages/typescript/parse.ts';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

const FILES = {
  '.gitignore': '# made\n/dist\ntmp/\n*.gen.ts\npackages/*/out\n!kept.gen.ts\n',
  'lib/.gitignore': 'here\n',
  'package.json':
    '{"main": "./build/index.js", "exports": {"./a": "./made/deep/a.js"}, "files": ["types", "src"]}',
};

test.each([
  ['dist/a/b.js', true],
  ['x/dist/a.js', false],
  ['x/tmp/a.txt', true],
  ['src/a.gen.ts', true],
  ['src/kept.gen.ts', false],
  ['packages/a/out/x.js', true],
  ['packages/a/b/out/x.js', false],
  ['lib/a/here/x', true],
  ['here/x', false],
  ['build/index.js', true],
  ['build/other.js', true],
  ['made/x.js', true],
  ['types/a.d.ts', true],
  // Stands in the repository: what is not there is no output.
  ['src/x.ts', false],
])('%s is made in the work tree: %s', async (path, isMade) => {
  await loadScripts();
  const files = Object.entries(FILES).map(([at, text]) => ({ path: at, text }));
  expect(new Outputs(files, new Set([...Object.keys(FILES), 'src/a.ts'])).has(path)).toBe(isMade);
});

describe('a script that goes deeper names what is made where it was', () => {
  test.each([
    ['x.js', 'path.resolve(__dirname, "dist/z.js")', 'path.resolve(__dirname, "../dist/z.js")'],
    ['x.js', 'require("./dist/z.js")', 'require("../dist/z.js")'],
    ['x.js', 'import("./build/z.js")', 'import("../build/z.js")'],
    ['x.js.flow', 'import type {A} from "./dist/z.js.flow"', 'import type {A} from "../dist/z.js.flow"'],
    ['y.config.js', 'x({ alias: { x: "./dist/x.mjs" } })', 'x({ alias: { x: "../dist/x.mjs" } })'],
    // Made by the script, and nobody says where.
    ['x.js', 'path.resolve(__dirname, "other/x.js")', 'path.resolve(__dirname, "other/x.js")'],
    ['x.js', 'require("./other/x.js")', 'require("./other/x.js")'],
    // Words.
    ['x.js', 'log("./dist/z.js")', 'log("./dist/z.js")'],
    // From where it is called.
    ['rollup.config.js', 'x({ file: "./dist/x.mjs" })', 'x({ file: "./dist/x.mjs" })'],
  ])('%s: %s', async (path, before, after) => {
    const answer = await run(scripts, { ...FILES, [path]: `${before};\n` }, { [path]: `tools/${path}` });
    expect(answer.get(path)?.text).toBe(`${after};\n`);
  });

  test('and takes it along where its whole folder goes', async () => {
    const files = {
      'a/.gitignore': 'dist\n',
      'a/x.js': 'join(__dirname, "dist/z.js");\nrequire("../dist/y");\n',
    };
    const answer = await run(
      scripts,
      { ...FILES, ...files },
      { 'a/.gitignore': 'b/c/.gitignore', 'a/x.js': 'b/c/x.js' },
    );
    expect(answer.get('a/x.js')?.text).toBe('join(__dirname, "dist/z.js");\nrequire("../../dist/y");\n');
  });
});
