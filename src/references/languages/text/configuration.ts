import { isAtTop } from '../../conventions/settings.ts';
import { foldersAbove, join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { Others } from '../../sites/adapter.ts';
import { textIn } from '../../texts.ts';
import type { SourceFile } from '../../types.ts';
import { type Adapter, type Context, destination, type Rewriter, untouched } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import { registersIn } from '../python/registers.ts';
import { isOwn, movesItself, staysBeside } from './along.ts';
import { belowIn } from './below.ts';
import { escapedNames, escapedWith } from './escaped.ts';
import { isRequirements, type TextKind, textKind } from './kinds.ts';
import { type Base, Mentions, REPOSITORY, SEVERAL, type Verdict } from './mentions.ts';
import { judgeModule, saysModule } from './modules.ts';
import { renamedIn } from './names.ts';
import { ownLinkMarks, usedIn } from './own-links.ts';
import { dataTables, packageBase } from './package-data.ts';
import { isBuildFile } from './packaging.ts';
import { answer, type Mark, mayMention, overlap, without } from './scan.ts';
import { setWords } from './set-words.ts';
import { pagesOfSidebar } from './sidebars.ts';
import { pagesListed } from './site-pages.ts';
import { standards } from './standards.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { type Token, tokens } from './tokens.ts';
import { guessedNames } from './unread.ts';

const KINDS: ReadonlySet<TextKind | undefined> = new Set([
  'configuration',
  'ignore',
  'owners',
  'language',
] as const);

/**
 * Configuration, build, shell and ignore files: a path is rewritten where it is a whole word, a name of a module where
 * the key or the option before it says that it is one. Other languages: what names a moved file is listed, and asked.
 */
export const configuration: Adapter = {
  name: 'configuration',
  accepts: path => KINDS.has(textKind(path)),
  prepare: rewriter,
  names: guessedNames,
};

function rewriter(context: Context): Rewriter {
  const may = mayMention(movedOf(context).words());
  const words = otherWords(context);
  const called = renamedIn(context.renamed?.() ?? []);
  return file => {
    const concerned = context.moves.has(file.path) || isBuildFile(file.path) || may(file.text);
    if (!concerned && called(file.text).length === 0) return untouched(file, context.moves);
    return answer(file, words(file, []), context.moves);
  };
}

/** What the words of a text name, as words of a configuration; but for those that another reader has read. */
export const otherWords: Others = context => {
  const moved = movedOf(context);
  const mentions = new Mentions(moved);
  const called = renamedIn(context.renamed?.() ?? []);
  const set = setWords(context, moved, mentions);
  const textOf = textIn(context.files);
  const standard = standards(context);
  const linksIn = ownLinkMarks(context.files, mentions);
  return (file, taken) => {
    const bases = basesOf(file, textKind(file.path) ?? 'configuration', context);
    const tables = /\.(toml|cfg)$/.test(file.path) ? dataTables(file.text) : [];
    const basesAt = (at: number) => {
      const table = tables.find(({ start, end }) => start <= at && at < end);
      const own = table && packageBase(table.package, moved);
      return own ? [own] : bases;
    };
    // What a language calls what moves is certain; a path that it looks like, or words that are no path, are less.
    const names = called(file.text).filter(
      one =>
        !taken.some(piece => !('foreign' in piece) && overlap(piece, one)) &&
        (one.decision === 'rewritten' || !taken.some(piece => overlap(piece, one))),
    );
    const certain = names.filter(({ decision }) => decision === 'rewritten');
    const own = standard(file);
    const pages = without(
      [...own.marks, ...pagesOfSidebar(file, moved, textOf), ...pagesListed(file, moved, textOf)],
      taken,
    );
    const used = usedIn(file.text);
    const read = [...taken, ...certain, ...own.read, ...pages, ...used];
    const settings = set(file, bases);
    const paths = without(tokens(file.text), read)
      .flatMap(
        token =>
          mark(withoutSection(token, file.text), file, basesAt(token.start), mentions, moved, context) ?? [],
      )
      // Which of several files a word means is said by its key.
      .filter(one => one.reason !== SEVERAL || !settings.some(each => overlap(each, one)));
    const words = without(settings, [...read, ...paths]);
    const rest = without(names, [...paths, ...words]);
    const others = [...read, ...paths, ...words];
    const isFree = (link: Mark) =>
      used.some(each => overlap(each, link)) || !others.some(each => overlap(each, link));
    const links = linksIn(file.text)
      .filter(isFree)
      .map(link => ({ ...link, kind: 'configuration' as const }));
    return [...pages, ...links, ...paths, ...words, ...rest.map(one => asNamed(one, file))];
  };
};

/** Where the paths of a file start. */
function basesOf({ path, text }: SourceFile, kind: TextKind, context: Context): Base[] {
  const { moves, world } = context;
  const own = { before: parent(path), after: parent(destination(path, moves)) };
  const moved = movedOf(context);
  const at = (folder: string): Base => ({ before: folder, after: moved.directoryAfter(folder) });
  const roots = world.roots.filter(root => root !== '').map(root => ({ before: root, after: root }));
  if (kind === 'owners') return [];
  if (kind === 'ignore') return [own];
  if (/(^|\/)mkdocs\.ya?ml$/.test(path)) return [own, pagesOf(path, text, moved)];
  if (isRequirements(path)) return [{ ...own, climbs: true }, REPOSITORY, ...roots];
  // Tools that read these run at the root of the repository.
  const atRoot = parent(path) === '' || /^\.(github|gitlab|circleci|vscode|devcontainer)\//.test(path);
  if (atRoot) return [REPOSITORY, ...roots];
  if (MANIFESTS.test(path)) return [own, REPOSITORY, ...roots];
  const project = projectOf(path, world.paths);
  return [...(project === '' ? [] : [at(project)]), REPOSITORY, own, ...roots];
}

/** The project below the top that a file belongs to: the nearest folder above it with a manifest. */
const projectOf = (path: string, paths: ReadonlySet<string>): string =>
  foldersAbove(path).find(folder => folder !== '' && PROJECTS.some(name => paths.has(join(folder, name)))) ??
  '';

const PROJECTS = ['package.json', 'pyproject.toml', 'Cargo.toml', 'composer.json', 'go.mod', 'Gemfile'];

/** What says of a project what belongs to it. */
const MANIFESTS = /\/(pyproject\.toml|setup\.cfg|Cargo\.toml|composer\.json|MANIFEST\.in)$/;

/** Where the pages that `nav` lists lie. */
function pagesOf(path: string, text: string, moved: Moved): Base {
  const named = /^docs_dir:[ \t]*["']?([^"'\s#]+)/m.exec(text)?.[1] ?? 'docs';
  const before = normalize(join(parent(path), named)) ?? '';
  return { before, after: moved.directoryAfter(before) };
}

function mark(
  token: Token,
  file: SourceFile,
  bases: readonly Base[],
  mentions: Mentions,
  moved: Moved,
  context: Context,
): Mark | undefined {
  const { start, end, value } = token;
  const place = { start, end };
  const verdict =
    expression(value, bases, mentions) ??
    mentions.judge(value, bases, path => script(path, moved), isListed(token, file)) ??
    belowIn(value, file, bases, mentions, context) ??
    (value.includes('/') ? undefined : moduleIn(value, surroundings(token, file.text), moved, context));
  if (!verdict) return undefined;
  const { target, reason } = verdict;
  if (textKind(file.path) === 'language')
    return {
      ...place,
      kind: 'path',
      target,
      decision: 'asked',
      reason: `${reason}; ${NOT_READ}`,
    };
  if (isComment(file, start) && !context.options.documents)
    return { ...place, kind: 'comment', target, decision: 'left', reason: 'in a comment' };
  if (movesItself(file, verdict, context) && !isOwn(value, file, moved))
    return { ...place, kind: 'configuration', target, decision: 'asked', reason };
  if (staysBeside(value, file, verdict, context)) {
    const along = 'it moves along with this file';
    return isAtTop(file.path)
      ? undefined
      : { ...place, kind: 'configuration', target, decision: 'asked', reason: along };
  }
  return { ...place, kind: 'configuration', ...verdict };
}

/**
 * Whether a word is a path from a known place, though it is one word: of a list for pip another list, `-r base.txt`, which can only be
 * meant from its own folder; behind the folder that tox starts at, `{toxinidir}/base.txt`; and a list that Read the Docs installs.
 */
const isListed = ({ start }: Token, { path, text }: SourceFile): boolean => {
  const before = text.slice(Math.max(0, start - 40), start);
  if (parent(path) === '' && /\{tox_?(?:root|inidir)\}(?:\{\/\})?$/.test(before)) return true;
  if (/(^|\/)\.?readthedocs\.ya?ml$/.test(path)) return /(?:^|[\s{-])requirements:[ \t]*["']?$/.test(before);
  return isRequirements(path) && /(?:^|\s)(?:-[rc]|--requirement|--constraint)[ \t=]*$/.test(before);
};

/** What becomes of a dotted name, also in an expression: `ignore:.*:DeprecationWarning:a\\.b`. */
function moduleIn(
  value: string,
  around: Surroundings,
  moved: Moved,
  { files }: Context,
): Verdict | undefined {
  if (!saysModule(around) && registersIn(files).has(value)) return undefined;
  const [escaped] = escapedNames(value);
  if (!escaped) return judgeModule(value, around, moved);
  const { start, end, sign, name } = escaped;
  const verdict = judgeModule(name, around, moved);
  if (verdict?.replacement === undefined) return verdict;
  const words = escapedWith(sign, verdict.replacement);
  return { ...verdict, replacement: value.slice(0, start) + words + value.slice(end) };
}

const SCRIPTS = ['.js', '.ts', '.mjs', '.cjs', '.mts', '.tsx'];

/** The script that a path without ending stands for. */
function script(path: string, { world }: Moved): string | undefined {
  const ending = path.includes('/') ? SCRIPTS.find(each => world.paths.has(path + each)) : undefined;
  return ending === undefined ? undefined : path + ending;
}

/** An expression for files: `^a/b\\.py$`, `a/.*\\.py`. What stands behind what changes stays as it is written. */
function expression(value: string, bases: readonly Base[], mentions: Mentions): Verdict | undefined {
  if (!value.includes('\\.')) return undefined;
  const [, start = '', words = '', end = ''] = /^(\^?)(.*?)(\$?)$/s.exec(value)!;
  const signs = words.match(/\\.|./gs) ?? [];
  const plain = signs.map(sign => (sign === '\\.' ? '.' : sign));
  const verdict = mentions.judge(plain.join(''), bases);
  if (verdict?.replacement === undefined) return verdict;
  const then = [...verdict.replacement];
  let same = 0;
  while (same < then.length && same < plain.length && then.at(-1 - same) === plain.at(-1 - same)) same++;
  const changed = then
    .slice(0, then.length - same)
    .join('')
    .replaceAll('.', '\\.');
  return { ...verdict, replacement: start + changed + signs.slice(signs.length - same).join('') + end };
}

/** Why words of a program stay. Its language may have a reader, which has found the names that it can tell. */
const NOT_READ = 'such words are not rewritten in this language';

/** A name in the text of a program that no reader has found is asked, for nothing here reads what it means there. */
function asNamed(mark: Mark, { path }: SourceFile): Mark {
  if (textKind(path) !== 'language') return mark;
  const { replacement: _, ...rest } = mark;
  return {
    ...rest,
    kind: 'path',
    decision: 'asked',
    reason: `${mark.reason}; ${NOT_READ}`,
  };
}

/** `[mypy-a.b]`, `[logger_a.b]`, `ext://a.b`: the name begins after what says its kind. */
function withoutSection(token: Token, text: string): Token {
  if (token.value.startsWith('//') && text.endsWith('ext:', token.start))
    return { ...token, start: token.start + 2, value: token.value.slice(2) };
  const kind = text[token.start - 1] === '[' ? /^(mypy-|logger_)/.exec(token.value)?.[0] : undefined;
  if (kind === undefined) return token;
  return { ...token, start: token.start + kind.length, value: token.value.slice(kind.length) };
}

function isComment({ path, text }: SourceFile, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const outside = line.replace(/"[^"]*"|'[^']*'/g, '');
  const sign = /\.jsonc?$|\.json5$|\.gradle$/.test(path)
    ? /\/\/|\/\*|^\s*\*/
    : /\.(bat|cmd)$/.test(path)
      ? /^\s*(rem\b|::)/i
      : /(^|\s)[#;]/;
  return sign.test(outside);
}
