import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../bin/commands.ts';
import { bundle } from '../../scripts/build.mjs';
import { ROOT } from './modules.ts';

type Outputs = Awaited<ReturnType<typeof bundle>>['metafile']['outputs'];

let outputs: Outputs;
beforeAll(async () => {
  outputs = (await bundle()).metafile.outputs;
});

/** The output made of this file of the project. */
function outputOf(entry: string): string {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === entry);
  if (!found) throw new Error(`no output for ${entry}`);
  return found[0];
}

/** This output and all that it imports at once, without what it imports later on demand. */
function closure(output: string, seen = new Set<string>()): Set<string> {
  if (seen.has(output)) return seen;
  seen.add(output);
  for (const { path, kind, external } of outputs[output]?.imports ?? []) {
    if (kind === 'import-statement' && !external) closure(path, seen);
  }
  return seen;
}

/** Packages whose code is loaded with this file. */
function packages(entry: string): string[] {
  const names = [...closure(outputOf(entry))].flatMap(output =>
    Object.keys(outputs[output]?.inputs ?? {}).flatMap(
      input => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
    ),
  );
  return [...new Set(names)].sort();
}

const ENTRY = 'bin/reorg-tui.ts';
/** What a command may load only when it comes to it. */
const HEAVY = ['ink', 'react', 'zustand', 'isomorphic-git', 'diff2html'];
/** What reads plans, settings and languages. */
const READERS = ['yaml', 'web-tree-sitter', 'picomatch', 'mdast-util-from-markdown'];

describe('what is loaded', () => {
  test('the entry is small and loads no package', () => {
    expect(packages(ENTRY)).toEqual([]);
    const bytes = [...closure(outputOf(ENTRY))].reduce((sum, output) => sum + outputs[output]!.bytes, 0);
    expect(bytes).toBeLessThan(16_384);
  });

  test.each(COMMANDS.map(({ name }) => name))(
    '%s is a chunk of its own, without screen, isomorphic-git and diff2html',
    name => {
      const entry = `bin/commands/${name}.ts`;
      expect(closure(outputOf(ENTRY))).not.toContain(outputOf(entry));
      expect(packages(entry).filter(loaded => HEAVY.includes(loaded))).toEqual([]);
    },
  );
});

test('the screen draws before it loads what reads plans, settings and languages', () => {
  const loaded = [...closure(outputOf('bin/screen.ts'))].flatMap(output =>
    Object.keys(outputs[output]?.inputs ?? {}),
  );
  expect(loaded.filter(path => /^src\/(plan\/(forms|resolve)|references\/languages)\//.test(path))).toEqual(
    [],
  );
  expect(packages('bin/screen.ts').filter(name => READERS.includes(name))).toEqual([]);
  expect(loaded).toContain('components/opening.tsx');
  expect(loaded).not.toContain('components/app.tsx');
});

describe('the package', () => {
  const manifest: {
    dependencies: Record<string, string>;
    optionalDependencies: Record<string, string>;
  } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  test('asks users to install what is not bundled, and nothing else', () => {
    const external = new Set(
      Object.values(outputs)
        .flatMap(output => output.imports.filter(({ external }) => external).map(({ path }) => path))
        .filter(path => !path.startsWith('node:') && !builtinModules.includes(path)),
    );
    const installed = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    expect([...external].sort()).toEqual(installed.sort());
  });
});
