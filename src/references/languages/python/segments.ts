import { posix } from 'node:path';
import { below, foldersAbove, join, normalize, parent, segments } from '../../path.ts';
import { isTest } from './doubt.ts';
import type { Importer } from './importer.ts';
import { isDocstring, readLiteral } from './literals.ts';
import type { Node } from './parse.ts';
import { basesFor, lookUp, type NamedPath, whyNot } from './paths.ts';
import { evaluatePlace, startsAtCwd } from './place.ts';
import type { Outcome, Project } from './project.ts';

/** Names of one-line constants and what they are, before and after the rewriting. */
export interface Constants {
  readonly now: ReadonlyMap<string, string>;
  readonly then: ReadonlyMap<string, string>;
}

/** Strings that follow each other as parts of one path: `X / "a" / "b.py"`, `os.path.join(x, "a", "b.py")`. */
export interface Run {
  /** The literals, first to last. */
  readonly literals: readonly Node[];
  /** What stands before them; `` where nothing does. */
  readonly base: string;
  readonly separator: string;
  /** Whether more follows that is not known. */
  readonly goesOn: boolean;
}

/** The run that a string literal is part of; undefined where it is not part of a path. */
export function runOf(node: Node, text: string): Run | undefined {
  const parent = node.parent;
  if (!parent || isDocstring(node)) return undefined;
  if (parent.type === 'argument_list') return joined(node, parent, text);
  if (parent.type !== 'binary_operator' || !isDivision(parent)) return undefined;
  let top = parent;
  while (
    top.parent?.type === 'binary_operator' &&
    isDivision(top.parent) &&
    top.parent.firstChild?.id === top.id
  )
    top = top.parent;
  const elements: Node[] = [];
  for (let at: Node = top; ; at = at.firstChild!) {
    if (at.type !== 'binary_operator' || !isDivision(at)) {
      elements.unshift(at);
      break;
    }
    elements.unshift(at.lastChild!);
  }
  return take(elements, node, ' / ', text);
}

function isDivision(node: Node): boolean {
  return node.childForFieldName('operator')?.type === '/';
}

function joined(node: Node, list: Node, text: string): Run | undefined {
  const name = list.parent?.childForFieldName('function')?.text ?? '';
  if (!/(^|\.)(join|joinpath|Path|PurePath|PosixPath)$/.test(name)) return undefined;
  const elements = list.namedChildren.filter(child => child.type !== 'comment');
  const taken = take(elements, node, ', ', text);
  const run = taken && { ...taken, goesOn: taken.goesOn || goesOn(list.parent!) };
  const object = /\.joinpath$/.test(name) ? name.replace(/\.joinpath$/, '') : '';
  return run && run.base === '' ? { ...run, base: object } : run;
}

/** Whether more is put behind a path, or asked of it as of a folder: `Path("a") / name`, `Path("a").glob("*")`. */
function goesOn(call: Node): boolean {
  const { parent } = call;
  if (parent?.type === 'binary_operator') return isDivision(parent) && parent.firstChild?.id === call.id;
  const asked = parent?.type === 'attribute' ? parent.childForFieldName('attribute')?.text : '';
  return /^(?:joinpath|r?glob|iterdir|walk)$/.test(asked ?? '');
}

function take(elements: readonly Node[], node: Node, separator: string, text: string): Run | undefined {
  const isPart = (element: Node | undefined) =>
    element?.type === 'string' && !readLiteral(element, text).formatted && readLiteral(element, text).exact;
  let first = elements.findIndex(element => element.id === node.id);
  if (first < 0 || !isPart(node)) return undefined;
  let last = first;
  while (isPart(elements[first - 1])) first--;
  while (isPart(elements[last + 1])) last++;
  const before = elements[first - 1];
  const base = before ? text.slice(elements[0]!.startIndex, before.endIndex) : '';
  const literals = elements.slice(first, last + 1);
  return { literals, base, separator, goesOn: last + 1 < elements.length };
}

/** Rewrites the parts of a path that names something that moves; undefined where it names nothing of that kind. */
export function rewriteRun(
  run: Run,
  text: string,
  importer: Importer,
  constants: Constants,
  project: Project,
): Outcome | undefined {
  const values = run.literals.map(literal => readLiteral(literal, text).value);
  const place = evaluatePlace(run.base, importer.from, constants.now);
  const bases = place === undefined ? basesFor(values[0]!, importer.from, project) : [place];
  const known = longest(values, bases, project);
  // One word is a folder only where more follows.
  const isFolder =
    !known && place === undefined && CURRENT.test(run.base) && (run.goesOn || values.length > 1);
  const found = isFolder ? longest(values, [''], project) : known;
  if (!found) return undefined;
  const { named, length } = found;
  const literals = run.literals.slice(0, length);
  const start = literals[0]!.startIndex;
  const end = literals.at(-1)!.endIndex;
  const mark = { start, end, kind: 'path', target: named.target } as const;
  const base = place === undefined ? undefined : evaluatePlace(run.base, importer.to, constants.then);
  const full = named.fate.kind === 'goes' ? named.fate.to : undefined;
  const climbs = values[0] === '..';
  const seen = (path: string, from: string) =>
    below(path, from) ?? (climbs ? posix.relative(from, path) : undefined);
  const to = place === undefined ? named.to : full && base !== undefined ? seen(full, base) : undefined;
  const written = values.slice(0, length).join('/');
  // Also up and down again: `here / ".." / "data"`.
  const along =
    to === written || (full !== undefined && base !== undefined && normalize(join(base, written)) === full);
  if (!along && (to === undefined || to === ''))
    return { edits: [], references: [{ ...mark, decision: 'asked', reason: whyNot(named) }] };
  if (along || to === undefined)
    return { edits: [], references: [{ ...mark, decision: 'left', reason: 'it moves along' }] };
  const starts = isFolder || startsAtCwd(run.base, constants.now);
  if (starts && mayStartElsewhere(written, text, importer, project))
    return { edits: [], references: [{ ...mark, decision: 'asked', reason: STARTED }] };
  const edit = exchange(literals, values, segments(to), run.separator, text);
  const replacement = text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
  return {
    edits: [edit],
    references: [{ ...mark, decision: 'rewritten', reason: 'the file moves', replacement }],
  };
}

/** What stands in front of a path that starts where the program is started, where anything does. */
const CURRENT =
  /^(?:(?:(?:pathlib\.)?Path\((?:["']\.["'])?\)|os\.(?:path\.)?curdir)(?:\.(?:resolve|absolute)\(\))?)?$/;

const STARTED = 'it is counted from where the program is started';

/** Whether a program may be started elsewhere than at the top: one that goes to other folders, is installed, or has such a path nearer by. */
function mayStartElsewhere(written: string, text: string, { from }: Importer, { moved }: Project): boolean {
  const isInstalled = moved.world.paths.has(join(parent(from), '__init__.py')) && !isTest(from);
  return (
    isInstalled ||
    /\bchdir\(|isolated_filesystem\(/.test(text) ||
    foldersAbove(from).some(
      folder =>
        folder !== '' &&
        (moved.isFolder(join(folder, written)) || moved.world.paths.has(join(folder, written))),
    )
  );
}

function longest(
  values: readonly string[],
  bases: readonly string[],
  project: Project,
): { readonly named: NamedPath; readonly length: number } | undefined {
  for (let length = values.length; length > 0; length--) {
    const written = values.slice(0, length).join('/');
    const named = lookUp(written, bases, project);
    if (named && (length > 1 || bases.length === 1 || written.includes('/'))) return { named, length };
  }
  return undefined;
}

/** Exchanges the parts that differ; those at the front and at the end that are the same stay as they are. */
function exchange(
  literals: readonly Node[],
  values: readonly string[],
  to: readonly string[],
  separator: string,
  text: string,
) {
  let first = 0;
  while (first < literals.length - 1 && first < to.length - 1 && values[first] === to[first]) first++;
  let last = literals.length - 1;
  let end = to.length - 1;
  while (last > first && end > first && values[last] === to[end]) {
    last--;
    end--;
  }
  const literal = readLiteral(literals[first]!, text);
  const open = text.slice(literal.node.startIndex, literal.start);
  const close = text.slice(literal.end, literal.node.endIndex);
  const whole = literals.length === 1 && values[0]!.includes('/');
  const words = whole ? [to.slice(first, end + 1).join('/')] : to.slice(first, end + 1);
  return {
    start: literal.node.startIndex,
    end: literals[last]!.endIndex,
    text: words.map(word => open + word + close).join(separator),
  };
}
