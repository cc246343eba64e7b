import { type Crates, keyOf, type Module } from './crates.ts';
import type { ModLine } from './facts.ts';

interface Definition {
  readonly file: string;
  readonly start: number;
}

const DEFINED = /^[ \t]*macro_rules!\s*(\w+)/gm;
const USED = /(?<![\w:!.$])([a-z_]\w*)!\s*[({[]/g;

/** Whether a module's line hands the macros in it on to what follows. */
export const handsOn = (attributes: string): boolean => /#\[macro_use\]/.test(attributes);

const known = new WeakMap<Crates, Map<string, Map<string, Definition[]>>>();

/** The macros of a crate by name, but for those that `#[macro_export]` offers by path. */
function macrosOf(crate: string, crates: Crates): ReadonlyMap<string, readonly Definition[]> {
  const all = known.get(crates) ?? new Map<string, Map<string, Definition[]>>();
  known.set(crates, all);
  const there = all.get(crate);
  if (there) return there;
  const found = new Map<string, Definition[]>();
  for (const [file, module] of crates.modules) {
    if (module.crate !== crate) continue;
    const text = crates.texts.get(file)!;
    for (const { 1: name, index } of text.matchAll(DEFINED))
      if (!/#\[macro_export[^\n]*\n(?:[ \t]*(?:#\[|\/\/)[^\n]*\n)*$/.test(text.slice(0, index)))
        found.set(name!, [...(found.get(name!) ?? []), { file, start: index }]);
  }
  all.set(crate, found);
  return found;
}

/**
 * The macros that a file uses and that its crate defines where the file does not see them: a macro is seen behind its
 * definition, and outside of its module only where each `mod` line in between says `#[macro_use]`.
 */
export function unseenMacros(
  path: string,
  crates: Crates,
): { readonly name: string; readonly start: number }[] {
  const module = crates.modules.get(path);
  if (!module) return [];
  const macros = macrosOf(module.crate, crates);
  if (macros.size === 0) return [];
  const text = crates.texts.get(path)!;
  return [...text.matchAll(USED)].flatMap(({ 1: name, index: start }) => {
    const definitions = macros.get(name!);
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
  for (let at = common; at < names.length; at++)
    if (!handsOn(lineOf(user.crate, names.slice(0, at + 1), crates)?.attributes ?? '')) return false;
  const defined =
    common === names.length ? start : lineOf(user.crate, names.slice(0, common + 1), crates)?.start;
  const used = lineOf(user.crate, user.names.slice(0, common + 1), crates)?.start;
  return common === user.names.length || defined === undefined || used === undefined || defined < used;
}

/** The line that makes a module of a file. */
function lineOf(crate: string, names: readonly string[], crates: Crates): ModLine | undefined {
  const above = crates.files.get(keyOf({ crate, names: names.slice(0, -1) }));
  return above === undefined
    ? undefined
    : crates.facts(above).mods.find(({ name, inside }) => inside.length === 0 && name === names.at(-1));
}
