import type { Context } from '../../languages/adapter.ts';
import { type Mark, respelled, without } from '../../languages/text/scan.ts';
import type { SourceFile } from '../../types.ts';
import type { Span } from '../source.ts';
import {
  type Grouped,
  keyOf,
  type Place,
  type TreeLanguage,
  type TreeSource,
  type Wanted,
} from './language.ts';
import { type TreeLayout, treeOf } from './layout.ts';

/** A file on its way, and its space before and after. */
interface Way extends SourceFile {
  readonly source: TreeSource;
  readonly layout: TreeLayout;
  readonly before: Place;
  readonly after: Place;
}

/** The words by which something is named afterwards, and the file that it is about. */
interface Words {
  readonly text: string;
  readonly target: string;
}

/** Rewrites the lines that declare spaces, paths and groups of imports. */
export function treeMarks(language: TreeLanguage, context: Context): (file: SourceFile) => readonly Mark[] {
  const layout = treeOf(language, context);
  return file => {
    const [before, after] = [layout.before.places.get(file.path), layout.after(file.path)];
    // A text of another age than the one that is known is read by itself.
    if (!before || !after || layout.before.texts.get(file.path) !== file.text) return [];
    const source = layout.before.read(file.path);
    const way = { ...file, source, layout, before, after };
    const code = [
      ...lineMarks(way),
      ...source.imports.flatMap(one => importMarks(one, way)),
      ...source.paths.flatMap(path => put(path, wordsFor(path.names, path.inside, way))),
    ];
    // A line that goes takes its documentation with it.
    return [...code, ...without(documentationMarks(way), code)];
  };
}

const put = (span: Span, words: Words | undefined): Mark[] =>
  words ? [respelled(span, words.target, 'its place among its files is another', words.text)] : [];

/** Why a group in documentation stays. */
const PARTED = 'what the braces hold goes to several places';

function documentationMarks(way: Way): Mark[] {
  const { before, language } = way.layout;
  const { sign } = language;
  return language.documented(way.text, before.libraries).flatMap(({ start, end, names, leaves }) => {
    const words = wordsFor(names, [], way);
    const head = words?.text ?? names.join(sign);
    const parted = leaves
      .map(leaf => ({ leaf, to: wordsFor([...names, ...leaf.split(sign)], [], way) }))
      .find(({ leaf, to }) => to !== undefined && to.text !== `${head}${sign}${leaf}`)?.to;
    return parted
      ? [{ start, end, kind: 'import', target: parted.target, decision: 'asked', reason: PARTED }]
      : put({ start, end }, words);
  });
}

/** Takes lines out, and puts others in. */
function lineMarks({ path, text, source: { lines, head }, layout, after }: Way): Mark[] {
  const { isOrdered } = layout.language;
  const gone = layout.gone.get(path) ?? new Set();
  const wanted = layout.wanted.get(keyOf(after)) ?? [];
  const removed = lines
    .filter(line => gone.has(line))
    .flatMap(({ start, end }) => {
      const behind = /^[ \t]*(\/\/[^\n]*)?\n?/.exec(text.slice(end))![0];
      return put({ start, end: end + behind.length }, { target: path, text: '' });
    });
  const added = (at: number, own: readonly Wanted[], around = ['', '']): Mark[] =>
    own.length === 0
      ? []
      : put(
          { start: at, end: at },
          { target: own[0]!.target, text: around.join(own.map(({ line }) => `${line}\n`).join('')) },
        );
  const beside = lines.filter(({ inside }) => inside.length === 0);
  // What is seen behind its line alone stands where such a line stood, before what uses it.
  const heir = lines.find(line => gone.has(line) && isOrdered(line.lead)) ?? beside[0];
  const isFirst = ({ line }: Wanted) => heir !== undefined && isOrdered(line);
  const last = beside.at(-1);
  const newline = last ? text.indexOf('\n', last.end) : head - 1;
  const at = newline < 0 && last ? text.length : newline + 1;
  const around = [at > 0 && text[at - 1] !== '\n' ? '\n' : '', last || at === text.length ? '' : '\n'];
  const others = wanted.filter(one => !isFirst(one)).toSorted((a, b) => (a.line < b.line ? -1 : 1));
  return [...added(heir?.start ?? 0, wanted.filter(isFirst)), ...removed, ...added(at, others, around)];
}

/** An import keeps its group where all of it goes the same way; else what goes gets a line of its own. */
function importMarks({ head, isGroup, leaves, visibility, start, end }: Grouped, way: Way): Mark[] {
  const { sign, importOf, groupOf, alias: named } = way.layout.language;
  /** With its old name, where that is another now. */
  const aliased = (words: string, name: string, alias: string): string =>
    words + (alias === '' && words.split(sign).at(-1) !== name ? named(name) : alias);
  const whole = wordsFor(head.names, head.inside, way);
  if (!isGroup) {
    const own = leaves[0]?.alias === '' && whole ? aliased(whole.text, head.names.at(-1)!, '') : whole?.text;
    return put(head, whole && { ...whole, text: own! });
  }
  const all = leaves.map(leaf => ({ ...leaf, to: wordsFor(leaf.names, head.inside, way) }));
  const first = all.find(({ to }) => to !== undefined)?.to;
  const follows = ({ to, names }: (typeof all)[number]) =>
    to?.text === [whole?.text, ...names.slice(head.names.length)].join(sign);
  if (!first || (whole && all.every(follows))) return first ? put(head, whole) : [];
  const elements = [...Map.groupBy(all, leaf => leaf.start).values()];
  const goes = elements.filter(each => each.some(({ to }) => to !== undefined));
  const kept = elements
    .filter(each => !goes.includes(each))
    .map(([one]) => way.text.slice(one!.start, one!.end));
  const lines = goes
    .flat()
    .map(({ to, names, alias }) => aliased(to?.text ?? names.join(sign), names.at(-1)!, alias));
  if (kept.length > 0) lines.unshift(groupOf(way.text.slice(head.start, head.end), kept));
  const indent = /[ \t]*$/.exec(way.text.slice(0, start))![0];
  const text = lines.map(line => importOf(visibility, line)).join(`\n${indent}`);
  return put({ start, end }, { ...first, text });
}

/** The words for a path afterwards; undefined where those that stand there mean the same. */
function wordsFor(names: readonly string[], inside: readonly string[], way: Way): Words | undefined {
  const { before, after, layout, path } = way;
  const { sign, begins } = layout.language;
  const tree = layout.before;
  const found = tree.meaning(names, { ...before, names: [...before.names, ...inside] });
  const there = found && layout.mapped(found);
  if (!found || !there || layout.staysBehind(tree.holder(found)?.file, there, after)) return undefined;
  const isOutside = found.external !== undefined || there.program !== after.program;
  const same = found.program === before.program ? tree.from([...after.names, ...inside], names) : undefined;
  if (!isOutside && same?.join() === there.names.join()) return undefined;
  const above = after.names.slice(0, -1);
  const isBeside =
    !isOutside &&
    names[0] === begins.above &&
    inside.length === 0 &&
    after.names.length > 0 &&
    above.every((name, at) => there.names[at] === name);
  const library = [...tree.libraries].find(([, root]) => root === there.program)?.[0];
  const head = isOutside ? library : isBeside ? begins.above : begins.root;
  const text = [head, ...(isBeside ? there.names.slice(above.length) : there.names)].join(sign);
  if (head === undefined || text === names.join(sign)) return undefined;
  return { text, target: tree.files.get(keyOf(tree.longest(found))) ?? path };
}
