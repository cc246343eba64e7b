import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXTERNAL } from '../../scripts/build.mjs';
import { parseModule, ROOT, readModules } from './modules.ts';
import { circles, fileCircles, forbidden, OUTSIDE, PROGRAMS } from './rules.ts';

const PROGRAM = ['bin', 'src', 'store', 'components'];
/** Most lines a file may have. A longer one is two. */
const LONGEST = 300;

/** What the rules say about one made-up file. */
function verdicts(path: string, text: string): string[] {
  return parseModule(path, text).imports.map(entry => forbidden(path, entry) ?? 'fine');
}

describe('the rules', () => {
  test.each([
    ['src/plan/a.ts', "import type { T } from '../merge/types.ts'", /knows no other folder/],
    ['src/git/a.ts', "export { x } from '../history/x.ts'", /knows no other folder/],
    ['src/git/a.ts', "import { call } from './call.ts'", /stands in src\/git\/calls/],
    ['src/phase/a.ts', "import { call, type Call } from '../git/call.ts'", /stands in src\/git\/calls/],
    ['src/git/calls/a.ts', "import { Git } from '../run.ts'", /a value/],
    ['src/git/calls/a.ts', "import { readFile } from 'node:fs/promises'", /a value/],
    ['src/history/a.ts', "import { x } from '../merge/x.ts'", /only types/],
    ['src/history/a.ts', "import { x } from '../../store/x.ts'", /nothing above/],
    ['src/report/a.ts', "const x = await import('../session/x.ts')", /only bin and store/],
    ['src/phase/a.ts', "import { x } from '../session/x.ts'", /only bin and store/],
    ['src/phase/a.ts', "import { spawn } from 'node:child_process'", /only src\/git/],
    ['src/session/a.ts', "import 'ink'", /no screen/],
    ['src/session/a.ts', "import { createStore } from 'zustand/vanilla'", /no screen/],
    ['store/a.ts', "import { useState } from 'react'", /no screen/],
    ['store/a.ts', "import { x } from '../components/x.tsx'", /knows src/],
    ['components/a.tsx', "import type { Run } from '../src/git/run.ts'", /never reaches git/],
    ['components/a.tsx', "import { x } from '../bin/x.ts'", /store and src/],
    ['components/a.tsx', "import x from '../node_modules/ink/build/x.js'", /store and src/],
  ])('%s may not: %s', (path, text, why) => expect(verdicts(path, text)[0]).toMatch(why));

  test.each([
    ['src/history/a.ts', "import type { T } from '../plan/types.ts'"],
    ['src/phase/a.ts', "import type { Call } from '../git/call.ts'"],
    ['src/git/calls/a.ts', "import { call } from '../call.ts'"],
    ['src/references/a.ts', "import { Git } from '../git/run.ts'"],
    ['src/report/a.ts', "import { type T, type U } from '../session/types.ts'"],
    ['src/phase/a.ts', "import { x } from '../references/x.ts'"],
    ['src/session/a.ts', "import { x } from '../phase/x.ts'"],
    ['store/a.ts', "import { x } from '../src/session/x.ts'"],
    ['components/deep/a.tsx', "import { x } from '../../store/x.ts'"],
    ['components/view/frame.ts', "import x from '../../node_modules/ink/build/x.js'"],
    ['bin/a.ts', "import { x } from '../src/phase/x.ts'"],
  ])('%s may: %s', (path, text) => expect(verdicts(path, text)).toEqual(['fine']));

  test('what a file reads of its process is seen, however it is written', () => {
    const read = (text: string) => parseModule('src/a.ts', text).process;
    expect(read("process.env.HOME; process['stdout'].write('')")).toEqual(['env', 'stdout']);
    expect(read('const { env } = process;')).toEqual(['*']);
    expect(read('// process.env\nconst text = "process.env"; work.process.env;')).toEqual([]);
  });

  test('a circle of folders is found with its way', () => {
    const modules = [
      parseModule('src/a/x.ts', "import '../b/x.ts'"),
      parseModule('src/b/x.ts', "import type { T } from '../c/x.ts'"),
      parseModule('src/c/x.ts', "import '../b/y.ts'"),
    ];
    expect(circles(modules)).toEqual([['src/b', 'src/c', 'src/b']]);
  });
});

describe('the program', () => {
  const modules = readModules(PROGRAM);

  test('imports only in the directions of the house', () => {
    const broken = modules.flatMap(({ path, imports }) =>
      imports.flatMap(entry => {
        const why = forbidden(path, entry);
        return why === undefined ? [] : [`${path} imports ${entry.specifier}: ${why}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('has an engine, a store and components that do not see their process', () => {
    const seeing = modules
      .filter(({ path }) => !path.startsWith('bin/') && !PROGRAMS.has(path))
      .flatMap(({ path, process }) =>
        process.filter(member => OUTSIDE.includes(member)).map(member => `${path} reads process.${member}`),
      );
    expect(seeing).toEqual([]);
  });

  test('has no folders of the engine that import each other in a circle', () => {
    expect(circles(modules)).toEqual([]);
  });

  test('has no files that import each other in a circle, types included', () => {
    expect(fileCircles(modules)).toEqual([]);
  });

  test('imports only packages that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = new Set(
      ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap(key => Object.keys(manifest[key])),
    );
    const unnamed = [...modules, ...readModules(['scripts', 'test'])].flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => !/^(\.|node:)/.test(specifier))
        .filter(({ target, typeOnly }) => !named.has(target) && !(typeOnly && named.has(`@types/${target}`)))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(unnamed).toEqual([]);
  });

  test('imports bundled CommonJS packages later only through a file of its own, which names what it takes', () => {
    // In a bundle, `import()` of such a package has a default export and nothing else.
    const commonJs = (name: string): boolean => {
      const text = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
      return JSON.parse(text).type !== 'module';
    };
    const direct = modules.flatMap(({ path, imports }) =>
      imports
        .filter(({ lazy, specifier }) => lazy && !/^(\.|node:)/.test(specifier))
        .filter(({ target }) => !EXTERNAL.includes(target) && commonJs(target))
        .map(({ specifier }) => `${path} imports ${specifier} directly`),
    );
    expect(direct).toEqual([]);
  });

  test('has no file that should be two', () => {
    const long = [...modules, ...readModules(['scripts', 'test'])]
      .filter(({ lines }) => lines > LONGEST)
      .map(({ path, lines }) => `${path} has ${lines} lines`);
    expect(long).toEqual([]);
  });

  test('has short files: half of them under 100 lines', () => {
    const lengths = modules.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });
});
