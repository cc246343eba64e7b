import { describe, expect, test } from 'vitest';
import { manifests } from '../../../../src/references/languages/typescript/manifests.ts';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const MOVES = { 'src/a.ts': 'src/core/b.ts', 'src/a.html': 'src/views/b.html' };
const OTHERS = [...Object.keys(MOVES), 'package.json', 'a.ts'];

async function rewritten(path: string, text: string) {
  return (await run(scripts, { [path]: text }, MOVES, OTHERS)).get(path)!;
}

describe('what a string is for', () => {
  test.each([
    ["define(['./a'], a => {});", "define(['./core/b'], a => {});"],
    ["define('name', ['exports', './a'], a => {});", "define('name', ['exports', './core/b'], a => {});"],
    ["require(['./a'], a => {});", "require(['./core/b'], a => {});"],
    ["requirejs(['text!./a.html']);", "requirejs(['text!./views/b.html']);"],
    [
      "@Component({ templateUrl: './a.html' }) class A {}",
      "@Component({ templateUrl: './views/b.html' }) class A {}",
    ],
    [
      "@Component({ templateUrl: 'a.html' }) class A {}",
      "@Component({ templateUrl: 'views/b.html' }) class A {}",
    ],
    [
      "@Component({ styleUrls: ['a.html'] }) class A {}",
      "@Component({ styleUrls: ['views/b.html'] }) class A {}",
    ],
    ["x = { loadChildren: './a#Module' };", "x = { loadChildren: './core/b#Module' };"],
    ["require(process.env.A || './a');", "require(process.env.A || './core/b');"],
    ["require(c ? x : (y ?? './a'));", "require(c ? x : (y ?? './core/b'));"],
    ["await import(at ?? './a');", "await import(at ?? './core/b');"],
    ["jest.mock(x || './a');", "jest.mock(x || './core/b');"],
  ])('%s', async (before, after) => {
    expect((await rewritten('src/x.ts', before)).text).toBe(after);
  });

  test.each([
    ["declare(['./a']);"],
    ["define('name', f, ['./a']);"],
    ["module.define(['./a']);"],
    ["component('x', { templateUrl: 'a.html' });"],
    ["@Component({ selector: 'a.html', template: 'a.html' }) class A {}"],
    ["x = { loadChildren: 'a' };"],
    ["x = { loadChildren: './other#Module' };"],
    ["x = { path: './a#Module' };"],
  ])('no path: %s', async text => {
    expect((await rewritten('src/x.ts', text)).text).toBe(text);
  });
});

describe('a relative string', () => {
  test('beside the manifest is counted from there, whoever reads it', async () => {
    const text = "build({ inject: ['./src/a.ts'] });";
    expect((await rewritten('build.js', text)).text).toBe("build({ inject: ['./src/core/b.ts'] });");
  });

  test('elsewhere is asked', async () => {
    const text = "build({ inject: ['../src/a.ts'] });";
    expect(ledger(await rewritten('tools/build.js', text))).toEqual([
      'asked ../src/a.ts: a string that may be relative to another place',
    ]);
  });

  test.each([
    ['babel.config.js', "x = { plugins: ['./src/a'] };", "x = { plugins: ['./src/core/b'] };"],
    ['.storybook/main.ts', "x = { stories: ['../src/a.ts'] };", "x = { stories: ['../src/core/b.ts'] };"],
    // Without the dot it may be the name of a package, or an expression.
    ['babel.config.js', "x = { plugins: ['src/a'] };", "x = { plugins: ['src/a'] };"],
    ['src/storybook/main.ts', "x = { stories: ['a'] };", "x = { stories: ['a'] };"],
  ])('in settings may leave the ending out: %s', async (path, before, after) => {
    expect((await rewritten(path, before)).text).toBe(after);
  });

  test.each([
    ['{"compilerOptions": {"types": ["./src/a"]}}', '{"compilerOptions": {"types": ["./src/core/b"]}}'],
    [
      '{"compilerOptions": {"plugins": [{"transform": "./src/a.ts"}]}}',
      '{"compilerOptions": {"plugins": [{"transform": "./src/core/b.ts"}]}}',
    ],
    ['{"compilerOptions": {"types": ["src/a"]}}', '{"compilerOptions": {"types": ["src/a"]}}'],
  ])('in settings of the compiler: %s', async (before, after) => {
    const answer = await run(manifests, { 'tsconfig.json': before }, MOVES, OTHERS);
    expect(answer.get('tsconfig.json')?.text).toBe(after);
  });
});
