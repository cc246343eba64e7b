import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

/** A module: `esm` names others with their ending, `common` (CommonJS) leaves endings and `index` out. */
interface Unit {
  readonly kind: 'esm' | 'common';
  readonly index: boolean;
  readonly directory: string;
  readonly elsewhere: string;
  readonly moves: boolean;
  readonly uses: readonly number[];
}

const directory = fc
  .array(fc.constantFrom('d', 'e', 'f'), { maxLength: 3 })
  .map(parts => parts.map((part, depth) => `${part}${depth}`).join('/'));

const units = fc.array(
  fc.record({
    kind: fc.constantFrom('esm' as const, 'common' as const),
    index: fc.boolean(),
    directory,
    elsewhere: directory,
    moves: fc.boolean(),
    uses: fc.array(fc.nat(30), { maxLength: 4 }),
  }),
  { minLength: 2, maxLength: 14 },
);

const place = ({ kind, index }: Unit, number: number, at: string): string =>
  posix.join(at, index ? `m${number}/index` : `m${number}`) + (kind === 'esm' ? '.mts' : '.js');

/** Module `number` exports its number and the values of what it uses, which all have lower numbers. */
function source(unit: Unit, number: number, all: readonly Unit[], paths: readonly string[]): string {
  const used = [...new Set(unit.uses.map(use => use % Math.max(number, 1)))].filter(
    use => use < number && (unit.kind === 'esm' || all[use]!.kind === 'common'),
  );
  const name = (use: number) => {
    const path = posix.relative(posix.dirname(paths[number]!), paths[use]!);
    const whole = path.startsWith('.') ? path : `./${path}`;
    return unit.kind === 'esm' ? whole : whole.replace(/(\/index)?\.js$/, '') || '.';
  };
  const values = used.map(use => `v${use}`).join(', ');
  const lines = used.map((use, at) => {
    if (unit.kind === 'common') return `const v${use} = require('${name(use)}').value;`;
    return at % 2 === 0
      ? `import { value as v${use} } from "${name(use)}"; // keep`
      : `const { value: v${use} } = await import('${name(use)}');`;
  });
  const end = unit.kind === 'esm' ? 'export const value' : 'exports.value';
  return `${lines.join('\n')}\n${end} = [${number}, ${values}];`;
}

function behaviour(files: ReadonlyMap<string, string>, paths: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'modules'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    // What stands in the folders above says nothing of these modules.
    writeFileSync(join(root, 'package.json'), '{}');
    const main = paths.map(path => `console.log(JSON.stringify((await import('./${path}')).value));\n`);
    writeFileSync(join(root, 'main.mjs'), main.join(''));
    return execFileSync(process.execPath, ['--no-warnings', 'main.mjs'], { cwd: root, encoding: 'utf8' });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('a random tree of modules, moved at random, computes the same, and comes back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(units, async all => {
      const before = all.map((unit, number) => place(unit, number, unit.directory));
      const after = all.map((unit, number) =>
        place(unit, number, unit.moves ? unit.elsewhere : unit.directory),
      );
      const files = Object.fromEntries(
        all.map((unit, number) => [before[number]!, source(unit, number, all, before)]),
      );
      const there = Object.fromEntries(
        before.flatMap((path, n) => (path === after[n] ? [] : [[path, after[n]!]])),
      );
      const moved = await run(scripts, files, there);
      const texts = new Map([...moved.values()].map(file => [file.to, file.text]));
      expect(behaviour(texts, after)).toBe(behaviour(new Map(Object.entries(files)), before));

      const back = Object.fromEntries(Object.entries(there).map(([from, to]) => [to, from]));
      const returned = await run(scripts, Object.fromEntries(texts), back);
      expect(Object.fromEntries([...returned.values()].map(file => [file.to, file.text]))).toEqual(files);
    }),
    { numRuns: 15 },
  );
});

test('only edits change: outside them every byte stays', async () => {
  const odd =
    '\uFEFF#!/usr/bin/env node\r\nimport "./a.mjs" ;\t\f\r\nconst s = "😀";require ( "./a.mjs" )\r\n';
  const file = (await run(scripts, { 'user.mjs': odd }, { 'a.mjs': 'lib/b.mjs' }, ['a.mjs'])).get(
    'user.mjs',
  )!;
  expect(file.text).toBe(odd.replaceAll('./a.mjs', './lib/b.mjs'));
  expect(file.references.map(({ line, start, end }) => [line, odd.slice(start, end)])).toEqual([
    [2, './a.mjs'],
    [3, './a.mjs'],
  ]);
});

test('every importer among 3,000 files is found', async () => {
  const path = (n: number) => `src/area${n % 20}/group${n % 160}/module${n}.ts`;
  const body = '  const value = compute("text", 12, [1, 2, 3]).map(x => x * 2);\n'.repeat(60);
  const files: Record<string, string> = {};
  const users = new Map<string, number>();
  for (let n = 0; n < 3000; n++) {
    const used = [1, 2, 3, 4, 5].map(k => path((n * 7 + k * 131) % 3000));
    for (const each of used) users.set(each, (users.get(each) ?? 0) + 1);
    const imports = used.map(
      (each, k) =>
        `import { f as f${k} } from './${posix.relative(posix.dirname(path(n)), each).slice(0, -3)}';\n`,
    );
    files[path(n)] = `${imports.join('')}export function f() {\n${body}}\n`;
  }
  const moves = Object.fromEntries(
    [3, 603, 1203, 1803, 2403].map(n => [path(n), `src/moved/p${n}/new${n}.ts`]),
  );
  const answers = await run(scripts, files, moves);
  const rewritten = [...answers.values()].flatMap(file => file.references);
  const outside = rewritten.filter(reference => !(reference.path in moves));
  expect(outside).toHaveLength(Object.keys(moves).reduce((sum, each) => sum + users.get(each)!, 0));
  expect(rewritten.every(reference => reference.decision === 'rewritten')).toBe(true);
});
