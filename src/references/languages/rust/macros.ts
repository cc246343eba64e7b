import { once } from '../../once.ts';
import { type Crates, keyOf, type Module } from './crates.ts';

interface Definition {
  readonly file: string;
  readonly start: number;
}

const DEFINED = /^[ \t]*macro_rules!\s*(\w+)/gm;
const EXPORTED = /#\[macro_export[^\n]*\n(?:[ \t]*(?:#\[|\/\/)[^\n]*\n)*$/;
const USED = /(?<![\w:!.$])([a-z_]\w*)!\s*[({[]/g;

/** Whether a module's line hands the macros in it on to what follows. */
export const handsOn = (attributes: string): boolean => /#\[macro_use\]/.test(attributes);

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
export function unseenMacros(
  path: string,
  crates: Crates,
): { readonly name: string; readonly start: number }[] {
  const module = crates.modules.get(path);
  if (!module) return [];
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
