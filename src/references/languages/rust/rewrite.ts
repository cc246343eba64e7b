import { posix } from 'node:path';
import { once } from '../../once.ts';
import { join, normalize, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { type Context, type Rewriter, untouched } from '../adapter.ts';
import { literals } from '../text/literals.ts';
import { answer, type Mark, without } from '../text/scan.ts';
import { keyOf, type Module } from './crates.ts';
import { documentedPaths } from './documentation.ts';
import type { Facts, Use } from './facts.ts';
import { Layout } from './layout.ts';
import { handsOn } from './macros.ts';

/** The modules before and after, worked out once for each call. */
export const layoutOf = once((context: Context) => new Layout(context));

/** Rewrites `mod` lines, paths and `use` trees, and the paths of what is included. */
export function rustRewriter(context: Context): Rewriter {
  const layout = layoutOf(context);
  const paths = literals(context);
  return file => {
    const facts = layout.before.facts(file.path);
    // A text of another age than the one that is known is read by itself.
    if (layout.before.texts.get(file.path) !== file.text) return untouched(file, context.moves);
    const included = facts.included.map(span => ({ ...span, from: parent(file.path) }));
    const marks = [...new File(file, facts, layout).marks(), ...paths(file, included)];
    return answer(file, marks, context.moves);
  };
}

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

  constructor(file: SourceFile, facts: Facts, layout: Layout) {
    this.#file = file;
    this.#facts = facts;
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
        return [asked({ start, end }, parted.target, 'what the braces hold goes to several places')];
      return words ? [this.#mark({ start, end }, words.target, words.text)] : [];
    });
  }

  #lines(): Mark[] {
    const { path, text } = this.#file;
    const gone = this.#layout.gone.get(path) ?? new Set();
    const all = this.#layout.wanted.get(keyOf(this.#place!.after)) ?? [];
    const marks: Mark[] = [];
    // What hands macros on stands where such a line stood, before those that use them.
    const handing = all.filter(({ line }) => handsOn(line));
    let heir = this.#facts.mods.find(line => gone.has(line) && handsOn(line.attributes));
    heir ??= handing.length > 0 ? this.#facts.mods.find(({ inside }) => inside.length === 0) : undefined;
    const handed = handing.map(({ line }) => `${line}\n`).join('');
    for (const line of this.#facts.mods) {
      if (gone.has(line)) {
        const end = /[ \t]*(\/\/[^\n]*)?\n?/y;
        end.lastIndex = line.end;
        marks.push(
          this.#mark(
            { start: line.start, end: line.end + (end.exec(text)?.[0].length ?? 0) },
            path,
            line === heir ? handed : '',
          ),
        );
      } else if (line === heir && handed !== '') {
        marks.push(this.#mark({ start: line.start, end: line.start }, handing[0]!.target, handed));
      } else if (line.path) {
        const target = normalize(join(parent(path), line.path.words));
        if (target === undefined || !this.#layout.before.texts.has(target)) continue;
        const words = posix.relative(parent(this.#layout.to(path)), this.#layout.to(target));
        const dotted = line.path.words.startsWith('./') && !words.startsWith('.') ? `./${words}` : words;
        if (dotted !== line.path.words) marks.push(this.#mark(line.path, target, dotted));
      }
    }
    const wanted = heir ? all.filter(({ line }) => !handsOn(line)) : all;
    if (wanted.length > 0) {
      const last = this.#facts.mods.filter(line => line.inside.length === 0).at(-1);
      const newline = last === undefined ? -1 : text.indexOf('\n', last.end);
      const at = last === undefined ? this.#facts.head : newline < 0 ? text.length : newline + 1;
      const words = wanted
        .map(({ line }) => `${line}\n`)
        .toSorted()
        .join('');
      const before = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
      marks.push(
        this.#mark(
          { start: at, end: at },
          wanted[0]!.target,
          before + words + (last || at === text.length ? '' : '\n'),
        ),
      );
    }
    return marks;
  }

  #use(use: Use): Mark[] {
    const { head, group, inside, alias } = use;
    if (!group) {
      const words = this.#words(head.names, inside);
      if (!words) return [];
      const renamed =
        alias === undefined && words.text.split('::').at(-1) !== head.names.at(-1)
          ? ` as ${head.names.at(-1)}`
          : '';
      return [this.#mark(head, words.target, words.text + renamed)];
    }
    const changed = group.map(element =>
      element.leaves.map(leaf => {
        const isSelf = leaf.names.at(-1) === 'self';
        const names = [...head.names, ...(isSelf ? leaf.names.slice(0, -1) : leaf.names)];
        return {
          words: this.#words(names, inside),
          last: names.at(-1)!,
          alias: leaf.alias,
          old: names.join('::'),
        };
      }),
    );
    const all = changed.flat();
    const first = all.find(({ words }) => words !== undefined)?.words;
    if (!first) return [];
    const whole = head.names.length > 0 ? this.#words(head.names, inside) : undefined;
    if (
      whole &&
      all.every(({ words, old }) => words?.text === whole.text + old.slice(head.names.join('::').length))
    )
      return [this.#mark(head, whole.target, whole.text)];
    const { text } = this.#file;
    const kept = group.filter((_, at) => changed[at]!.every(({ words }) => words === undefined));
    const indent = /[ \t]*$/.exec(text.slice(0, use.start))![0];
    const lines = changed.flatMap(leaves =>
      leaves.every(({ words }) => words === undefined)
        ? []
        : leaves.map(({ words, last, alias, old }) => {
            const name = words?.text ?? old;
            const renamed = alias === '' && name.split('::').at(-1) !== last ? ` as ${last}` : alias;
            return `${use.visibility}use ${name}${renamed};`;
          }),
    );
    const prefix = text.slice(head.start, head.end);
    const rest = kept.map(({ start, end }) => text.slice(start, end));
    const inner = rest.length === 1 && !/[{]|^self\b/.test(rest[0]!) ? rest[0]! : `{${rest.join(', ')}}`;
    const own =
      rest.length === 0 ? [] : [`${use.visibility}use ${prefix === '' ? '' : `${prefix}::`}${inner};`];
    return [this.#mark(use, first.target, [...own, ...lines].join(`\n${indent}`))];
  }

  /** The words for a path afterwards; undefined where those that stand there mean the same. */
  #words(
    names: readonly string[],
    inside: readonly string[],
  ): { readonly text: string; readonly target: string } | undefined {
    const { before, after } = this.#place!;
    const found = this.#layout.before.meaning(names, { ...before, names: [...before.names, ...inside] });
    if (!found) return undefined;
    const { module, kind, rest } = found;
    const target =
      this.#layout.before.files.get(keyOf(this.#layout.before.longest(module.crate, module.names))) ??
      this.#file.path;
    const there = this.#layout.mapped(module.crate, module.names);
    if (!there) return undefined;
    const words = (head: readonly string[], tail: readonly string[]) => [...head, ...tail].join('::');
    const same = [
      ...(kind === 'super'
        ? after.names.concat(inside).slice(0, -names.filter(name => name === 'super').length || undefined)
        : [...after.names, ...inside]),
      ...rest,
    ];
    let text: string;
    if (kind === 'extern' || there.crate !== after.crate) {
      const library = [...this.#layout.before.libraries].find(([, root]) => root === there.crate)?.[0];
      if (library === undefined) return undefined;
      text = words([library], there.names);
    } else if (kind === 'crate') text = words(['crate'], there.names);
    else if (same.join('::') === there.names.join('::') && module.crate === before.crate) return undefined;
    else if (
      kind === 'super' &&
      inside.length === 0 &&
      startsWith(there.names, after.names.slice(0, -1)) &&
      after.names.length > 0
    )
      text = words(['super'], there.names.slice(after.names.length - 1));
    else text = words(['crate'], there.names);
    return text === names.join('::') ? undefined : { text, target };
  }

  #mark({ start, end }: { start: number; end: number }, target: string, replacement: string): Mark {
    return {
      start,
      end,
      kind: 'import',
      target,
      decision: 'rewritten',
      reason: 'modules are called as their files',
      replacement,
    };
  }
}

const asked = (span: { start: number; end: number }, target: string, reason: string): Mark => ({
  ...span,
  kind: 'import',
  target,
  decision: 'asked',
  reason,
});

const startsWith = (names: readonly string[], head: readonly string[]): boolean =>
  head.every((name, at) => names[at] === name);
