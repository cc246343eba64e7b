import { isPython } from '../../file-kinds.ts';
import { base, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import { siteMarks } from '../../sites/marks.ts';
import type { Reader as SiteReader } from '../../sites/read.ts';
import { waySites } from '../../sites/ways.ts';
import { textIn } from '../../texts.ts';
import type { SourceFile } from '../../types.ts';
import { type Adapter, type Context, destination, type Rewriter, untouched } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import { loadPython } from '../python/parse.ts';
import { registersIn } from '../python/registers.ts';
import { Texts } from '../python/texts.ts';
import { loadScripts } from '../typescript/parse.ts';
import { isTemplate, templateSites } from '../web/templates.ts';
import { otherWords } from './configuration.ts';
import { decide, type Found } from './document-marks.ts';
import { documentationsOf } from './documentation.ts';
import { INCLUDES } from './includes.ts';
import { isPathList, isProposal, textKind } from './kinds.ts';
import { link, withEnding } from './link.ts';
import { textsOfLinks } from './link-text.ts';
import { addresses, type Link, linksAround, linksByDefault, linksInStructured } from './links.ts';
import { loadMarkdown, type Piece, pieces } from './markdown.ts';
import { type Base, Mentions, REPOSITORY, type Verdict } from './mentions.ts';
import { judgeListed, judgeModule, UNMISTAKABLE } from './modules.ts';
import { linksInMyst } from './myst.ts';
import { renamedIn } from './names.ts';
import { judgeOwnLink, ownLinkMarks, ownLinks, usedIn } from './own-links.ts';
import { packageNames } from './package-names.ts';
import { judgePage, pageRoot } from './pages.ts';
import { answer, type Mark, mayMention, without } from './scan.ts';
import { pagesOfSidebar, pageWords } from './sidebars.ts';
import { importing, statementsIn } from './statements.ts';
import { tokens } from './tokens.ts';
import { leftTranslation } from './translations.ts';

/**
 * Documents. What a machine follows is rewritten as an import is: links and images, and the directives and roles of
 * reStructuredText. Code, and paths in running text, are rewritten with `options.documents`, else left. Historical documents keep
 * their words, and of those the ones that say what was meant to be done keep their links.
 */
export const documents: Adapter = {
  name: 'documents',
  accepts: path => ['markdown', 'document'].includes(textKind(path) ?? ''),
  async prepare(context) {
    const isPackage = context.files.some(({ path }) => base(path) === 'package.json');
    const hasPython = context.files.some(({ path }) => isPython(path));
    await Promise.all([
      loadMarkdown(),
      ...(isPackage ? [loadScripts()] : []),
      ...(hasPython ? [loadPython()] : []),
    ]);
    return rewriter(context);
  },
  unresolved: state => unresolvedSites(takenIn, documents.accepts, state),
};

/** What a document takes in, and in a site generator its layout. */
const takenIn: SiteReader =
  scene =>
  ({ path, text }) => [
    ...(textKind(path) === 'markdown' && isTemplate(text) ? templateSites(text, path, scene) : []),
    ...waySites(INCLUDES, text, path, scene),
  ];

/** What all documents of one rewriting share. */
interface Shared {
  readonly context: Context;
  readonly moved: Moved;
  readonly mentions: Mentions;
  readonly ownLink: ReturnType<typeof ownLinks>;
  /** Addresses of this repository in running text and code. */
  readonly ownLinksIn: ReturnType<typeof ownLinkMarks>;
  readonly inPackage: ReturnType<typeof packageNames>;
  readonly textOf: (path: string) => string | undefined;
  /** What the packages of Python have names for. */
  readonly texts: Texts;
  /** The folders of documentations in which words between single back-quotes name something. */
  readonly named: ReadonlySet<string>;
}

/** One document, and from where its paths start. */
interface Reader extends Shared {
  readonly file: SourceFile;
  readonly own: Base;
  /** The directory that a documentation is built from. */
  readonly root: Base;
  readonly bases: readonly Base[];
  /** Names that a language has for what moves. */
  readonly names: (text: string) => readonly Mark[];
}

function rewriter(context: Context): Rewriter {
  const moved = movedOf(context);
  const mentions = new Mentions(moved);
  const shared = {
    context,
    moved,
    mentions,
    ownLinksIn: ownLinkMarks(context.files, mentions),
    ownLink: ownLinks(context.files),
    named: new Set(
      documentationsOf(context.files).flatMap(each => (each.namesByDefault ? [each.folder] : [])),
    ),
    textOf: textIn(context.files),
    texts: new Texts(context.files, moved.before),
    inPackage: packageNames(context),
  };
  const lists = otherWords(context);
  const may = mayMention(new Set([...moved.words(), ...pageWords(context)]));
  const names = renamedIn(context.renamed?.() ?? []);
  const included = siteMarks(takenIn, context);
  return file => {
    const called = names(file.text).length > 0;
    const left = leftTranslation(file, context);
    if (left.length === 0 && !context.moves.has(file.path) && !called && !may(file.text))
      return untouched(file, context.moves);
    if (isPathList(file.path, file.text)) return answer(file, lists(file, []), context.moves);
    const own = { before: parent(file.path), after: parent(destination(file.path, context.moves)) };
    const roots = context.world.roots.map(root => ({ before: root, after: root }));
    const root = pageRoot(file.path, moved);
    const reader = { ...shared, file, own, root, bases: [REPOSITORY, own, ...roots], names };
    const sites = included(file);
    const places = without(placesIn(reader), sites).map(found => decide(found, file, context));
    const pages = without(pagesOfSidebar(file, moved, shared.textOf), places);
    return answer(file, [...left, ...sites, ...places, ...pages], context.moves);
  };
}

function placesIn(reader: Reader): Found[] {
  const { path, text } = reader.file;
  const find = (piece: Piece) => {
    const found = reader.names(text.slice(piece.start, piece.end));
    // What a language is sure of is no path that starts who knows where.
    const isNamed = ({ start, end }: Found) =>
      found.some(one => piece.start + one.start <= start && end <= piece.start + one.end);
    const paths = marksOf(piece, reader).filter(one => one.decision !== 'asked' || !isNamed(one));
    return [...paths, ...found.flatMap(one => namedIn(piece, one, paths, text))];
  };
  if (textKind(path) === 'markdown') {
    const isRead = !isProposal(path) || reader.context.moves.has(path);
    const rest = (isRead ? pieces(text) : [{ kind: 'prose', start: 0, end: text.length } as const]).flatMap(
      find,
    );
    const links = rest.filter(({ piece }) => piece === 'link');
    const texts = textsOfLinks(links, text, reader.moved).map(one => ({ ...one, piece: 'link' as const }));
    return withLinks([...linksInMyst(text), ...linksAround(text)], [...without(rest, texts), ...texts], find);
  }
  const links = /\.rst(?:\.\w+)?$/i.test(path)
    ? [...linksInStructured(text), ...(reader.named.has(reader.root.before) ? linksByDefault(text) : [])]
    : /\.html?$/i.test(path)
      ? addresses(text).map(({ start, end }): Piece => ({ kind: 'link', start, end }))
      : [];
  const spans = [...text.matchAll(/``([^`\n]+)``/g)].map(
    (match): Piece => ({ kind: 'span', start: match.index + 2, end: match.index + match[0].length - 2 }),
  );
  return withLinks([...links, ...spans], find({ kind: 'prose', start: 0, end: text.length }), find);
}

/** What is found in links and spans, and around them. */
function withLinks(
  links: readonly (Piece | Link)[],
  rest: readonly Found[],
  find: (piece: Piece) => Found[],
): Found[] {
  const read = links.map(each => ('sort' in each ? { ...each, kind: each.sort } : each));
  return [...read.flatMap(find), ...without(rest, read)].sort((a, b) => a.start - b.start);
}

function marksOf(piece: Piece, reader: Reader): Found[] {
  const { file, mentions, moved, own, bases } = reader;
  const { start, end, kind } = piece;
  const words = file.text.slice(start, end);
  const one = (verdict: Verdict | undefined): Found[] =>
    verdict ? [{ ...verdict, start, end, piece: kind }] : [];
  if (kind === 'link') {
    const address = reader.ownLink(words);
    if (!address) return one(link(words, own, reader));
    const found = judgeOwnLink(address, start, mentions);
    return found ? [{ ...found, piece: 'link' }] : [];
  }
  if (kind === 'page' || kind === 'label') {
    const start = kind === 'label' || isIncluded(file.path) ? reader.root : own;
    return one(judgePage(words, start, reader.root, moved));
  }
  if (kind === 'module' || kind === 'object')
    return one(
      judgeListed(words, file.text.slice(0, start), moved, kind === 'object' ? reader.texts : undefined),
    );
  const isStated = importing(words);
  const isImport = kind === 'span' ? () => true : isStated;
  const registered = registersIn(reader.context.files);
  const links = reader.ownLinksIn(words).map(({ target, reason, replacement, ...at }): Found => {
    const decision = replacement === undefined ? 'asked' : 'rewritten';
    const said = { target, reason, decision, ...(replacement !== undefined && { replacement }) } as const;
    return { ...said, start: start + at.start, end: start + at.end, piece: 'link' };
  });
  const used = usedIn(words).map(at => ({ start: start + at.start, end: start + at.end }));
  const statements = statementsIn(words, start, moved, reader.texts);
  const others = tokens(words).flatMap(token => {
    const imports = isImport(token.start);
    if (registered.has(token.value) && !isStated(token.start)) return [];
    const verdict =
      mentions.judge(token.value, bases, path => withEnding(path, moved)) ??
      reader.inPackage(token.value, file.path) ??
      (token.value.includes('/') ? undefined : judgeNamed(token.value, imports, reader));
    if (!verdict) return [];
    if (isWord(token.value, moved)) {
      const at = { start: start + token.start, end: start + token.end, piece: kind };
      if (isAlone(piece, token.value, words)) return one(alone(verdict));
      const named = isGiven(words, token.start) ? alone(verdict) : undefined;
      return named ? [{ ...named, ...at }] : [];
    }
    const isFile =
      token.value.includes('/') &&
      (moved.world.paths.has(verdict.target) || verdict.decision === 'rewritten');
    return [
      {
        ...verdict,
        start: start + token.start,
        end: start + token.end,
        piece: kind,
        isFile: isFile || (kind === 'block' && imports) || isModule(token.value, reader),
      },
    ];
  });
  return [
    ...statements.map(each => ({ ...each, piece: kind, isFile: true })),
    ...links,
    ...without(others, [...statements, ...links, ...used]),
  ];
}

/** A dotted name in running text or code. */
const judgeNamed = (value: string, imports: boolean, { moved, texts }: Reader): Verdict | undefined =>
  judgeModule(value, { entry: false, key: imports ? 'module' : '' }, moved, texts);

/** Whether words name a module by so many of the folders around it that they can mean nothing else. */
const isModule = (value: string, { moved }: Reader): boolean =>
  (moved.before.longest(value.split('.'))?.length ?? 0) >= UNMISTAKABLE;

/** A name that a language has for what moves, where no path was found. */
function namedIn(
  piece: Piece,
  { target, reason, replacement, ...at }: Mark,
  paths: readonly Found[],
  text: string,
): Found[] {
  const [start, end] = [piece.start + at.start, piece.start + at.end];
  if (piece.kind === 'link' || paths.some(path => path.start < end && start < path.end)) return [];
  return [
    {
      target,
      reason,
      decision: 'rewritten',
      ...(replacement && { replacement }),
      start,
      end,
      piece: piece.kind,
      isFile: text.slice(start, end).includes('/'),
    },
  ];
}

/** Whether a text is a piece of others: what it names is counted from those, by custom at the top of the documentation. */
const isIncluded = (path: string): boolean => /\.inc$/i.test(path);

const isAlone = ({ kind }: Piece, value: string, words: string): boolean =>
  kind === 'span' && words.replace(/^[`\s]+|[`\s]+$/g, '') === value;

/** Commands, and options of commands, behind which a word is a file, wherever its reader stands. */
const GIVEN =
  /(?:^|[\s`$>])(?:pip3?[ \t]+install[ \t](?:[^\n`]*[ \t])?-[rc]|--(?:requirement|constraint|config|file)|python3?|node|bash|sh|source|ruby|php)[ \t=]+$/;

const isGiven = (words: string, at: number): boolean => GIVEN.test(words.slice(Math.max(at - 80, 0), at));

/** A file's name alone, as code or given to a command: it is told where no other file is called so. */
const alone = ({ target, replacement }: Verdict): Verdict | undefined =>
  replacement === undefined
    ? undefined
    : { target, decision: 'asked', reason: 'a name alone may be that of any file' };

/** A file's name alone, in a document, may be that of any file; `a.cli` is none where `a` has a module `cli`. */
const isWord = (value: string, { before }: Moved): boolean =>
  /^[^/.]*\.\w{1,5}$/.test(value) && before.find(value.split('.')) === undefined;
