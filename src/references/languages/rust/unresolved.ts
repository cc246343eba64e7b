import { findings } from '../../findings.ts';
import { remembered } from '../../grammar.ts';
import { once } from '../../once.ts';
import { foldersAbove, join } from '../../path.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import { keyOf, type Place, pathsOf } from '../../spaces/tree/language.ts';
import { lookInTree } from '../../spaces/tree/proof.ts';
import { Tree } from '../../spaces/tree/state.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { handsOn, isCargo, isRust, modules } from './crates.ts';
import { rustSites } from './sites.ts';

/** Modules without a file, files of no crate, paths to names that a module neither has nor shows, and paths of manifests. */
export function unresolvedRust(state: Judged): Unresolved[] {
  const { files, judged } = state;
  const tree = new Tree(modules, files);
  const own = files.filter(({ path }) => isRust(path));
  return [
    ...unresolvedSites(rustSites, path => isRust(path) || isCargo(path), state),
    ...findings(own, judged, (file, tell) => {
      lookInTree(file, tree, tell);
      for (const { name, start } of strangers(file.path, tree))
        tell(start, `no dependency of its package is called ${name}`, `dependency ${name}`);
      for (const { name, start } of unseenMacros(file.path, tree))
        tell(start, `the macro ${name}! is not seen here`, `macro ${name}`);
    }),
  ];
}

/** The names of other packages of the repository that a file's own does not depend on. */
function strangers(path: string, tree: Tree): { readonly name: string; readonly start: number }[] {
  const place = tree.places.get(path);
  if (!place) return [];
  const packageOf = (file: string) =>
    foldersAbove(file).find(folder => tree.texts.has(join(folder, 'Cargo.toml')));
  const own = packageOf(place.program);
  const known = dependenciesOf(tree.texts.get(join(own ?? '', 'Cargo.toml')) ?? '');
  return pathsOf(tree.read(path)).flatMap(({ names, inside, start }) => {
    const { external } = tree.meaning(names, { ...place, names: [...place.names, ...inside] }) ?? {};
    if (external === undefined || external !== names[0] || known.has(external)) return [];
    return packageOf(tree.libraries.get(external)!) === own ? [] : [{ name: external, start }];
  });
}

/** What a manifest calls the packages that it depends on, in any way. */
const dependenciesOf = remembered((manifest: string): ReadonlySet<string> => {
  const sections = manifest
    .split(/^(?=[ \t]*\[)/m)
    .filter(text => /^[ \t]*\[[^\]\n]*dependencies\b/.test(text));
  const names = sections.flatMap(text => {
    const table = /^[ \t]*\[[^\]\n]*dependencies\.([\w-]+)\]/.exec(text)?.[1];
    return table === undefined
      ? [...text.matchAll(/^[ \t]*([\w-]+)[ \t]*[=.]/gm)].map(match => match[1]!)
      : [table];
  });
  return new Set(names.map(name => name.replaceAll('-', '_')));
});

interface Definition {
  readonly file: string;
  readonly start: number;
}

const DEFINED = /^[ \t]*macro_rules!\s*(\w+)/gm;
const EXPORTED = /#\[macro_export[^\n]*\n(?:[ \t]*(?:#\[|\/\/)[^\n]*\n)*$/;
const USED = /(?<![\w:!.$])([a-z_]\w*)!\s*[({[]/g;

/** The macros of each crate by name, but for those that `#[macro_export]` offers by path. */
const macrosOf = once((tree: Tree): ReadonlyMap<string, readonly Definition[]> => {
  const all = [...tree.places].flatMap(([file, { program }]) => {
    const text = tree.texts.get(file)!;
    return [...text.matchAll(DEFINED)]
      .filter(({ index }) => !EXPORTED.test(text.slice(0, index)))
      .map(({ 1: name, index }) => ({ key: `${program} ${name}`, file, start: index }));
  });
  return Map.groupBy(all, ({ key }) => key);
});

/**
 * The macros that a file uses and that its crate defines where the file does not see them: a macro is seen behind its
 * definition, and outside of its module only where each `mod` line in between says `#[macro_use]`.
 */
function unseenMacros(path: string, tree: Tree): { readonly name: string; readonly start: number }[] {
  const place = tree.places.get(path);
  if (!place) return [];
  const macros = macrosOf(tree);
  const text = tree.texts.get(path)!;
  return [...text.matchAll(USED)].flatMap(({ 1: name, index: start }) => {
    const definitions = macros.get(`${place.program} ${name}`);
    const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
    if (!definitions || line.includes('//')) return [];
    const imported = new RegExp(`\\buse\\s[^;]*\\b${name}\\b`).test(text);
    const seen = definitions.some(one => one.file === path || isSeen(one, place, tree));
    return imported || seen ? [] : [{ name: name!, start }];
  });
}

function isSeen({ file, start }: Definition, user: Place, tree: Tree): boolean {
  const { names } = tree.places.get(file)!;
  let common = 0;
  while (common < names.length && names[common] === user.names[common]) common++;
  const lineOf = (all: readonly string[], count: number) =>
    tree.lines.get(keyOf({ program: user.program, names: all.slice(0, count) }));
  for (let at = common; at < names.length; at++)
    if (!handsOn(lineOf(names, at + 1)?.lead ?? '')) return false;
  const defined = common === names.length ? start : lineOf(names, common + 1)?.start;
  const used = lineOf(user.names, common + 1)?.start;
  return common === user.names.length || defined === undefined || used === undefined || defined < used;
}
