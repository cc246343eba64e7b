import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import { type Mark, respelled, type Span, without } from '../text/scan.ts';
import { handsOn, keyOf, type Module } from './crates.ts';
import { documentedPaths } from './documentation.ts';
import type { Facts, Use } from './facts.ts';
import { type Layout, layoutOf, type Wanted } from './layout.ts';

/** Rewrites `mod` lines, paths and `use` trees. */
export function rustMarks(context: Context): (file: SourceFile) => readonly Mark[] {
  const layout = layoutOf(context);
  // A text of another age than the one that is known is read by itself.
  return file => (layout.before.texts.get(file.path) === file.text ? new File(file, layout).marks() : []);
}

/** Why braces in documentation stay. */
const PARTED = 'what the braces hold goes to several places';

interface Place {
  readonly before: Module;
  readonly after: Module;
}

/** One file on its way. */
class File {
  readonly #file: SourceFile;
  readonly #facts: Facts;
  readonly #layout: Layout;
  readonly #place: Place | undefined;

  constructor(file: SourceFile, layout: Layout) {
    this.#file = file;
    this.#facts = layout.before.facts(file.path);
    this.#layout = layout;
    const [before, after] = [layout.before.modules.get(file.path), layout.after(file.path)];
    this.#place = before && after && { before, after };
  }

  marks(): Mark[] {
    if (!this.#place) return [];
    const code = [
      ...this.#lines(),
      ...this.#facts.uses.flatMap(use => this.#use(use)),
      ...this.#facts.paths.flatMap(path => {
        const words = this.#words(path.names, path.inside);
        return words === undefined ? [] : [this.#mark(path, words.target, words.text)];
      }),
    ];
    // A `mod` line that goes takes its documentation with it.
    return [...code, ...without(this.#documented(), code)];
  }

  #documented(): Mark[] {
    const paths = documentedPaths(this.#file.text, this.#layout.before.libraries);
    return paths.flatMap(({ start, end, names, leaves }) => {
      const words = this.#words(names, []);
      const head = words?.text ?? names.join('::');
      const parted = leaves
        .map(leaf => ({ leaf, to: this.#words([...names, ...leaf.split('::')], []) }))
        .find(({ leaf, to }) => to !== undefined && to.text !== `${head}::${leaf}`)?.to;
      if (parted)
        return [{ start, end, kind: 'import', target: parted.target, decision: 'asked', reason: PARTED }];
      return words ? [this.#mark({ start, end }, words.target, words.text)] : [];
    });
  }

  /** Takes `mod` lines out, and puts others in. */
  #lines(): Mark[] {
    const { path, text } = this.#file;
    const { mods, head } = this.#facts;
    const gone = this.#layout.gone.get(path) ?? new Set();
    const removed = mods
      .filter(line => gone.has(line))
      .map(({ start, end }) => {
        const behind = /^[ \t]*(\/\/[^\n]*)?\n?/.exec(text.slice(end))![0];
        return this.#mark({ start, end: end + behind.length }, path, '');
      });
    const put = (at: number, wanted: readonly Wanted[], around = ['', '']): Mark[] => {
      const lines = wanted.map(({ line }) => `${line}\n`).join('');
      const [first] = wanted;
      return first ? [this.#mark({ start: at, end: at }, first.target, around.join(lines))] : [];
    };
    const wanted = this.#layout.wanted.get(keyOf(this.#place!.after)) ?? [];
    const beside = mods.filter(({ inside }) => inside.length === 0);
    // What hands macros on stands where such a line stood, before those that use them.
    const heir = mods.find(line => gone.has(line) && handsOn(line.attributes)) ?? beside[0];
    const [handing, others] = [true, false].map(hands =>
      wanted.filter(({ line }) => (heir !== undefined && handsOn(line)) === hands),
    );
    const last = beside.at(-1);
    const newline = last ? text.indexOf('\n', last.end) : head - 1;
    const at = newline < 0 && last ? text.length : newline + 1;
    const around = [at > 0 && text[at - 1] !== '\n' ? '\n' : '', last || at === text.length ? '' : '\n'];
    return [
      ...put(heir?.start ?? 0, handing!),
      ...removed,
      ...put(
        at,
        others!.toSorted((a, b) => (a.line < b.line ? -1 : 1)),
        around,
      ),
    ];
  }

  #use({ head, group, leaves, inside, visibility, start, end }: Use): Mark[] {
    const renamed = (words: string, last: string, as: string) =>
      as === '' && words.split('::').at(-1) !== last ? ` as ${last}` : as;
    const whole = this.#words(head.names, inside);
    if (!group) {
      const isNamed = leaves[0]?.alias !== '';
      const as = whole && !isNamed ? renamed(whole.text, head.names.at(-1)!, '') : '';
      return whole ? [this.#mark(head, whole.target, whole.text + as)] : [];
    }
    const elements = group.map(element => ({
      text: this.#file.text.slice(element.start, element.end),
      leaves: element.leaves.map(leaf => ({ ...leaf, words: this.#words(leaf.names, inside) })),
    }));
    const all = elements.flatMap(one => one.leaves);
    const first = all.find(({ words }) => words !== undefined)?.words;
    if (!first) return [];
    const rest = (names: readonly string[]) => names.slice(head.names.length);
    if (whole && all.every(({ words, names }) => words?.text === [whole.text, ...rest(names)].join('::')))
      return [this.#mark(head, whole.target, whole.text)];
    const [goes, stays] = [true, false].map(moves =>
      elements.filter(one => one.leaves.some(({ words }) => words !== undefined) === moves),
    );
    const lines = goes!.flatMap(one =>
      one.leaves.map(({ words, names, alias: as }) => {
        const name = words?.text ?? names.join('::');
        return name + renamed(name, names.at(-1)!, as);
      }),
    );
    const kept = stays!.map(({ text }) => text);
    const inner = kept.length === 1 && !/[{]|^self\b/.test(kept[0]!) ? kept[0]! : `{${kept.join(', ')}}`;
    const prefix = this.#file.text.slice(head.start, head.end);
    if (kept.length > 0) lines.unshift(prefix === '' ? inner : `${prefix}::${inner}`);
    const indent = /[ \t]*$/.exec(this.#file.text.slice(0, start))![0];
    const statements = lines.map(line => `${visibility}use ${line};`).join(`\n${indent}`);
    return [this.#mark({ start, end }, first.target, statements)];
  }

  /** The words for a path afterwards; undefined where those that stand there mean the same. */
  #words(
    names: readonly string[],
    inside: readonly string[],
  ): { readonly text: string; readonly target: string } | undefined {
    const { before, after } = this.#place!;
    const crates = this.#layout.before;
    const found = crates.meaning(names, { ...before, names: [...before.names, ...inside] });
    const there = found && this.#layout.mapped(found.module);
    if (!found || !there) return undefined;
    const { module, kind, rest } = found;
    const own = [...after.names, ...inside];
    const ups = kind === 'super' ? names.length - rest.length : 0;
    const same = [...own.slice(0, own.length - ups), ...rest];
    const isOutside = kind === 'extern' || there.crate !== after.crate;
    const isSame = module.crate === before.crate && same.join('::') === there.names.join('::');
    if (!isOutside && kind !== 'crate' && isSame) return undefined;
    const above = after.names.slice(0, -1);
    const isBeside =
      !isOutside &&
      kind === 'super' &&
      inside.length === 0 &&
      after.names.length > 0 &&
      startsWith(there.names, above);
    const library = [...crates.libraries].find(([, root]) => root === there.crate)?.[0];
    const head = isOutside ? library : isBeside ? 'super' : 'crate';
    const text = [head, ...(isBeside ? there.names.slice(above.length) : there.names)].join('::');
    if (head === undefined || text === names.join('::')) return undefined;
    const target = crates.files.get(keyOf(crates.longest(module.crate, module.names))) ?? this.#file.path;
    return { text, target };
  }

  #mark(span: Span, target: string, replacement: string): Mark {
    return respelled(span, target, 'modules are called as their files', replacement);
  }
}

const startsWith = (names: readonly string[], head: readonly string[]): boolean =>
  head.every((name, at) => names[at] === name);
