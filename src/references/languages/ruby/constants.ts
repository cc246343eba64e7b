import { once } from '../../once.ts';
import { pathsAfter } from '../../places.ts';
import { short } from '../../spaces/language.ts';
import type { SourceFile } from '../../types.ts';
import type { Context, Renamed } from '../adapter.ts';
import { type Mark, respelled } from '../text/scan.ts';
import { type Header, readRuby, type Use } from './code.ts';
import { autoloadRoots, expectedConstant, isSame } from './zeitwerk.ts';

/** A constant that an autoloader finds by the path of its file. */
export interface Constant {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The constants of autoloaded files before and after moves, and what words mean in each state. */
export class Constants {
  readonly #before = new Map<string, Constant>();
  readonly #after = new Map<string, Constant>();
  readonly #files = new Map<string, Constant>();

  constructor(context: Pick<Context, 'files' | 'moves' | 'world'>) {
    const { files, moves, world } = context;
    const roots = autoloadRoots(files, world.paths);
    if (roots.length === 0) return;
    const there = autoloadRoots(files, pathsAfter(context));
    for (const { path, text } of files) {
      const expected = expectedConstant(path, roots);
      const full = expected && readRuby(text).headers.find(one => isSame(one.full, expected))?.full;
      if (full === undefined || this.#files.has(path)) continue;
      const to = moves.get(path);
      const next = typeof to === 'string' ? expectedConstant(to, [...there, ...roots]) : undefined;
      const constant = { path, before: full, after: next === undefined ? full : spelledAs(next, full) };
      this.#files.set(path, constant);
      this.#before.set(full, constant);
      if (to !== null) this.#after.set(constant.after, constant);
    }
  }

  /** The constant of a file. */
  of(path: string): Constant | undefined {
    return this.#files.get(path);
  }

  get renamed(): readonly Constant[] {
    return [...this.#files.values()].filter(({ before, after }) => before !== after);
  }

  /** The constant that words mean, and the names behind it. */
  meaning(words: string, nesting: readonly string[], state: 'before' | 'after') {
    const known = state === 'before' ? this.#before : this.#after;
    const plain = words.replace(/^::/, '');
    for (const space of words.startsWith('::') ? [''] : [...nesting, '']) {
      const parts = [...(space === '' ? [] : space.split('::')), ...plain.split('::')];
      const least = space === '' ? 1 : space.split('::').length + 1;
      for (let count = parts.length; count >= least; count--) {
        const constant = known.get(parts.slice(0, count).join('::'));
        if (constant) return { constant, space, rest: parts.slice(count) };
      }
    }
    return undefined;
  }

  /** A name afterwards: that of the constant that it is, or is in. */
  to(name: string): string {
    const found = this.meaning(name, [], 'before');
    return found ? [found.constant.after, ...found.rest].join('::') : name;
  }
}

/** The constants before and after, worked out once for each call. */
export const constantsOf = once((context: Context) => new Constants(context));

/** A name that is made of a path, with the acronyms of the one before: `HTMLPage`. */
function spelledAs(name: string, known: string): string {
  const parts = known.split('::');
  return name
    .split('::')
    .map(part => parts.find(one => isSame(one, part)) ?? part)
    .join('::');
}

/** The heads of the modules and classes of a moved file as they have to read; undefined where they are too many for the new name. */
export function headsAfter(text: string, { before, after }: Constant): Map<Header, string> | undefined {
  const last = readRuby(text).headers.find(({ full }) => full === before);
  if (!last) return undefined;
  const chain = [...last.nesting.toReversed(), last];
  const parts = after.split('::');
  const counts = chain.map(({ words }) => words.replace(/^::/, '').split('::').length);
  counts[0]! += parts.length - counts.reduce((sum, count) => sum + count, 0);
  if (counts[0]! < 1) return undefined;
  return new Map(chain.map((header, at) => [header, parts.splice(0, counts[at]!).join('::')]));
}

const WHY = 'a constant is called as its path';
const spanOf = ({ words, start }: Use | Header) => ({ start, end: start + words.length });

/** Rewrites the names of constants whose files move below an autoloader's folders: where they are defined and where they are used. */
export function constantMarks(context: Context): (file: SourceFile) => Mark[] {
  const constants = constantsOf(context);
  const words = new Set(constants.renamed.map(({ before }) => short('::', before)));
  return file => {
    const own = constants.of(file.path);
    const moves = own !== undefined && own.before !== own.after;
    if (words.size === 0 || (!moves && ![...words].some(word => file.text.includes(word)))) return [];
    const heads = moves ? headsAfter(file.text, own) : undefined;
    const { uses } = readRuby(file.text);
    const marks = uses.flatMap(use => {
      const found = spelled(use, constants, heads);
      return found ? [respelled(spanOf(use), found.path, WHY, found.words)] : [];
    });
    for (const [header, to] of heads ?? [])
      if (header.words !== to) marks.push(respelled(spanOf(header), file.path, WHY, to));
    return marks;
  };
}

function spelled(use: Use, constants: Constants, heads: ReadonlyMap<Header, string> | undefined) {
  const before = use.nesting.map(({ full }) => full);
  const now = constants.meaning(use.words, before, 'before');
  if (!now) return undefined;
  const after = use.nesting.map(header => nameAfter(header, heads, constants));
  const then = constants.meaning(use.words, after, 'after');
  if (then?.constant === now.constant && then.rest.join() === now.rest.join()) return undefined;
  const to = [now.constant.after, ...now.rest].join('::');
  // A whole name stays one.
  const near = (now.space === '' ? [] : after)
    .filter(space => to.startsWith(`${space}::`))
    .map(space => to.slice(space.length + 2));
  const ways = use.words.startsWith('::') ? [`::${to}`] : [...near, to, `::${to}`];
  const words = ways.find(way => constants.meaning(way, after, 'after')?.constant === now.constant) ?? to;
  return words === use.words ? undefined : { words, path: now.constant.path };
}

/** The whole name of what is open, afterwards. */
function nameAfter(
  header: Header,
  heads: ReadonlyMap<Header, string> | undefined,
  constants: Constants,
): string {
  const own = heads?.get(header);
  if (own === undefined) return constants.to(header.full);
  const outer = header.nesting[0];
  return outer ? `${nameAfter(outer, heads, constants)}::${own}` : own;
}

/** What other texts call constants; a name of one word may be any word. */
export function renamedConstants(context: Context): Renamed[] {
  return constantsOf(context)
    .renamed.filter(({ before }) => before.includes('::'))
    .map(({ before, after, path }) => ({ before, after, target: path }));
}
