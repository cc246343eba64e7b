import { lineFinder, splice } from '../../edits.ts';
import { isScript } from '../../file-kinds.ts';
import { base, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { type Sorter, sorter } from '../../sorted.ts';
import { textIn } from '../../texts.ts';
import type { Reference, Rewritten, SourceFile } from '../../types.ts';
import { type Adapter, type Context, destination, type Rewriter, untouched } from '../adapter.ts';
import { isGenerated } from '../text/kinds.ts';
import { type Mark, overlap, type Span, without } from '../text/scan.ts';
import { pagesOfSidebar, pageWords } from '../text/sidebars.ts';
import { pagesListed } from '../text/site-pages.ts';
import { isComponent, unresolvedUrls, webMarks } from '../web/script.ts';
import { aliased, importTexts } from './aliased.ts';
import { anchoredPaths } from './anchored.ts';
import { crossings } from './borders.ts';
import { leftCompanion } from './companions.ts';
import { configured, folders, rooted } from './configured.ts';
import { lostSettings } from './found.ts';
import { globMarks, globs } from './globs.ts';
import { isNamed, judgementOn } from './judge.ts';
import { leftKind } from './module-kind.ts';
import { Names } from './names.ts';
import { originsOf } from './origins.ts';
import { loadScripts } from './parse.ts';
import { scriptParts } from './parts.ts';
import { stemOf } from './resolve.ts';
import { isMade, isSettings } from './settings.ts';
import { leftSnapshots, snapshotsOf } from './snapshots.ts';
import { specifiers } from './specifiers.ts';
import { amongWords } from './words.ts';

/** TypeScript and JavaScript, also in the scripts of components and in declarations of Flow. */
export const scripts: Adapter = {
  name: 'TypeScript and JavaScript',
  accepts: path => isScript(path) || isComponent(path) || isFlow(path),
  async prepare(context) {
    await loadScripts();
    return rewriter(context);
  },
  companions: (path, { paths }) => [...snapshotsOf(path, path, paths).keys()],
  followers: (path, to, { paths }) => snapshotsOf(path, to, paths),
  doubts: lostSettings,
  unresolved: async state => [...unresolvedUrls(state), ...(await crossings(state))],
};

/** What Flow reads in the place of the script that it is called after: with types, and imports like any other. */
const FLOW = /(?<=\.[cm]?jsx?)\.flow$/;
const isFlow = (path: string): boolean => FLOW.test(path);

function rewriter(context: Context): Rewriter {
  const names = new Names(context);
  const mentions = mentionsOf(context);
  const mayName = ({ path, text }: SourceFile) =>
    !isGenerated(path) && (isSettings(path) || globs(text) || mentions(text));
  const urls = webMarks(context);
  const globbed = globMarks(context);
  const sorted = sorter(context.files);
  return file => {
    const companion = leftCompanion(file, context) ?? leftSnapshots(file, context) ?? leftKind(file, context);
    if (!companion && !context.moves.has(file.path) && !mayName(file)) return untouched(file, context.moves);
    const moved = movedOf(context);
    const textOf = textIn(context.files);
    const pages = [...pagesOfSidebar(file, moved, textOf), ...pagesListed(file, moved, textOf)];
    const patterns = globbed(file);
    const addresses = [...pages, ...patterns, ...without(urls(file), [...pages, ...patterns])];
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
  const words = new Set([...movedOf(context).words(), ...pageWords(context)]);
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
  const text = isComponent(file.path) ? scriptParts(file.path, file.text) : file.text;
  const path = isComponent(file.path) ? `${file.path}.ts` : file.path.replace(FLOW, '');
  const anchored = anchoredPaths(path, text, file.path, to, names.places);
  const importer = { from: file.path, to };
  const origins = isSettings(file.path) ? originsOf(file, to, anchored.contexts, names) : undefined;
  const concerned = (value: string) =>
    isNamed(value, importer, names) ||
    (origins !== undefined && configured(value, origins, names) !== undefined);
  const line = lineFinder(file.text);
  const texts = origins ? importTexts(file) : [];
  const taken = [
    ...urls,
    ...(origins
      ? [
          ...folders(file, origins, names),
          ...rooted(file, importer, names),
          ...aliased(texts, names, context),
        ]
      : []),
  ];
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
  const isTaken = (one: Span) => [...taken, ...texts].some(other => overlap(one, other));
  for (const specifier of specifiers(path, text, concerned)) {
    const { value, use } = specifier;
    if (anchored.covers(specifier) || isTaken(specifier)) continue;
    if (use === 'unknown' && isMade(path, text, specifier.start)) continue;
    const judgement =
      use === 'unknown' && origins
        ? configured(value, origins, names)
        : judgementOn(specifier, importer, names);
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
