import { parent } from '../../path.ts';
import { dotted, type Module } from '../python/modules.ts';
import type { Moved } from '../python/moved.ts';
import type { Texts } from '../python/texts.ts';
import type { Verdict } from './mentions.ts';
import type { Span } from './scan.ts';
import { judgeSuffix } from './suffix.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

/** Keys and options whose values are names of modules. */
const MODULE_KEY =
  /^(-m|-A|--app|-p|--cov|--[\w-]*module[\w-]*|module|[\w-]*modules|package|packages|plugins?|pytest_plugins|qualname|class|factory|callable|_target_|target|handlers?|app|application|entry[-_ ]?points?|.*scripts|(hidden-?|ignore_)?imports?|layers|containers|known[-_]first[-_]party|source|attr|python[-_]module|.*_MODULE|.*_APP|mypy|logger)$/i;

/** Whether a dotted name is that of a module, as far as its surroundings tell. */
export const saysModule = ({ entry, key }: Surroundings): boolean => entry || MODULE_KEY.test(key);

/** Whether a piece of a text, which may have been taken for a path, is the name of a module: `-m a.b`, `a.b:c`. */
export const isModuleAt = (piece: Span, text: string): boolean =>
  NAME.test(text.slice(piece.start, piece.end)) && saysModule(surroundings(piece, text));

/** Whether a piece of a text, which may have been taken for a path, may be such a name: where it names no file. */
export const mayBeModuleAt = (piece: Span, text: string): boolean =>
  DOTTED.test(text.slice(piece.start, piece.end)) || isModuleAt(piece, text);

/** So many parts that are modules one within the other are the name of a module, wherever they stand. */
export const UNMISTAKABLE = 4;

const DOTTED = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u;

/**
 * What becomes of a dotted name outside of Python. Undefined where it names no module that moves.
 * @param objects given where the name may be that of any object: what packages bind comes before their modules
 */
export function judgeModule(
  words: string,
  around: Surroundings,
  moved: Moved,
  objects?: Texts,
): Verdict | undefined {
  const bare = words.replace(/\.\*$/, '');
  if (!NAME.test(bare)) return undefined;
  const parts = bare.split('.');
  const longest = moved.before.longest(parts);
  const best = longest && objects ? meant(parts, longest, moved, objects) : longest;
  if (!best) return undefined;
  const named = saysModule(around) || best.length >= UNMISTAKABLE;
  if (best.length === 1 && !named) return undefined;
  const fate = moved.module(best.module);
  if (fate.kind === 'stays') return undefined;
  const target = best.module.path;
  const old = parts.slice(0, best.length).join('.');
  const rest = words.slice(old.length);
  // `metrics.json` is a file, not a name of the module `metrics`.
  if (!named && parts.length > best.length + 2) return undefined;
  if (fate.kind === 'gone') return { target, decision: 'asked', reason: 'the module goes without successor' };
  if (fate.kind === 'scattered')
    return { target, decision: 'asked', reason: 'the modules below go to several places' };
  const name = nameOf(best.module, old, fate.to, moved);
  if (name === old) return undefined;
  if (name === undefined) return { target, decision: 'asked', reason: `${fate.to} has no module name` };
  if (!named || mayBeInstalled(best.module, best.length, moved))
    return { target, decision: 'asked', reason: 'a dotted name that may mean something else' };
  return { target, decision: 'rewritten', reason: `${target} moves`, replacement: `${name}${rest}` };
}

/** The package instead of its module, where it binds the module's name to something else, and the name says nothing that the module has. */
function meant(
  parts: readonly string[],
  { module, length }: Longest,
  { before }: Moved,
  texts: Texts,
): Longest {
  const [name, inner] = parts.slice(length - 1);
  const above = before.find(parts.slice(0, length - 1));
  const isInner = inner !== undefined && texts.has(module.path, inner) !== false;
  if (isInner || !above || name === undefined || !texts.ownMeaning(above, name)) return { module, length };
  return { module: above, length: length - 1 };
}

interface Longest {
  readonly module: Module;
  readonly length: number;
}

/** Whether a name may be that of an installed package, which comes before a folder without `__init__` on the search path: `requests.*`. */
const mayBeInstalled = ({ kind, stem }: Module, length: number, { before }: Moved): boolean =>
  kind === 'namespace' && length === 1 && parent(stem) !== '' && before.roots.includes(parent(stem));

/** A name in a directive or a role, which may go on from the module that was said before: `.. currentmodule:: a.b`. */
export function judgeListed(
  words: string,
  before: string,
  moved: Moved,
  objects?: Texts,
): Verdict | undefined {
  if (words.startsWith('.')) return judgeSuffix(words, moved);
  const module = { entry: false, key: 'module' };
  const own = judgeModule(words, module, moved, objects);
  if (own || moved.before.longest(words.split('.')) !== undefined) return own;
  const current = [...before.matchAll(CURRENT)].at(-1)?.[1];
  if (current === undefined) return undefined;
  const whole = judgeModule(`${current}.${words}`, module, moved, objects);
  if (whole?.replacement === undefined) return whole;
  const then = judgeModule(current, module, moved)?.replacement ?? current;
  const rest = whole.replacement.startsWith(`${then}.`)
    ? whole.replacement.slice(then.length + 1)
    : whole.replacement;
  return rest === words ? undefined : { ...whole, replacement: rest };
}

const CURRENT = /(?:\.\. (?:py:)?(?:current)?module::|\{(?:py:)?(?:current)?module\})[ \t]+([\w.]+)/g;

/** The new name, seen from the root that the old one was seen from, else from the first that has one. */
function nameOf(module: Module, old: string, to: string, moved: Moved): string | undefined {
  const roots = moved.before.roots;
  const usual = roots.find(root => dotted(module.stem, root) !== undefined);
  // A root other than the usual one was the writer's choice.
  const own = roots.filter(root => root !== usual && dotted(module.stem, root) === old);
  for (const root of [...own, ...roots]) {
    const name = dotted(to, moved.directoryAfter(root));
    if (name !== undefined) return name;
  }
  return undefined;
}
