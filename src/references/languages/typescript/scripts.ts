import { posix } from 'node:path';
import { blank } from '../../blank.ts';
import { lineFinder, splice } from '../../edits.ts';
import { isScript } from '../../file-kinds.ts';
import { base, foldersAbove, join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { type Sorter, sorter } from '../../sorted.ts';
import { textsOf } from '../../texts.ts';
import type { Reference, Rewritten, SourceFile } from '../../types.ts';
import {
  type Adapter,
  type Context,
  destination,
  NEW_ALREADY,
  type Rewriter,
  untouched,
} from '../adapter.ts';
import { isGenerated } from '../text/kinds.ts';
import { type Mark, without } from '../text/scan.ts';
import { pagesOfSidebar } from '../text/sidebars.ts';
import { pagesListed } from '../text/site-pages.ts';
import { isComponent, unresolvedUrls, webMarks } from '../web/script.ts';
import { anchoredPaths } from './anchored.ts';
import { crossings } from './borders.ts';
import { leftCompanion } from './companions.ts';
import { configured, folders } from './configured.ts';
import { lostSettings } from './found.ts';
import { type Importer, Names } from './names.ts';
import { outside } from './outside.ts';
import { loadScripts } from './parse.ts';
import { stemOf } from './resolve.ts';
import { isMade, isSettings } from './settings.ts';
import { leftSnapshots, snapshotsOf } from './snapshots.ts';
import { type Specifier, specifiers } from './specifiers.ts';
import { amongWords } from './words.ts';

/** TypeScript and JavaScript, also inside the script blocks of Vue and Svelte files. */
export const scripts: Adapter = {
  name: 'TypeScript and JavaScript',
  accepts: path => isScript(path) || isComponent(path),
  async prepare(context) {
    await loadScripts();
    return rewriter(context);
  },
  followers: (path, to, { paths }) => snapshotsOf(path, to, paths),
  doubts: lostSettings,
  unresolved: async state => [...unresolvedUrls(state), ...(await crossings(state))],
};

function rewriter(context: Context): Rewriter {
  const names = new Names(context);
  const mentions = mentionsOf(context);
  const urls = webMarks(context);
  const sorted = sorter(context.files);
  return file => {
    const companion = leftCompanion(file, context) ?? leftSnapshots(file, context);
    if (!companion && !context.moves.has(file.path) && (isGenerated(file.path) || !mentions(file.text)))
      return untouched(file, context.moves);
    const moved = movedOf(context);
    const pages = [...pagesOfSidebar(file, moved, textsOf(context.files)), ...pagesListed(file, moved)];
    const addresses = [...pages, ...without(urls(file), pages)];
    const rewritten = rewriteScript(file, names, addresses, sorted, context);
    return companion ? withMark(companion, file, rewritten) : rewritten;
  };
}

/**
 * A quick test whether a text can name a file that moves, or one that will stand where another is looked for:
 * it has one of their names, or that of a directory that goes, or a name that ends in dots where an index moves.
 */
function mentionsOf(context: Context): (text: string) => boolean {
  const { moves } = context;
  const words = movedOf(context).words();
  let index = false;
  for (const path of [...moves.keys(), ...moves.values()]) {
    if (path === null) continue;
    const stem = stemOf(base(path));
    words.add(stem);
    if (stem !== 'index') continue;
    index = true;
    words.add(base(parent(path)));
  }
  // The parts of Sass are named without the sign that they begin with.
  for (const word of [...words]) if (/^_./.test(word)) words.add(word.slice(1));
  return text => {
    for (const [, word] of text.matchAll(/([^\s'"`/\\()<>{}[\],;:|?!#]+)/g))
      if (words.has(word!) || words.has(stemOf(word!))) return true;
    return index && /['"]\.{1,2}(\/\.\.)*\/?['"]/.test(text);
  };
}

function rewriteScript(
  file: SourceFile,
  names: Names,
  urls: readonly Mark[],
  sorted: Sorter,
  context: Context,
): Rewritten {
  const to = destination(file.path, context.moves);
  const text = isComponent(file.path) ? scriptBlocks(file.text) : file.text;
  const path = isComponent(file.path) ? `${file.path}.ts` : file.path;
  const anchored = anchoredPaths(path, text, file.path, to, names.places);
  const bases = [...anchored.contexts, { before: parent(file.path), after: parent(to) }];
  const concerned = (value: string) =>
    judge(value, 'import', file.path, to, names) !== undefined ||
    mention(value, file.path, names) !== undefined ||
    (isSettings(file.path) && configured(value, bases, names, to !== file.path) !== undefined);
  const line = lineFinder(file.text);
  const taken = [...urls, ...(isSettings(file.path) ? folders(file, bases, names) : [])];
  const marks: Mark[] = [
    ...taken.filter(one => !anchored.covers(one)),
    ...anchored.found.map(
      (found): Mark => ({
        kind: 'path',
        decision: found.replacement === undefined ? 'asked' : 'rewritten',
        ...found,
      }),
    ),
  ];
  const noted = (mark: Mark): Reference => ({
    path: file.path,
    line: line(mark.start),
    text: file.text.slice(mark.start, mark.end),
    ...mark,
  });
  const references = marks.map(noted);
  const isTaken = (from: number, to: number) => taken.some(({ start, end }) => from < end && start < to);
  for (const specifier of specifiers(path, text, concerned)) {
    const { value, use } = specifier;
    if (anchored.covers(specifier) || isTaken(specifier.start, specifier.end)) continue;
    if (use === 'unknown' && isMade(path, text, specifier.start)) continue;
    const judgement =
      use === 'comment'
        ? comment(value, { from: file.path, to }, names)
        : use === 'unknown' && isSettings(file.path)
          ? configured(value, bases, names, to !== file.path)
          : use === 'stub'
            ? stub(specifier, file.path, names)
            : use === 'code'
              ? code(specifier, { from: file.path, to }, names)
              : (judge(value, use, file.path, to, names) ??
                (use === 'unknown'
                  ? mention(value, file.path, names)
                  : elsewhere(value, use, { from: file.path, to }, names)));
    if (!judgement) continue;
    references.push(noted({ start: specifier.start, end: specifier.end, ...judgement }));
  }
  const among = amongWords(file, context.moves, references).filter(one => !anchored.covers(one));
  references.push(...among.map(noted));
  const edits = references.flatMap(({ start, end, replacement }) =>
    replacement === undefined ? [] : [{ start, end, text: replacement }],
  );
  const changed = edits.length > 0;
  references.sort((a, b) => a.start - b.start);
  const after = changed ? sorted(path, file.text, splice(file.text, edits)) : file.text;
  return { path: file.path, to, text: after, changed, references };
}

function withMark(mark: Mark, { path, text }: SourceFile, rewritten: Rewritten): Rewritten {
  const { start, end } = mark;
  const reference = { path, line: lineFinder(text)(start), text: text.slice(start, end), ...mark };
  return { ...rewritten, references: [reference, ...rewritten.references] };
}

/** The text with everything but the bodies of `<script>` elements made blank: offsets stay. */
function scriptBlocks(text: string): string {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script\s*>/gi)) {
    const start = match.index + match[1]!.length;
    out += blank(text.slice(at, start)) + match[2]!;
    at = start + match[2]!.length;
  }
  return out + blank(text.slice(at));
}

/** What becomes of the name that a module has in another one, which is called so by a third: it is spelled as in there. */
function stub({ value, of = '' }: Specifier, from: string, names: Names): Judgement | undefined {
  const module = names.loaded(from, of);
  return module === undefined ? undefined : judge(value, 'mock', module, names.placeOf(module), names);
}

/** What code in a string loads, if it is counted from the text that it stands in; it may be written to another place. */
function code({ value }: Specifier, { from, to }: Importer, names: Names): Judgement | undefined {
  const { replacement, ...judgement } = judge(value, 'import', from, to, names) ?? {};
  if (replacement === undefined) return undefined;
  return {
    ...(judgement as Judgement),
    kind: 'string',
    decision: 'asked',
    reason: 'code in a string loads it',
  };
}

type Judgement = Pick<Reference, 'kind' | 'target' | 'decision' | 'reason' | 'replacement'>;

/** What becomes of a specifier that names nothing of the repository. */
function elsewhere(
  value: string,
  use: Specifier['use'],
  importer: Importer,
  names: Names,
): Judgement | undefined {
  if (names.before(importer.from, value) !== undefined) return undefined;
  const verdict = use === 'import' || use === 'mock' ? outside(value, importer, names) : undefined;
  return verdict && { kind: use === 'import' ? 'import' : 'string', ...verdict };
}

/** What becomes of a specifier. Undefined where it concerns no file that moves and stays right. */
function judge(
  words: string,
  use: Specifier['use'],
  from: string,
  to: string,
  names: Names,
): Judgement | undefined {
  // `loader!./a.css?raw`: what bundlers read around the path.
  const [, before = '', value = words, after = ''] = /^((?:[^!]*!)*)([^?!]*)(\?.*)?$/.exec(words) ?? [];
  const old = named(value, use, from, names);
  if (!old) return undefined;
  const fate = names.moved.file(old.path);
  const target = fate.kind === 'goes' ? fate.to : old.path;
  const kind = use === 'import' ? 'import' : use === 'unknown' ? 'path' : 'string';
  const mark = { kind, target: old.path } as const;
  if (fate.kind === 'gone') return { ...mark, decision: 'asked', reason: 'the file goes without successor' };
  const detour = use !== 'unknown' && isDirect(from, value) && !isDirect(to, value);
  const then = names.after(to, value);
  if (
    then?.path === target &&
    old.alias &&
    old.alias.package === undefined &&
    then.alias?.package !== undefined
  )
    return {
      ...mark,
      decision: 'asked',
      reason: `the alias ${old.alias.name} leads there no more, only the package's name`,
    };
  if (then?.path === target && !detour)
    return fate.kind === 'stays' ? undefined : { ...mark, decision: 'left', reason: NEW_ALREADY };
  if (target === to && old.path !== from)
    return { ...mark, decision: 'asked', reason: 'both files become one: it would name itself' };
  const name = names.respell({ from, to }, target, value, old);
  if (name === undefined) return { ...mark, decision: 'asked', reason: `nothing names ${target} from ${to}` };
  if (name === value) return { ...mark, decision: 'left', reason: NEW_ALREADY };
  if (use === 'unknown')
    return { ...mark, decision: 'asked', reason: 'a string that may be relative to another place' };
  const reason =
    fate.kind === 'goes'
      ? `${old.path} moves`
      : from === to
        ? `${old.path} would be hidden`
        : 'this file moves';
  return { ...mark, decision: 'rewritten', reason, replacement: `${before}${name}${after}` };
}

/** A string that is the path of a file from the root of the repository, or from its package, where its programs are started. */
function mention(value: string, from: string, names: Names): Judgement | undefined {
  const { mentions, moved } = names;
  if (!/^(?:[^.]|\.\/)[^\s]*\//.test(value)) return undefined;
  const project = foldersAbove(from).find(folder => moved.world.paths.has(join(folder, 'package.json')));
  const isFile = project !== undefined && moved.world.paths.has(normalize(join(project, value)) ?? '');
  const base = isFile ? [{ before: project, after: moved.directoryAfter(project) }] : [];
  if (value.startsWith('.') && base.length === 0) return undefined;
  const verdict = mentions.judge(value, base);
  return verdict && { kind: 'path', ...verdict };
}

/** Words of a comment, from the repository or from the folder of their file. */
function comment(value: string, { from, to }: Importer, names: Names): Judgement | undefined {
  const { mentions } = names;
  const named = value.startsWith('.') ? names.before(from, value)?.path : undefined;
  const isMoved = named !== undefined && mentions.moved.moves.has(named);
  const own = { before: parent(from), after: parent(to) };
  const target = isMoved ? named : (mentions.judge(value, [own])?.target ?? mentions.moved.endingIn(value));
  return target === undefined
    ? undefined
    : { kind: 'comment', target, decision: 'left', reason: 'in a comment' };
}

/** Whether a relative name takes no detour: `../a/b` in a file of `a` does. */
function isDirect(from: string, value: string): boolean {
  if (!/^\.{1,2}\//.test(value)) return true;
  const path = posix.relative(parent(from), posix.join(parent(from), value));
  return value === path || value === `./${path}`;
}

/** A URL and any other string name files with their whole name only. */
function named(value: string, use: Specifier['use'], from: string, names: Names) {
  if (use === 'import' || use === 'mock') return names.before(from, value);
  if (!/^\.{1,2}\//.test(value)) return undefined;
  const old = names.before(from, value);
  return old && base(old.path) === base(value) ? old : undefined;
}
