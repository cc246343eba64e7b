import { findings, type Tell } from '../../findings.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import type { SourceFile } from '../../types.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { Crates, isCargo, isRust, keyOf, type Module } from './crates.ts';
import { unseenMacros } from './macros.ts';
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
  for (const { name, start } of unseenMacros(path, crates))
    tell(start, `the macro ${name}! is not seen here`, `macro ${name}`);
  const used = facts.uses.flatMap(({ leaves, inside }) => leaves.map(leaf => ({ ...leaf, inside })));
  for (const { names, inside, start } of [...facts.paths, ...used]) {
    const here = { ...module, names: [...module.names, ...inside] };
    const target = crates.meaning(names, here)?.module;
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
    .filter(use => use.inside.join() === inside.join())
    .flatMap(({ leaves }) => leaves)
    .some(leaf => leaf.alias === ` as ${name}` || [name, '*'].includes(leaf.names.at(-1) ?? ''));
  return imported || /^(macro_rules|\w+)!/m.test(crates.texts.get(file)!)
    ? undefined
    : `${name} is not there`;
}
