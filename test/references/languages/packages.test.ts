import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Adapter } from '../../../src/references/languages/adapter.ts';
import { go } from '../../../src/references/languages/go/adapter.ts';
import { jvm } from '../../../src/references/languages/jvm/adapter.ts';
import { rust } from '../../../src/references/languages/rust/adapter.ts';
import { additions } from '../../../src/references/languages.ts';
import { rewrite } from '../../../src/references/rewrite.ts';
import type { SourceFile } from '../../../src/references/types.ts';

/** A unit: the package it is in, and the units before it that it uses. */
const units = fc.array(
  fc.record({ home: fc.nat(4), uses: fc.array(fc.nat(40), { maxLength: 3 }), to: fc.nat(4) }),
  { minLength: 3, maxLength: 10 },
);
type Unit = { readonly home: number; readonly uses: readonly number[]; readonly to: number };

/** Packages use only packages with a smaller number, as Go wants it. */
const used = (all: readonly Unit[], at: number): number[] => [
  ...new Set(all[at]!.uses.map(one => one % all.length).filter(one => all[one]!.home < all[at]!.home)),
];

const worldOf = (files: readonly SourceFile[]) => ({
  paths: new Set(files.map(({ path }) => path)),
  roots: [''],
});

async function missing(adapter: Adapter, files: readonly SourceFile[]): Promise<string[]> {
  const judged = new Set(files.map(({ path }) => path).filter(adapter.accepts));
  const all = (await adapter.unresolved?.({ files, judged, world: worldOf(files) })) ?? [];
  return all.map(({ path, line, message }) => `${path}:${line}: ${message}`);
}

async function moved(
  files: readonly SourceFile[],
  moves: ReadonlyMap<string, string>,
): Promise<SourceFile[]> {
  const world = worldOf(files);
  const texts = await rewrite(files, world, moves);
  const added = await additions({ world, moves, read: async () => files });
  return [...texts.map(({ to, text }) => ({ path: to, text })), ...added];
}

const sorted = (files: readonly SourceFile[]) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
const back = (moves: ReadonlyMap<string, string>) => new Map([...moves].map(([from, to]) => [to, from]));

/** Names of a Go program that lead nowhere, by its words alone. */
function lostInGo(files: readonly SourceFile[]): string[] {
  const code = files.filter(({ path }) => path.endsWith('.go'));
  const packages = Map.groupBy(code, ({ path }) => path.slice(0, path.lastIndexOf('/')));
  const clause = (text: string) => /^package (\w+)/m.exec(text)![1]!;
  return code.flatMap(({ path, text }) => {
    const found = new Map<string, string>();
    for (const [, alias, at] of text.matchAll(/^\s(?:(\w+) )?"example\.org\/app\/(.*)"$/gm)) {
      const [first] = packages.get(at!) ?? [];
      if (first) found.set(alias ?? clause(first.text), at!);
      else return [`${path} imports ${at}`];
    }
    const names = new Set(packages.get(path.slice(0, path.lastIndexOf('/')))!.map(one => clause(one.text)));
    const uses = [...text.matchAll(/(?:(\w+)\.)?(F\d+)\(\)(?! int)/g)].flatMap(([words, qualifier, name]) => {
      const at = qualifier === undefined ? path.slice(0, path.lastIndexOf('/')) : found.get(qualifier);
      const own = packages.get(at ?? '') ?? [];
      return own.some(one => one.text.includes(`func ${name}() int`)) ? [] : [`${path} names ${words}`];
    });
    return [...uses, ...(names.size === 1 ? [] : [`${path} stands beside another package`])];
  });
}

function goProgram(all: readonly Unit[]): SourceFile[] {
  const files = all.map((unit, at) => {
    const others = used(all, at);
    const imports = [...new Set(others.map(one => `\t"example.org/app/p${all[one]!.home}"\n`))].sort();
    const head = imports.length === 0 ? '' : `import (\n${imports.join('')})\n\n`;
    const sum = ['1', ...others.map(one => `p${all[one]!.home}.F${one}()`)].join(' + ');
    return {
      path: `p${unit.home}/u${at}.go`,
      text: `package p${unit.home}\n\n${head}// F${at} counts.\nfunc F${at}() int { return ${sum} }\n`,
    };
  });
  return [{ path: 'go.mod', text: 'module example.org/app\n\ngo 1.19\n' }, ...files];
}

test('a random program in Go, its packages moved and renamed, still resolves, and comes back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(units, async all => {
      const files = goProgram(all);
      const moves = new Map<string, string>();
      for (const { path } of files) {
        const home = Number(/^p(\d)/.exec(path)?.[1] ?? -1);
        const to = all.find(unit => unit.home === home)?.to ?? 0;
        if (home >= 0 && to > 0) moves.set(path, path.replace(/^p\d/, `internal/q${to}/n${home}`));
      }
      expect(await missing(go, files)).toEqual([]);
      const after = await moved(files, moves);
      expect(await missing(go, after)).toEqual([]);
      expect(lostInGo(files)).toEqual([]);
      expect(lostInGo(after)).toEqual([]);
      expect(sorted(await moved(after, back(moves)))).toEqual(sorted(files));
    }),
    { numRuns: 40 },
  );
});

function javaProgram(all: readonly Unit[]): SourceFile[] {
  return all.map((unit, at) => {
    const others = [...new Set(unit.uses.map(one => one % all.length).filter(one => one < at))];
    const imports = others
      .filter(one => all[one]!.home !== unit.home)
      .map(one => `import org.example.p${all[one]!.home}.C${one};\n`)
      .sort();
    const head = imports.length === 0 ? '' : `${imports.join('')}\n`;
    const sum = ['1', ...others.map(one => `new C${one}().n()`)].join(' + ');
    return {
      path: `src/main/java/org/example/p${unit.home}/C${at}.java`,
      text: `package org.example.p${unit.home};\n\n${head}public class C${at} {\n  public int n() { return ${sum}; }\n}\n`,
    };
  });
}

test('random classes, moved one by one or in packages, still resolve, and come back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(units, fc.boolean(), async (all, whole) => {
      const files = javaProgram(all);
      const moves = new Map<string, string>();
      for (const [at, { path }] of files.entries()) {
        const { home, to } = whole ? all.find(unit => unit.home === all[at]!.home)! : all[at]!;
        const place = whole ? `q${home}` : `p${to}`;
        if (to > 0 && `p${home}` !== place) moves.set(path, path.replace(/p\d(?=\/C)/, place));
      }
      expect(await missing(jvm, files)).toEqual([]);
      const after = await moved(files, moves);
      expect(await missing(jvm, after)).toEqual([]);
      expect(sorted(await moved(after, back(moves)))).toEqual(sorted(files));
    }),
    { numRuns: 40 },
  );
});

/** Paths of a crate that lead nowhere, by its words alone. */
function lostInRust(files: readonly SourceFile[]): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const fileOf = (names: readonly string[]) => {
    const at = ['src', ...names].join('/');
    return names.length === 0 ? 'src/lib.rs' : texts.has(`${at}.rs`) ? `${at}.rs` : `${at}/mod.rs`;
  };
  const isThere = (names: readonly string[]) =>
    names.every((name, at) => {
      const above = texts.get(fileOf(names.slice(0, at))) ?? '';
      return new RegExp(`\\bmod ${name};`).test(above) && texts.has(fileOf(names.slice(0, at + 1)));
    });
  return [...texts].flatMap(([path, text]) => {
    const own = path
      .replace(/^src\//, '')
      .replace(/(\/mod|^lib)?\.rs$/, '')
      .split('/')
      .filter(Boolean);
    return [...text.matchAll(/(?:crate|super)(?:::\w+)+/g)].flatMap(([words]) => {
      const [first, ...rest] = words.split('::');
      const names = [...(first === 'super' ? own.slice(0, -1) : []), ...rest.slice(0, -1)];
      const isItem = /\bfn f\(\)/.test(texts.get(fileOf(names)) ?? '');
      return isThere(names) && isItem ? [] : [`${path} names ${words}`];
    });
  });
}

function rustCrate(all: readonly Unit[]): SourceFile[] {
  const homes = [...new Set(all.map(unit => unit.home))].sort();
  const files = all.map((unit, at) => {
    const others = [...new Set(unit.uses.map(one => one % all.length).filter(one => one < at))];
    const words = (one: number) =>
      all[one]!.home === unit.home ? `super::u${one}::f()` : `crate::p${all[one]!.home}::u${one}::f()`;
    const sum = ['1', ...others.map(words)].join(' + ');
    return { path: `src/p${unit.home}/u${at}.rs`, text: `pub fn f() -> u32 {\n    ${sum}\n}\n` };
  });
  const mods = homes.map(home => ({
    path: `src/p${home}/mod.rs`,
    text: all.flatMap((unit, at) => (unit.home === home ? [`pub mod u${at};\n`] : [])).join(''),
  }));
  const lib = { path: 'src/lib.rs', text: homes.map(home => `pub mod p${home};\n`).join('') };
  const manifest = { path: 'Cargo.toml', text: '[package]\nname = "app"\nversion = "0.1.0"\n' };
  return [manifest, lib, ...mods, ...files];
}

test('random modules of Rust, moved one by one, still resolve, there and back', async () => {
  await fc.assert(
    fc.asyncProperty(units, async all => {
      const files = rustCrate(all);
      const moves = new Map<string, string>();
      for (const [at, unit] of all.entries())
        if (unit.to !== unit.home) moves.set(`src/p${unit.home}/u${at}.rs`, `src/p${unit.to}/u${at}.rs`);
      expect(await missing(rust, files)).toEqual([]);
      const after = await moved(files, moves);
      expect(await missing(rust, after)).toEqual([]);
      expect(lostInRust(files)).toEqual([]);
      expect(lostInRust(after)).toEqual([]);
      expect(await missing(rust, await moved(after, back(moves)))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
