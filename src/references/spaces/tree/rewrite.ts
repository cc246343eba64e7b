import type { Context } from '../../languages/adapter.ts';
import { type Mark, respelled, without } from '../../languages/text/scan.ts';
import type { SourceFile } from '../../types.ts';
import type { Span } from '../source.ts';
import { begins, FOLLOWS, importMarks, type Renamed } from './imports.ts';
import { keyOf, type Place, type TreeLanguage, type TreeSource, type Wanted } from './language.ts';
import { type TreeLayout, treeOf } from './layout.ts';

/** A file on its way, and its space before and after. */
interface Way extends SourceFile {
  readonly source: TreeSource;
  readonly layout: TreeLayout;
  readonly before: Place;
  readonly after: Place;
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
      ...source.imports.flatMap(one =>
        importMarks(one, file.text, language, names => namesFor(names, one.inside, way)),
      ),
      ...source.paths.flatMap(path => put(path, namesFor(path.names, path.inside, way), way)),
    ];
    // A line that goes takes its documentation with it.
    return [...code, ...without(documentationMarks(way), code)];
  };
}

const put = (span: Span, words: Renamed | undefined, { layout }: Way): Mark[] =>
  words ? [respelled(span, words.target, FOLLOWS, words.names.join(layout.language.sign))] : [];

/** Why a group in documentation stays. */
const PARTED = 'what the braces hold goes to several places';

function documentationMarks(way: Way): Mark[] {
  const { before, language } = way.layout;
  return language.documented(way.text, before.libraries).flatMap(({ start, end, names, leaves }): Mark[] => {
    const words = namesFor(names, [], way);
    const head = words?.names ?? names;
    const goals = leaves.map(leaf => ({ leaf, to: namesFor([...names, ...leaf.names], [], way) }));
    const parted = goals.filter(
      ({ leaf, to }) => to !== undefined && to.names.join() !== [...head, ...leaf.names].join(),
    );
    if (parted.length === 0) return put({ start, end }, words, way);
    // Where the head stays each has its own words behind it.
    if (!words && parted.every(({ to }) => begins(to!.names, names)))
      return parted.flatMap(({ leaf, to }) =>
        put(leaf, { ...to!, names: to!.names.slice(names.length) }, way),
      );
    return [{ start, end, kind: 'import', target: parted[0]!.to!.target, decision: 'asked', reason: PARTED }];
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
      return [respelled({ start, end: end + behind.length }, path, FOLLOWS, '')];
    });
  const added = (at: number, own: readonly Wanted[], around = ['', '']): Mark[] =>
    own.length === 0
      ? []
      : [
          respelled(
            { start: at, end: at },
            own[0]!.target,
            FOLLOWS,
            around.join(own.map(({ line }) => `${line}\n`).join('')),
          ),
        ];
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

/** The names of a path afterwards; undefined where those that stand there mean the same. */
function namesFor(names: readonly string[], inside: readonly string[], way: Way): Renamed | undefined {
  const { before, after, layout, path } = way;
  const { begins: words } = layout.language;
  const tree = layout.before;
  const found = tree.meaning(names, { ...before, names: [...before.names, ...inside] });
  const there = found && layout.mapped(found);
  if (!found || !there || layout.staysBehind(tree.holder(found)?.file, there, after)) return undefined;
  // What an import brings is called as before, wherever that goes.
  const led = found.through && layout.mapped(found.through.place);
  if (led?.program === there.program && led && found.through) {
    const rest = names.slice(names.length - found.through.rest);
    if ([...led.names, ...rest].join() === there.names.join()) return undefined;
  }
  const isOutside = found.external !== undefined || there.program !== after.program;
  const same =
    found.program === before.program && !found.through
      ? tree.from([...after.names, ...inside], names)
      : undefined;
  if (!isOutside && same?.join() === there.names.join()) return undefined;
  const above = after.names.slice(0, -1);
  const isBeside =
    !isOutside &&
    names[0] === words.above &&
    inside.length === 0 &&
    after.names.length > 0 &&
    above.every((name, at) => there.names[at] === name);
  const library = [...tree.libraries].find(([, root]) => root === there.program)?.[0];
  const head = isOutside ? library : isBeside ? words.above : words.root;
  const own = isBeside ? there.names.slice(above.length) : there.names;
  if (head === undefined || [head, ...own].join() === names.join()) return undefined;
  return { names: [head, ...own], target: tree.files.get(keyOf(tree.longest(found))) ?? path };
}
