import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import { type Mark, respelled, type Span, without } from '../text/scan.ts';
import { handsOn, keyOf, type Module, namedFrom } from './crates.ts';
import { documentedPaths, type Facts, type Use } from './facts.ts';
import { type Layout, layoutOf, type Wanted } from './layout.ts';

/** A file on its way, and its module before and after. */
interface Way extends SourceFile {
  readonly facts: Facts;
  readonly layout: Layout;
  readonly before: Module;
  readonly after: Module;
}

/** The words by which something is named afterwards, and the file that it is about. */
interface Words {
  readonly text: string;
  readonly target: string;
}

/** Rewrites `mod` lines, paths and `use` trees. */
export function rustMarks(context: Context): (file: SourceFile) => readonly Mark[] {
  const layout = layoutOf(context);
  return file => {
    const [before, after] = [layout.before.modules.get(file.path), layout.after(file.path)];
    // A text of another age than the one that is known is read by itself.
    if (!before || !after || layout.before.texts.get(file.path) !== file.text) return [];
    const facts = layout.before.facts(file.path);
    const way = { ...file, facts, layout, before, after };
    const code = [
      ...lineMarks(way),
      ...facts.uses.flatMap(use => useMarks(use, way)),
      ...facts.paths.flatMap(path => put(path, wordsFor(path.names, path.inside, way))),
    ];
    // A `mod` line that goes takes its documentation with it.
    return [...code, ...without(documentationMarks(way), code)];
  };
}

const put = (span: Span, words: Words | undefined): Mark[] =>
  words ? [respelled(span, words.target, 'modules are called as their files', words.text)] : [];

/** Why braces in documentation stay. */
const PARTED = 'what the braces hold goes to several places';

function documentationMarks(way: Way): Mark[] {
  return documentedPaths(way.text, way.layout.before.libraries).flatMap(({ start, end, names, leaves }) => {
    const words = wordsFor(names, [], way);
    const head = words?.text ?? names.join('::');
    const parted = leaves
      .map(leaf => ({ leaf, to: wordsFor([...names, ...leaf.split('::')], [], way) }))
      .find(({ leaf, to }) => to !== undefined && to.text !== `${head}::${leaf}`)?.to;
    return parted
      ? [{ start, end, kind: 'import', target: parted.target, decision: 'asked', reason: PARTED }]
      : put({ start, end }, words);
  });
}

/** Takes `mod` lines out, and puts others in. */
function lineMarks({ path, text, facts: { mods, head }, layout, after }: Way): Mark[] {
  const gone = layout.gone.get(path) ?? new Set();
  const wanted = layout.wanted.get(keyOf(after)) ?? [];
  const removed = mods
    .filter(line => gone.has(line))
    .flatMap(({ start, end }) => {
      const behind = /^[ \t]*(\/\/[^\n]*)?\n?/.exec(text.slice(end))![0];
      return put({ start, end: end + behind.length }, { target: path, text: '' });
    });
  const added = (at: number, lines: readonly Wanted[], around = ['', '']): Mark[] =>
    lines.length === 0
      ? []
      : put(
          { start: at, end: at },
          { target: lines[0]!.target, text: around.join(lines.map(({ line }) => `${line}\n`).join('')) },
        );
  const beside = mods.filter(({ inside }) => inside.length === 0);
  // What hands macros on stands where such a line stood, before those that use them.
  const heir = mods.find(line => gone.has(line) && handsOn(line.attributes)) ?? beside[0];
  const isFirst = ({ line }: Wanted) => heir !== undefined && handsOn(line);
  const last = beside.at(-1);
  const newline = last ? text.indexOf('\n', last.end) : head - 1;
  const at = newline < 0 && last ? text.length : newline + 1;
  const around = [at > 0 && text[at - 1] !== '\n' ? '\n' : '', last || at === text.length ? '' : '\n'];
  const others = wanted.filter(one => !isFirst(one)).toSorted((a, b) => (a.line < b.line ? -1 : 1));
  return [...added(heir?.start ?? 0, wanted.filter(isFirst)), ...removed, ...added(at, others, around)];
}

/** ` as x` for what is called otherwise now, or what stands there. */
const aliased = (text: string, name: string, alias: string): string =>
  alias === '' && text.split('::').at(-1) !== name ? ` as ${name}` : alias;

function useMarks({ head, isGroup, leaves, visibility, start, end }: Use, way: Way): Mark[] {
  const whole = wordsFor(head.names, head.inside, way);
  if (!isGroup) {
    const as = whole && leaves[0]?.alias === '' ? aliased(whole.text, head.names.at(-1)!, '') : '';
    return put(head, whole && { ...whole, text: whole.text + as });
  }
  const all = leaves.map(leaf => ({ ...leaf, to: wordsFor(leaf.names, head.inside, way) }));
  const first = all.find(({ to }) => to !== undefined)?.to;
  const follows = ({ to, names }: (typeof all)[number]) =>
    to?.text === [whole?.text, ...names.slice(head.names.length)].join('::');
  if (!first || (whole && all.every(follows))) return first ? put(head, whole) : [];
  const elements = [...Map.groupBy(all, leaf => leaf.start).values()];
  const goes = elements.filter(each => each.some(({ to }) => to !== undefined));
  const kept = elements
    .filter(each => !goes.includes(each))
    .map(([one]) => way.text.slice(one!.start, one!.end));
  const lines = goes.flat().map(({ to, names, alias }) => {
    const name = to?.text ?? names.join('::');
    return name + aliased(name, names.at(-1)!, alias);
  });
  const inner = kept.length === 1 && !/[{]|^self\b/.test(kept[0]!) ? kept[0]! : `{${kept.join(', ')}}`;
  const prefix = way.text.slice(head.start, head.end);
  if (kept.length > 0) lines.unshift(prefix === '' ? inner : `${prefix}::${inner}`);
  const indent = /[ \t]*$/.exec(way.text.slice(0, start))![0];
  const text = lines.map(line => `${visibility}use ${line};`).join(`\n${indent}`);
  return put({ start, end }, { ...first, text });
}

/** The words for a path afterwards; undefined where those that stand there mean the same. */
function wordsFor(names: readonly string[], inside: readonly string[], way: Way): Words | undefined {
  const { before, after, layout, path } = way;
  const crates = layout.before;
  const found = crates.meaning(names, { ...before, names: [...before.names, ...inside] });
  const there = found && layout.mapped(found);
  if (!found || !there) return undefined;
  const isOutside = found.external !== undefined || there.crate !== after.crate;
  const same = found.crate === before.crate ? namedFrom([...after.names, ...inside], names) : undefined;
  if (!isOutside && same?.join('::') === there.names.join('::')) return undefined;
  const above = after.names.slice(0, -1);
  const isBeside =
    !isOutside &&
    names[0] === 'super' &&
    inside.length === 0 &&
    after.names.length > 0 &&
    above.every((name, at) => there.names[at] === name);
  const library = [...crates.libraries].find(([, root]) => root === there.crate)?.[0];
  const head = isOutside ? library : isBeside ? 'super' : 'crate';
  const text = [head, ...(isBeside ? there.names.slice(above.length) : there.names)].join('::');
  if (head === undefined || text === names.join('::')) return undefined;
  return { text, target: crates.files.get(keyOf(crates.longest(found.crate, found.names))) ?? path };
}
