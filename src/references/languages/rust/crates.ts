import { base, below, join, normalize, parent } from '../../path.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { type Facts, factsOf, type ModLine } from './facts.ts';

/** A module: its crate's root file, and the names from there. */
export interface Module {
  readonly crate: string;
  readonly names: readonly string[];
}

export const isRust = (path: string): boolean => path.endsWith('.rs');
export const isCargo = (path: string): boolean => base(path) === 'Cargo.toml';
export const keyOf = ({ crate, names }: Module): string => [crate, ...names].join('::');

/** Whether a module's line hands the macros in it on to what follows. */
export const handsOn = (attributes: string): boolean => /#\[macro_use\]/.test(attributes);

/** The directory in which the modules of a file are looked for. */
export function home(path: string, isRoot: boolean): string {
  return isRoot || base(path) === 'mod.rs'
    ? parent(path)
    : join(parent(path), base(path).replace(/\.rs$/, ''));
}

/** What names mean in a module by their words alone, from the root of its crate; undefined above that. */
export function namedFrom(here: readonly string[], names: readonly string[]): readonly string[] | undefined {
  if (names[0] === 'crate') return names.slice(1);
  if (names[0] === 'self') return [...here, ...names.slice(1)];
  const own = names.findIndex(name => name !== 'super');
  const ups = own < 0 ? names.length : own;
  return ups > here.length ? undefined : [...here.slice(0, here.length - ups), ...names.slice(ups)];
}

/** The crates of a state of the repository, and the modules that their `mod` lines make of files. */
export class Crates {
  readonly texts: ReadonlyMap<string, string>;
  readonly sources: readonly string[];
  /** Root files; the library of a package before its programs. */
  readonly roots: readonly string[];
  /** Name under which other crates know a library → its root file. */
  readonly libraries = new Map<string, string>();
  readonly modules = new Map<string, Module>();
  /** `keyOf` → file. */
  readonly files = new Map<string, string>();
  /** `keyOf` → the line that makes a module of the file, and where it stands. */
  readonly lines = new Map<string, { readonly file: string; readonly line: ModLine }>();

  constructor(files: readonly SourceFile[]) {
    this.texts = textsOf(files);
    this.sources = [...this.texts.keys()].filter(isRust);
    this.roots = [...this.texts].flatMap(([path, text]) =>
      isCargo(path) ? this.#targets(parent(path), text) : [],
    );
    for (const root of this.roots) this.#walk(root, { crate: root, names: [] });
  }

  facts(path: string): Facts {
    return factsOf(this.texts.get(path) ?? '');
  }

  /** The file that is, or may hold, a module; and the names that are left in there. */
  holder({
    crate,
    names,
  }: Module): { readonly file: string; readonly inside: readonly string[] } | undefined {
    for (let at = names.length; at >= 0; at--) {
      const file = this.files.get(keyOf({ crate, names: names.slice(0, at) }));
      if (file !== undefined) return { file, inside: names.slice(at) };
    }
    return undefined;
  }

  /** Whether a module is one of the crate: a file's, or one written in a file. */
  has(module: Module): boolean {
    const { file, inside = [] } = this.holder(module) ?? {};
    return file !== undefined && (inside.length === 0 || this.facts(file).inline.has(inside.join('::')));
  }

  /** The longest beginning of names that is a module, from a module on. */
  longest(crate: string, names: readonly string[]): Module {
    for (let at = names.length; at > 0; at--)
      if (this.has({ crate, names: names.slice(0, at) })) return { crate, names: names.slice(0, at) };
    return { crate, names: [] };
  }

  /** What a path in a module means, and the name of the library that it begins with. */
  meaning(
    names: readonly string[],
    { crate, names: here }: Module,
  ): (Module & { readonly external?: string }) | undefined {
    const [first = '', ...rest] = names;
    if (/^(crate|self|super)$/.test(first) || this.has({ crate, names: [...here, first] })) {
      const found = namedFrom(here, names);
      return found && { crate, names: found };
    }
    const root = this.libraries.get(first);
    return root === undefined ? undefined : { crate: root, names: rest, external: first };
  }

  #targets(directory: string, manifest: string): string[] {
    const name = /^\[package\][^[]*?^name\s*=\s*"([^"]+)"/ms.exec(manifest)?.[1];
    if (name === undefined) return [];
    const at = (path: string) => normalize(join(directory, path)) ?? path;
    const said = [...manifest.matchAll(/^\[+(lib|bin|test|bench|example)\]+[^[]*?^path\s*=\s*"([^"]+)"/gms)];
    const library = at(said.find(one => one[1] === 'lib')?.[2] ?? 'src/lib.rs');
    const other = /^(src\/main|build|src\/bin\/[^/]+(\/main)?|(tests|examples|benches)\/[^/]+(\/main)?)\.rs$/;
    const found = this.sources.filter(path => other.test(below(path, directory) ?? ''));
    const libraryName =
      /^\[lib\][^[]*?^name\s*=\s*"([^"]+)"/ms.exec(manifest)?.[1] ?? name.replaceAll('-', '_');
    if (this.texts.has(library)) this.libraries.set(libraryName, library);
    return [...new Set([library, ...found, ...said.map(one => at(one[2]!))])].filter(path =>
      this.texts.has(path),
    );
  }

  /** @param above the files in whose modules it is: what is its own module is nothing */
  #walk(path: string, module: Module, above: readonly string[] = []): void {
    if (this.files.has(keyOf(module)) || above.includes(path)) return;
    this.files.set(keyOf(module), path);
    if (!this.modules.has(path)) this.modules.set(path, module);
    for (const line of this.facts(path).mods) {
      const file = this.fileOf(path, line, module.names.length === 0);
      if (file === undefined) continue;
      const inner = { ...module, names: [...module.names, ...line.inside, line.name] };
      if (!this.lines.has(keyOf(inner))) this.lines.set(keyOf(inner), { file: path, line });
      this.#walk(file, inner, [...above, path]);
    }
  }

  /** The file that a `mod` line of a file means. */
  fileOf(path: string, line: ModLine, isRoot: boolean): string | undefined {
    const own = join(home(path, isRoot), line.inside.join('/'));
    const all = line.path
      ? [normalize(join(line.inside.length === 0 ? parent(path) : own, line.path))]
      : [join(own, `${line.name}.rs`), join(own, `${line.name}/mod.rs`)];
    return all.find(one => one !== undefined && this.texts.has(one));
  }
}
