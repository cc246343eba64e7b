import { describe, expect, test } from 'vitest';
import { manifests } from '../../../../src/references/languages/typescript/manifests.ts';
import { ledger, run } from './support.ts';

async function change(
  path: string,
  text: string,
  moves: Record<string, string | null>,
  others: string[] = [],
) {
  const file = (await run(manifests, { [path]: text }, moves, [...Object.keys(moves), ...others])).get(path)!;
  return { text: file.text, ledger: ledger(file) };
}

describe('tsconfig.json', () => {
  const text = `{
  // comment "src/a.ts"
  "extends": "./config/base.json",
  "compilerOptions": {
    "rootDir": "./src",
    "paths": { "@a": ["./src/a.ts"], "@lib/*": ["src/lib/*"], "@x": ["./src/lib/x"] },
    "outDir": "src/a.ts",
  },
  "files": ["src/a.ts"],
  "include": ["src/lib/**/*", "src/**/*.ts"],
  "references": [{ "path": "./packages/p" }],
}
`;
  const moves = {
    'src/a.ts': 'src/app/a.ts',
    'src/lib/x.ts': 'lib/x.ts',
    'src/lib/deep/y.ts': 'lib/deep/y.ts',
    'config/base.json': 'tools/base.json',
    'packages/p/tsconfig.json': 'libs/p/tsconfig.json',
  };

  test('paths, files, include, extends and references follow; comments and the rest stay', async () => {
    const changed = await change('tsconfig.json', text, moves, ['src/main.ts']);
    expect(changed.text).toBe(
      text
        .replace('"./config/base.json"', '"./tools/base.json"')
        .replace('["./src/a.ts"]', '["./src/app/a.ts"]')
        .replace('"src/lib/*"', '"lib/*"')
        .replace('"./src/lib/x"', '"./lib/x"')
        .replace('"files": ["src/a.ts"]', '"files": ["src/app/a.ts"]')
        .replace('"src/lib/**/*"', '"lib/**/*"')
        .replace('"./packages/p"', '"./libs/p"'),
    );
  });

  test('a configuration that moves keeps its own paths right', async () => {
    const moved = { 'app/tsconfig.json': 'packages/app/tsconfig.json' };
    const { text: after } = await change(
      'app/tsconfig.json',
      '{"extends": "../base.json", "include": ["../lib/**"]}',
      moved,
      ['base.json', 'lib/a.ts'],
    );
    expect(after).toBe('{"extends": "../../base.json", "include": ["../../lib/**"]}');
  });

  test('what other tools say there follows, too', async () => {
    const before = '{"docs": {"entry": ["./src/a.ts", "a/b"]}, "compilerOptions": {"outDir": "src/a.ts"}}';
    const changed = await change('tsconfig.json', before, moves);
    expect(changed.text).toBe(before.replace('./src/a.ts', './src/app/a.ts'));
  });

  test('`paths` start at `baseUrl`', async () => {
    const { text: after } = await change(
      'tsconfig.json',
      '{"compilerOptions": {"baseUrl": "./src", "paths": {"@a": ["a.ts"]}}}',
      { 'src/a.ts': 'src/deep/a.ts' },
      ['src/b.ts'],
    );
    expect(after).toContain('"@a": ["deep/a.ts"]');
  });

  test('a directory whose files go to several places is asked', async () => {
    const { ledger: asked } = await change('tsconfig.json', '{"include": ["src/lib/*"]}', {
      'src/lib/a.ts': 'x/a.ts',
      'src/lib/b.ts': 'y/b.ts',
    });
    expect(asked).toEqual(['asked src/lib/*: the files below go to several places']);
  });
});

describe('package.json', () => {
  test('entry points, conditions, bin, files, scripts and jest follow', async () => {
    const text = `{
  "name": "a",
  "main": "lib/a.js",
  "types": "./lib/a.d.ts",
  "bin": { "a": "./lib/a.js" },
  "exports": { ".": { "import": "./lib/a.js", "types": "./lib/a.d.ts" }, "./b/*": "./util/*.js" },
  "files": ["lib", "util"],
  "browser": { "./lib/a.js": "./lib/stay.js" },
  "scripts": { "start": "node lib/a.js --port 1", "lib/a.js": "true" },
  "jest": { "setupFiles": ["<rootDir>/lib/a.js"], "moduleNameMapper": { "^~/(.*)$": "<rootDir>/util/$1" } },
  "description": "lib/a.js"
}
`;
    const changed = await change(
      'package.json',
      text,
      { 'lib/a.js': 'src/a.js', 'lib/a.d.ts': 'src/a.d.ts', 'util/u.js': 'tools/u.js' },
      ['lib/stay.js'],
    );
    expect(changed.text).toBe(
      text
        .replaceAll('"./lib/a.js"', '"./src/a.js"')
        .replaceAll('./lib/a.d.ts', './src/a.d.ts')
        .replace('"main": "lib/a.js"', '"main": "src/a.js"')
        .replace('"./util/*.js"', '"./tools/*.js"')
        .replace('"util"', '"tools"')
        .replace('node lib/a.js', 'node src/a.js')
        .replace('<rootDir>/lib/a.js', '<rootDir>/src/a.js')
        .replace('<rootDir>/util/$1', () => '<rootDir>/tools/$1'),
    );
  });

  test.each([
    ['eslint code --fix', 'eslint src/code --fix'],
    ["prettier --check 'code' docs", "prettier --check 'src/code' docs"],
    ['cross-env CI=1 c8 mocha code', 'cross-env CI=1 c8 mocha src/code'],
    ['tsc && rimraf code && babel code -d out', 'tsc && rimraf src/code && babel src/code -d out'],
    ['code', 'code'],
    ['mocha --require code/a test', 'mocha --require src/code/a test'],
    ['npm run code', 'npm run code'],
    ['yarn code', 'yarn code'],
    ['echo code', 'echo code'],
    ['vite code', 'vite code'],
  ])('one word is a folder where the command takes folders: %s', async (before, after) => {
    const json = (script: string) => `{"scripts": {"code": "${script}"}}`;
    const { text } = await change('package.json', json(before), { 'code/a.js': 'src/code/a.js' });
    expect(text).toBe(json(after));
  });

  test.each([
    ['./dist/code/a.js', './dist/src/a.js'],
    ['./dist/code/a.d.ts', './dist/src/a.d.ts'],
    ['./dist/other/a.js', './dist/other/a.js'],
  ])('what is built into the folders of its sources follows them: %s', async (before, after) => {
    const json = (path: string) => `{"exports": {"default": "${path}"}}`;
    expect((await change('package.json', json(before), { 'code/a.ts': 'src/a.ts' })).text).toBe(json(after));
  });

  test('one word that is a folder and a script beside it is asked', async () => {
    const moves = { 'server/a.js': 'src/server/a.js' };
    const changed = await change('package.json', '{"scripts": {"start": "node server"}}', moves, [
      'server.js',
    ]);
    expect(changed.ledger).toEqual(['asked server: a word that may name server.js too']);
    const index = { 'server/index.js': 'src/server/index.js' };
    const other = await change('package.json', '{"scripts": {"start": "node server"}}', index);
    expect(other.ledger).toEqual(['server → src/server']);
    const given = '{"scripts": {"lint": "lint --config=lintrc ."}}';
    expect((await change('package.json', given, { lintrc: 'conf/lintrc' })).ledger).toEqual([
      'lintrc → conf/lintrc',
    ]);
  });

  test('what is built from a file that moves is asked', async () => {
    const { ledger: asked } = await change('package.json', '{"main": "./dist/a.js"}', {
      'src/a.ts': 'src/x/a.ts',
    });
    expect(asked).toEqual(['asked ./dist/a.js: built from src/a.ts, which moves']);
  });

  test('a package that moves whole keeps its own paths', async () => {
    const before = '{"main": "./src/a.js", "types": "dist/a.d.ts"}';
    const { text, ledger } = await change('packages/p/package.json', before, {
      'packages/p/package.json': 'libs/p/package.json',
      'packages/p/src/a.js': 'libs/p/src/a.js',
    });
    expect([text, ledger]).toEqual([before, []]);
  });
});

test('a name that has the ending of what is built keeps it', async () => {
  const moves = { 'p/package.json': 'q/package.json', 'p/index.ts': 'q/index.ts' };
  const text = '{ "main": "index.js", "types": "./index.d.ts" }\n';
  expect((await change('p/package.json', text, moves)).text).toBe(text);
  const apart = await change('p/package.json', text, { 'p/index.ts': 'p/src/start.ts' });
  expect(apart.text).toBe('{ "main": "src/start.js", "types": "./index.d.ts" }\n');
});

test.each([
  ['"browser": { "./browser/deep/a.js": "./browser/deep/b.js" }', ['./browser/deep/b.js']],
  ['"bin": { "x": "./run.js" }', ['./run.js']],
  ['"main": "./other.js"', []],
])('what is built into a folder of any name is asked: %s', async (words, asked) => {
  const moves = { 'src/deep/b.ts': 'src/core/b.ts', 'src/run.ts': 'src/cli/run.ts' };
  const { text, ledger: told } = await change('package.json', `{ ${words} }\n`, moves);
  expect(text).toBe(`{ ${words} }\n`);
  expect(told.filter(line => asked.some(each => line.includes(`asked ${each}`)))).toHaveLength(asked.length);
});

test('where a compiler writes stays where it is, though its settings move', async () => {
  const text = '{ "compilerOptions": { "outDir": "./dist", "tsBuildInfoFile": "dist/.info" } }\n';
  const alone = await change(
    'tsconfig.base.json',
    text,
    { 'tsconfig.base.json': 'config/tsconfig.base.json' },
    ['a.ts'],
  );
  expect(alone.text).toBe(text.replace('./dist', '../dist').replace('"dist', '"../dist'));
  const along = { 'p/tsconfig.json': 'q/tsconfig.json', 'p/a.ts': 'q/a.ts' };
  expect((await change('p/tsconfig.json', text, along)).text).toBe(text);
});

test('patterns of settings that move alone lead back', async () => {
  const text = '{ "include": ["*.js", "lib/**/*.js", "./*.mjs"] }\n';
  const moves = { 'tsconfig.js.json': 'config/tsconfig.js.json' };
  const { text: after } = await change('tsconfig.js.json', text, moves, ['a.js', 'lib/b.js']);
  expect(after).toBe('{ "include": ["../*.js", "../lib/**/*.js", "../*.mjs"] }\n');
});

test('a compiler whose settings go into the folder that they name', async () => {
  const text =
    '{ "compilerOptions": { "rootDir": "src" }, "include": ["src/**/*.ts", "src"], "files": ["src/a.ts"] }';
  const changed = await change('tsconfig.json', text, { 'tsconfig.json': 'src/tsconfig.json' }, ['src/a.ts']);
  expect(changed.text).toBe(
    '{ "compilerOptions": { "rootDir": "." }, "include": ["./**/*.ts", "."], "files": ["a.ts"] }',
  );
});

test('a star that stands for one name means no more in a folder that was there', async () => {
  const moves = { 'parts/a.ts': 'code/a.ts' };
  const words = '"exports": { "./*": { "import": "./parts/*.ts" } }, "files": ["parts/*.ts"]';
  const { text, ledger: told } = await change('package.json', `{ ${words} }`, moves, ['code/own.ts']);
  expect(text).toContain('"./code/*.ts"');
  expect(told).toContain('asked parts/*.ts: in code the pattern would mean code/own.ts as well');
});

test.each([
  ['{ "include": ["."] }', '{ "include": ["spec"] }', 'tsconfig.spec.json'],
  ['{ "include": ["./"] }', '{ "include": ["../spec/"] }', 'config/tsconfig.json'],
  [
    '{ "compilerOptions": { "typeRoots": ["../node_modules/@types"], "baseUrl": ".." } }',
    '{ "compilerOptions": { "typeRoots": ["../../node_modules/@types"], "baseUrl": "../.." } }',
    'spec/types/tsconfig.json',
  ],
])('settings that leave what they name: %s', async (text, after, to) => {
  const changed = await change('spec/tsconfig.json', text, { 'spec/tsconfig.json': to }, ['spec/a.ts']);
  expect(changed.text).toBe(after);
});
