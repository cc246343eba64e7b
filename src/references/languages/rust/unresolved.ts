import { findings, type Tell } from '../../findings.ts';
import { once } from '../../once.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import type { SourceFile } from '../../types.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { Crates, handsOn, isCargo, isRust, keyOf, type Module } from './crates.ts';
import { rustSites } from './sites.ts';

/** Modules without a file, files of no crate, paths to names that a module neither has nor shows, and paths of manifests. */
export function unresolvedRust(state: Judged): Unresolved[] {
  const { files, judged } = state;
  const crates = new Crates(files);
  const own = files.filter(({ path }) => isRust(path));
  return [
    ...unresolvedSites(rustSites, path => isRust(path) || isCargo(path), state),
    ...findings(own, judged, (file, tell) => look(file, crates, tell)),
  ];
}

function look({ path }: SourceFile, crates: Crates, tell: Tell): void {
  const facts = crates.facts(path);
  const module = crates.modules.get(path);
  if (!module) {
    tell(0, 'no crate has this file as a module', 'orphan');
    return;
  }
  for (const line of facts.mods)
    if (crates.fileOf(path, line, module.names.length === 0) === undefined)
      tell(line.end, `module ${line.name} has no file`, `mod ${line.name}`);
  for (const { name, start } of unseenMacros(path, module, crates))
    tell(start, `the macro ${name}! is not seen here`, `macro ${name}`);
  const used = facts.uses.flatMap(({ leaves, head }) =>
    leaves.map(leaf => ({ ...leaf, inside: head.inside })),
  );
  for (const { names, inside, start } of [...facts.paths, ...used]) {
    const here = { ...module, names: [...module.names, ...inside] };
    const target = crates.meaning(names, here);
    const why = target && missing(target, here, crates);
    if (why !== undefined) tell(start, `${names.join('::')}: ${why}`, `path ${why}`);
  }
}

/** Why a path finds nothing: what the first name says that its module does not have, or does not show. */
function missing({ crate, names }: Module, from: Module, crates: Crates): string | undefined {
  const within = (at: readonly string[]) =>
    from.crate === crate && at.every((name, n) => from.names[n] === name);
  const module = crates.longest(crate, names);
  for (let at = 1; at <= module.names.length; at++) {
    const line = crates.lines.get(keyOf({ crate, names: names.slice(0, at) }))?.line;
    if (line?.visibility === '' && !within(names.slice(0, at - 1))) return `module ${line.name} is private`;
  }
  const name = names[module.names.length];
  if (name === undefined || name === '*') return undefined;
  const held = crates.holder(module);
  if (!held) return undefined;
  const { file, inside } = held;
  const facts = crates.facts(file);
  const visibility = facts.items.get([...inside, name].join('::'));
  if (visibility !== undefined) {
    if (visibility === 'pub' || visibility.startsWith('pub(in')) return undefined;
    if (visibility === 'pub(crate)')
      return from.crate === crate ? undefined : `${name} is seen in its crate only`;
    const scope = visibility === 'pub(super)' ? module.names.slice(0, -1) : module.names;
    return within(scope) ? undefined : `${name} is private`;
  }
  const imported = facts.uses
    .filter(use => use.head.inside.join() === inside.join())
    .flatMap(({ leaves }) => leaves)
    .some(leaf => leaf.alias === ` as ${name}` || [name, '*'].includes(leaf.names.at(-1) ?? ''));
  return imported || /^(macro_rules|\w+)!/m.test(crates.texts.get(file)!)
    ? undefined
    : `${name} is not there`;
}

interface Definition {
  readonly file: string;
  readonly start: number;
}

const DEFINED = /^[ \t]*macro_rules!\s*(\w+)/gm;
const EXPORTED = /#\[macro_export[^\n]*\n(?:[ \t]*(?:#\[|\/\/)[^\n]*\n)*$/;
const USED = /(?<![\w:!.$])([a-z_]\w*)!\s*[({[]/g;

/** The macros of each crate by name, but for those that `#[macro_export]` offers by path. */
const macrosOf = once((crates: Crates): ReadonlyMap<string, readonly Definition[]> => {
  const all = [...crates.modules].flatMap(([file, { crate }]) => {
    const text = crates.texts.get(file)!;
    return [...text.matchAll(DEFINED)]
      .filter(({ index }) => !EXPORTED.test(text.slice(0, index)))
      .map(({ 1: name, index }) => ({ key: `${crate} ${name}`, file, start: index }));
  });
  return Map.groupBy(all, ({ key }) => key);
});

/**
 * The macros that a file uses and that its crate defines where the file does not see them: a macro is seen behind its
 * definition, and outside of its module only where each `mod` line in between says `#[macro_use]`.
 */
function unseenMacros(
  path: string,
  module: Module,
  crates: Crates,
): { readonly name: string; readonly start: number }[] {
  const macros = macrosOf(crates);
  const text = crates.texts.get(path)!;
  return [...text.matchAll(USED)].flatMap(({ 1: name, index: start }) => {
    const definitions = macros.get(`${module.crate} ${name}`);
    const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
    if (!definitions || line.includes('//')) return [];
    const imported = new RegExp(`\\buse\\s[^;]*\\b${name}\\b`).test(text);
    const seen = definitions.some(one => one.file === path || isSeen(one, module, crates));
    return imported || seen ? [] : [{ name: name!, start }];
  });
}

function isSeen({ file, start }: Definition, user: Module, crates: Crates): boolean {
  const { names } = crates.modules.get(file)!;
  let common = 0;
  while (common < names.length && names[common] === user.names[common]) common++;
  const lineOf = (all: readonly string[], count: number) =>
    crates.lines.get(keyOf({ crate: user.crate, names: all.slice(0, count) }))?.line;
  for (let at = common; at < names.length; at++)
    if (!handsOn(lineOf(names, at + 1)?.attributes ?? '')) return false;
  const defined = common === names.length ? start : lineOf(names, common + 1)?.start;
  const used = lineOf(user.names, common + 1)?.start;
  return common === user.names.length || defined === undefined || used === undefined || defined < used;
}
