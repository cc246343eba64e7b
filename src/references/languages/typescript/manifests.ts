import { posix } from 'node:path';
import { base, below, join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { sceneOf } from '../../sites/read.ts';
import { treeOf } from '../../sites/tree.ts';
import type { SourceFile } from '../../types.ts';
import { type Adapter, type Context, destination, type Rewriter, untouched } from '../adapter.ts';
import { type Base, Mentions, type Verdict } from '../text/mentions.ts';
import { answer, type Mark, mayMention } from '../text/scan.ts';
import { isTsconfig } from './aliases.ts';
import { type CommandTools, inCommand } from './commands.ts';
import { keepsName } from './entries.ts';
import { type JsonString, jsonStrings } from './json.ts';
import { loadScripts } from './parse.ts';
import { Resolver } from './resolve.ts';

/** `tsconfig.json` and its variants, and `package.json`: files that say by which names scripts are found. */
export const manifests: Adapter = {
  name: 'package manifests',
  accepts: path => isTsconfig(path) || /^package(\.[\w-]+)?\.json$/.test(base(path)),
  async prepare(context) {
    await loadScripts();
    return rewriter(context);
  },
};

function rewriter(context: Context): Rewriter {
  const moved = movedOf(context);
  const mentions = new Mentions(moved);
  const may = mayMention(moved.words());
  const resolver = new Resolver(context.world.paths);
  const shell = sceneOf(context);
  return file => {
    if (!context.moves.has(file.path) && !may(file.text)) return untouched(file, context.moves);
    const strings = jsonStrings(file.text);
    const judge = isTsconfig(file.path) ? inTsconfig : inPackage;
    const marks = strings.flatMap(string =>
      judge(string, strings, file, { context, mentions, resolver, shell }),
    );
    return answer(file, marks, context.moves);
  };
}

interface Tools extends CommandTools {
  readonly context: Context;
}

const ownDirectory = ({ path }: SourceFile, { moves }: Context): Base => ({
  before: parent(path),
  after: parent(destination(path, moves)),
});

const PATH_LISTS = new Set(['files', 'include', 'exclude']);
/** What a compiler loads: by a path where that begins with a dot, else by the name of a package. */
const MODULE_OPTIONS = new Set(['types', 'plugins', 'jsxImportSource']);
const PATH_OPTIONS = new Set(['baseUrl', 'rootDir', 'rootDirs', 'typeRoots', 'paths']);

function inTsconfig(string: JsonString, all: readonly JsonString[], file: SourceFile, tools: Tools): Mark[] {
  const { keys, isKey, value } = string;
  const [first = '', second = ''] = keys;
  const isPath =
    PATH_LISTS.has(first) ||
    first === 'extends' ||
    (first !== 'compilerOptions' && value.includes('/')) ||
    (first === 'compilerOptions' && MODULE_OPTIONS.has(second) && value.startsWith('.')) ||
    (first === 'references' && keys.at(-1) === 'path') ||
    (first === 'compilerOptions' && PATH_OPTIONS.has(second));
  const isOutput = first === 'compilerOptions' && OUTPUT_OPTIONS.has(second);
  if (isKey || !(isPath || isOutput) || (first === 'extends' && !value.startsWith('.'))) return [];
  const own = ownDirectory(file, tools.context);
  if (isOutput) return inOutput(string, own, tools);
  const baseUrl = all.find(each => !each.isKey && each.keys.join('.') === 'compilerOptions.baseUrl')?.value;
  const from = second === 'paths' && baseUrl !== undefined ? belowBase(own, baseUrl, tools) : own;
  const named = whole(string, { ...from, climbs: true }, tools, true);
  if (named.length > 0) return named;
  return value.startsWith('../')
    ? above(string, own, tools)
    : PATH_LISTS.has(first)
      ? besideIt(string, own, tools)
      : [];
}

/** What stands in no commit, above settings that leave their folder: it stays where it is. */
function above({ value, start, end }: JsonString, own: Base, { context }: Tools): Mark[] {
  const at = normalize(join(own.before, value));
  const isFound = at !== undefined && treeOf(context.world.paths).has(at);
  if (at === undefined || isFound || own.before === own.after || /[*?{]/.test(value)) return [];
  const path = posix.relative(own.after, at) || '.';
  const replacement = path.startsWith('.') ? path : `./${path}`;
  return [mark({ target: at, decision: 'rewritten', reason: 'this file moves', replacement }, start, end)];
}

/** A pattern without a folder, `*.js`, means what lies beside the settings: also when they leave it. */
function besideIt({ value, start, end }: JsonString, own: Base, { mentions }: Tools): Mark[] {
  const folder = mentions.moved.directoryAfter(own.before);
  if (folder === own.after || !/^(?:\.\/?$|(?:\.\/)?[^/]*\*)/.test(value)) return [];
  const replacement = posix.join(posix.relative(own.after, folder), value);
  return [
    mark(
      { target: own.before || '.', decision: 'rewritten', reason: 'this file moves', replacement },
      start,
      end,
    ),
  ];
}

/** Where a compiler writes: in its project, whether anything is there yet or not; the settings may leave that without it. */
const OUTPUT_OPTIONS = new Set(['outDir', 'outFile', 'declarationDir', 'tsBuildInfoFile', 'sourceRoot']);

function inOutput({ value, start, end }: JsonString, own: Base, { mentions }: Tools): Mark[] {
  const at =
    /^[\w./-]+$/.test(value) && !value.startsWith('/') ? normalize(join(own.before, value)) : undefined;
  if (at === undefined) return [];
  const isAlong = mentions.moved.directoryAfter(own.before) === own.after;
  const fate = mentions.moved.directory(at);
  const to = fate.kind === 'goes' ? fate.to : isAlong ? join(own.after, value) : at;
  if (normalize(join(own.after, value)) === normalize(to)) return [];
  const path = posix.relative(own.after, normalize(to) ?? at) || '.';
  const replacement = path.startsWith('.') || !value.startsWith('.') ? path : `./${path}`;
  return [mark({ target: at, decision: 'rewritten', reason: 'this file moves', replacement }, start, end)];
}

/** The directory that `paths` start from where `baseUrl` is set; that directory may move too. */
function belowBase(own: Base, baseUrl: string, { mentions }: Tools): Base {
  const before = normalize(join(own.before, baseUrl)) ?? own.before;
  const fate = mentions.moved.directory(before);
  return { before, after: fate.kind === 'goes' ? fate.to : before };
}

function inPackage(string: JsonString, _: readonly JsonString[], file: SourceFile, tools: Tools): Mark[] {
  const own = ownDirectory(file, tools.context);
  const { keys, isKey, value } = string;
  const [field = ''] = keys;
  if (PROSE.has(field)) return [];
  if (isKey) {
    const named = value.includes('/') && !SUBPATHS.has(field) ? whole(string, own, tools) : [];
    return named.length > 0 || field !== 'browser' ? named : fromOutput(string, own, tools);
  }
  if (/\s/.test(value) || field === 'scripts') return inCommand(string, file, own, tools);
  const scheme = keys.length === 2 && /dependencies$/i.test(field) ? LINKED.exec(value)?.[0] : undefined;
  if (scheme !== undefined) return whole(without(string, scheme), own, tools, true);
  const isFolder = FIELDS.has(field) || keys.slice(1).some(key => FOLDERS.has(key));
  if (!isFolder && !/[/.]/.test(value)) return [];
  const named = whole(string, own, tools, isFolder).map(found =>
    OFFERED.has(field) ? inside(found) : found,
  );
  return named.length > 0 ? named : fromOutput(string, own, tools);
}

/** A package that is taken from a folder. */
const LINKED = /^(?:file|link|portal):(?=\w)/;

const without = (string: JsonString, { length }: string): JsonString => ({
  ...string,
  value: string.value.slice(length),
  start: string.start + length,
});

/** What others get from a package lies in it. */
function inside({ replacement, ...found }: Mark): Mark {
  if (replacement === undefined || !/^(\.\/)?\.\.\//.test(replacement))
    return { ...found, ...(replacement !== undefined && { replacement }) };
  return { ...found, decision: 'asked', reason: 'a package offers nothing that lies outside of it' };
}

const OFFERED = new Set([
  'main',
  'module',
  'types',
  'typings',
  'browser',
  'bin',
  'exports',
  'imports',
  'files',
]);

/** Fields whose keys are names for others, though they look like paths. */
const SUBPATHS = new Set(['exports', 'imports', 'typesVersions', 'scripts']);

/** Fields that hold words and names of packages, never paths. */
const PROSE = new Set([
  'name',
  'version',
  'description',
  'keywords',
  'license',
  'author',
  'contributors',
  'homepage',
  'bugs',
  'engines',
  'packageManager',
]);

/** Fields whose values are files and folders, also where they are one word. */
const FIELDS = new Set([
  'main',
  'module',
  'types',
  'typings',
  'browser',
  'bin',
  'files',
  'workspaces',
  'directories',
  'man',
  'sideEffects',
  'style',
  'source',
]);

/** Settings of tools whose values are files and folders. */
const FOLDERS = new Set([
  'roots',
  'modulePaths',
  'src',
  'spec',
  'include',
  'exclude',
  'ignore',
  'ignores',
  'directory',
]);

function whole(
  { keys, value, start, end }: JsonString,
  from: Base,
  { mentions, resolver }: Tools,
  folders = false,
): Mark[] {
  const verdict = mentions.judge(value, [from], path => resolver.at(path), folders);
  if (!verdict) return [];
  // Below a key with a star the star of a value is what stood for it there.
  const replacement = keys.some(key => key.includes('*')) ? verdict.forOne : undefined;
  const sure: Partial<Verdict> =
    replacement === undefined
      ? {}
      : { decision: 'rewritten', reason: `${verdict.target} moves`, replacement };
  return [mark({ ...verdict, ...sure }, start, end)];
}

const OUTPUT = /^(?:dist|build|lib|out|output|esm|cjs)\/(?:(?:esm|cjs|types)\/)?/;

/**
 * `./dist/a/b.js` is made from `src/a/b.ts`, or `a/b.ts`. In a folder of any other name, or none, it is one whose source
 * alone has such an end: `./browser/a/b.js`, `./b.js`.
 */
function fromOutput({ keys, value, start, end }: JsonString, own: Base, tools: Tools): Mark[] {
  const { mentions, resolver, context } = tools;
  const path = scriptIn(value, keys[0] !== 'files');
  if (path === undefined || isThere(value, own, context)) return [];
  const isOutput = OUTPUT.test(path);
  const rests = isOutput ? [path.replace(OUTPUT, '')] : [path, path.slice(path.indexOf('/') + 1)];
  const roots = isOutput ? ['src', 'source', 'lib', ''] : ['src', 'source', 'lib'];
  for (const [rest, root] of rests.flatMap(rest => roots.map(root => [rest, root] as const))) {
    const source = resolver.at(join(own.before, join(root, rest)));
    const fate = source === undefined ? undefined : mentions.moved.file(source);
    if (source === undefined || !fate || fate.kind === 'stays') continue;
    // Both go along with their package.
    const then = fate.kind === 'goes' ? below(fate.to, own.after) : undefined;
    if (then !== undefined && then === below(source, own.before)) return [];
    const output = value.replace(/^\.\//, '');
    const sources = [below(source, own.before) ?? source, ...(then === undefined ? [] : [then])];
    const built = { output, name: rest, sources, home: own.before };
    if (isOutput && keepsName(built, context.files)) return [];
    const found = { target: source, reason: `built from ${source}, which moves` };
    if (root !== '' || then === undefined) return [mark({ ...found, decision: 'asked' }, start, end)];
    // What is built into the same folders as its sources lie in follows them.
    const replacement = value.replace(rest, () => then.replace(/(\.d)?\.[cm]?[jt]sx?$/, ''));
    return [mark({ ...found, decision: 'rewritten', replacement }, start, end)];
  }
  return [];
}

/** The path of a script without its ending, which an output may lack: `./dist/a`. */
function scriptIn(value: string, mayLack: boolean): string | undefined {
  const [, path, ending] = /^(?:\.\/)?([\w@-][\w@./-]*?)((?:\.d)?\.[cm]?[jt]s)?$/.exec(value) ?? [];
  const isBare = mayLack && path !== undefined && OUTPUT.test(path) && !base(path).includes('.');
  return ending !== undefined || isBare ? path : undefined;
}

/** Whether a file stands at a path, or will: it is none that is built. */
function isThere(value: string, own: Base, { world, moves }: Context): boolean {
  const now = normalize(join(own.before, value)) ?? '';
  const then = normalize(join(own.after, value)) ?? '';
  return world.paths.has(now) || [...moves.values()].includes(then);
}

const mark = ({ forOne: _, ...verdict }: Verdict, start: number, end: number): Mark => ({
  start,
  end,
  kind: 'configuration',
  ...verdict,
});
