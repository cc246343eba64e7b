import { base, below, foldersAbove, join, normalize, parent } from '../../path.ts';
import type { Programs, TreeLanguage, Wanted } from '../../spaces/tree/language.ts';
import { documentedPaths, factsOf } from './facts.ts';

export const isRust = (path: string): boolean => path.endsWith('.rs');
export const isCargo = (path: string): boolean => base(path) === 'Cargo.toml';
/** Whether a module's line hands the macros in it on to what follows. */
export const handsOn = (attributes: string): boolean => /#\[macro_use\]/.test(attributes);

/** The directory in which the modules of a file are looked for. */
function home(path: string, isRoot: boolean): string {
  return isRoot || base(path) === 'mod.rs'
    ? parent(path)
    : join(parent(path), base(path).replace(/\.rs$/, ''));
}

/** The crates of all packages, and the names under which others know their libraries. */
function programs(texts: ReadonlyMap<string, string>): Programs {
  const sources = [...texts.keys()].filter(isRust);
  const libraries = new Map<string, string>();
  const roots = [...texts].flatMap(([path, manifest]) => {
    const name = /^\[package\][^[]*?^name\s*=\s*"([^"]+)"/ms.exec(manifest)?.[1];
    if (!isCargo(path) || name === undefined) return [];
    const at = (own: string) => normalize(join(parent(path), own)) ?? own;
    const said = [...manifest.matchAll(/^\[+(lib|bin|test|bench|example)\]+[^[]*?^path\s*=\s*"([^"]+)"/gms)];
    const library = at(said.find(one => one[1] === 'lib')?.[2] ?? 'src/lib.rs');
    const found = sources.filter(one => PROGRAM.test(below(one, parent(path)) ?? ''));
    const called = /^\[lib\][^[]*?^name\s*=\s*"([^"]+)"/ms.exec(manifest)?.[1] ?? name.replaceAll('-', '_');
    if (texts.has(library)) libraries.set(called, library);
    return [...new Set([library, ...found, ...said.map(one => at(one[2]!))])].filter(one => texts.has(one));
  });
  return { roots, libraries };
}

const PROGRAM = /^(src\/main|build|src\/bin\/[^/]+(\/main)?|(tests|examples|benches)\/[^/]+(\/main)?)\.rs$/;

/** What a file at a place is called in a crate. */
function namesOf(to: string, root: string): string[] | undefined {
  const rest = below(to, parent(root));
  // Cargo finds programs in `src/bin`, and the others beside `src`.
  const own = base(parent(root)) === 'src' ? /^bin\// : /^(bin|tests|examples|benches)\//;
  if (rest === undefined || own.test(rest)) return undefined;
  const names = rest.replace(/\.rs$/, '').split('/');
  if (names.at(-1) === 'mod') names.pop();
  return names;
}

/** The file of a module that has none yet, called as the crate does it, and its line. */
function fresh(
  lines: readonly Wanted[],
  root: { readonly before: string; readonly after: string },
  texts: ReadonlyMap<string, string>,
) {
  const { names } = lines[0]!.into;
  const directory = join(parent(root.after), names.join('/'));
  const sources = [...texts.keys()].filter(isRust);
  const folders = new Set(sources.flatMap(foldersAbove));
  const isFlat =
    sources.every(path => base(path) !== 'mod.rs') && sources.some(path => folders.has(path.slice(0, -3)));
  const own = lines.map(({ line }) => `${line}\n`).toSorted();
  const held = lines.map(({ line }) => `\`${/(\w+);$/.exec(line)?.[1]}\``).toSorted();
  // Where a crate wants every module to have some documentation.
  const lead = /\bmissing_docs\b/.test(texts.get(root.before) ?? '')
    ? `//! Holds ${held.join(', ')}.\n\n`
    : '';
  const name = names.at(-1)!;
  return {
    file: {
      path: isFlat ? `${directory}.rs` : `${directory}/mod.rs`,
      text: lead + own.join(''),
      reason: `module ${name} has no file yet`,
    },
    lead: lines.some(({ line }) => handsOn(line)) ? '#[macro_use]\n' : '',
    visibility: lines.some(({ line }) => /(^|\n)pub mod/.test(line)) ? 'pub ' : 'pub(crate) ',
  };
}

/** The modules of Rust. */
export const modules: TreeLanguage = {
  word: 'module',
  program: 'crate',
  sign: '::',
  begins: { root: 'crate', own: 'self', above: 'super' },
  accepts: isRust,
  read: factsOf,
  documented: documentedPaths,
  programs,
  filesOf(path, { name, inside, path: said, isPartly }, isRoot) {
    const own = join(home(path, isRoot), inside.join('/'));
    const custom = [join(own, `${name}.rs`), join(own, `${name}/mod.rs`)];
    if (said === undefined) return [custom];
    const there = normalize(join(inside.length === 0 ? parent(path) : own, said));
    const files = there === undefined ? [] : [there];
    return isPartly ? [files, custom] : [files];
  },
  namesOf,
  line: (lead, visibility, name) => `${lead}${visibility}mod ${name};`,
  inProgram: 'pub(crate) ',
  isOrdered: handsOn,
  fresh,
  importOf: (visibility, words) => `${visibility}use ${words};`,
  alias: name => ` as ${name}`,
  seenFrom(visibility, at) {
    if (visibility === 'pub' || visibility.startsWith('pub(in')) return undefined;
    if (visibility === 'pub(crate)') return [];
    return visibility === 'pub(super)' ? at.slice(0, -1) : at;
  },
  isVague: text => /^(macro_rules|\w+)!/m.test(text),
};
