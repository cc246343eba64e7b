import { onceEach } from '../../once.ts';
import { base, parent } from '../../path.ts';
import { textsOf } from '../../places.ts';
import { bordersOf } from '../../spaces/qualified/borders.ts';
import type { Divided, Naming, QualifiedLanguage } from '../../spaces/qualified/language.ts';
import { deepestFirst, type Root, spaceOf } from '../../spaces/roots.ts';
import type { State } from '../../spaces/state.ts';
import type { SourceFile } from '../../types.ts';
import { type Context, destination, type Renamed } from '../adapter.ts';
import { factsOf } from './facts.ts';

export const isGo = (path: string): boolean => path.endsWith('.go');
export const isTest = (path: string): boolean => path.endsWith('_test.go');

/** The last part of an import path that is no version. */
const lastOf = (importPath: string): string =>
  importPath
    .split('/')
    .findLast(part => !/^v\d+$/.test(part))
    ?.replace(/\.v\d+$/, '') ?? '';

/** The name that a package has by custom. */
export const customaryName = (importPath: string): string =>
  lastOf(importPath)
    .replace(/^go-|-go$/g, '')
    .replace(/[^\p{L}\p{N}_]/gu, '');

const CLAUSE = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*package\s+([\p{L}_][\p{L}\p{N}_]*)/u;

/** What a file says that its package is called, read without parsing: nothing but comments stands before. */
const clauseOf = ({ text }: SourceFile): string | undefined => CLAUSE.exec(text)?.[1];

/** What most of these files say that their package is called: another name beside it is mostly that of a generator. Tests come last. */
function nameIn(files: readonly SourceFile[]): string | undefined {
  for (const some of [files.filter(({ path }) => !isTest(path)), files.filter(({ path }) => isTest(path))]) {
    const counts = Map.groupBy(some, file => ownName(file));
    counts.delete(undefined);
    const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
    if (most) return most[0];
  }
  return undefined;
}

/** The package that a file belongs to, or tests. */
function ownName(file: SourceFile): string | undefined {
  const name = clauseOf(file);
  if (name === 'documentation') return undefined;
  return isTest(file.path) ? name?.replace(/_test$/, '') : name;
}

/**
 * How the packages of one state are called: a directory is imported by its place below a module.
 * @param place where a file stands in this state; null: nowhere
 */
export function namingIn(
  files: readonly SourceFile[],
  state: State,
  place: (path: string) => string | null = path => path,
): Naming {
  const modules = [...textsOf(files)].flatMap(([path, text]): Root[] => {
    const to = base(path) === 'go.mod' ? place(path) : null;
    const prefix = to === null ? undefined : /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1];
    return prefix === undefined ? [] : [{ folder: parent(to!), prefix }];
  });
  const roots = deepestFirst(modules);
  const directories = deepestFirst(modules.map(({ folder, prefix }) => ({ folder: prefix, prefix: folder })));
  const called = onceEach((directory: string) => nameIn(state.filesOf(directory)));
  const space = (path: string) => spaceOf(path, directories, '/');
  return {
    called,
    space,
    path: directory => spaceOf(directory, roots, '/'),
    imported(path) {
      const directory = space(path);
      return (directory === undefined ? undefined : called(directory)) ?? lastOf(path);
    },
  };
}

/** Names before and after: a package is called as the files that are there, or by the custom that it kept before. */
function namings({ spaces, home }: Divided, { files, moves }: Context) {
  const before = namingIn(files, spaces.before);
  const after = namingIn(files, spaces.after, path =>
    moves.get(path) === null ? null : destination(path, moves),
  );
  const called = onceEach((directory: string): string | undefined => {
    const own = spaces.after.filesOf(directory);
    const staying = nameIn(own.filter(({ path }) => parent(path) === directory));
    if (staying !== undefined) return staying;
    const name = nameIn(own);
    const [first] = own;
    if (name === undefined || name === 'main' || first === undefined) return name;
    const from = parent(first.path);
    const keeps = customaryName(before.path(from) ?? from) !== name;
    const custom = customaryName(after.path(directory) ?? directory);
    return (keeps && directory === home(from)) || !/^\p{L}/u.test(custom) ? name : custom;
  });
  return { before, after: { ...after, called } };
}

/** What stands in every file. */
const UNIVERSE = new Set(
  `any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16
  uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new panic print
  println real recover init main _`.split(/\s+/),
);

/** The packages of Go: the files of one directory, but for tests that say that they are outside. */
export const packages: QualifiedLanguage = {
  word: 'package',
  sign: '/',
  joint: '.',
  accepts: isGo,
  read: ({ text }) => factsOf(text),
  spaceOf: ({ path }) => parent(path),
  settle: () => (_, to) => parent(to),
  unitOf: file => `${parent(file.path)} ${clauseOf(file)}`,
  namings,
  heads: importPaths,
  isBeside: isTest,
  isAlone: path => /(^|\/)([_.][^/]*|testdata)\//.test(path),
  isApart: file => isTest(file.path) && clauseOf(file)?.endsWith('_test') === true,
  isOpen: (name, called) => /^\p{Lu}/u.test(name) && called !== 'main',
  isKnown: name => UNIVERSE.has(name),
  guesses: path => {
    const last = lastOf(path);
    const words = last.split(/[-.]/);
    return [last, customaryName(path), words.join(''), words.join('_'), words[0]!, words.at(-1)!];
  },
  /** The packages of the language stand first. */
  order: name => (/^[^/]*\./.test(name) ? name : ` ${name}`),
  /** Among others in brackets, or by itself. */
  line: ({ name, alias, group }) =>
    `${group === 'list' ? '' : 'import '}${alias === undefined ? '' : `${alias} `}"${name}"`,
  alias: name => `${name} `,
};

/** The packages that go to another place: their import paths before and after, and the directory that each leaves. */
export function renamedPackages(context: Context): (Renamed & { readonly directory: string })[] {
  const borders = bordersOf(packages, context);
  const directories = new Set([...context.moves.keys()].filter(isGo).map(parent));
  return [...directories].flatMap(directory => {
    const before = borders.before.path(directory);
    const after = borders.after.path(borders.home(directory));
    const target = borders.targetOf(directory);
    return before === undefined || after === undefined || before === after
      ? []
      : [{ before, after, target, directory }];
  });
}

/** The import paths that stand at the head of a text, read without parsing. */
function importPaths(text: string): string[] {
  const end = text.search(/^(func|type|var|const)\b/m);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  return [...head.matchAll(/"([^"\n]+)"|`([^`\n]+)`/g)].map(match => match[1] ?? match[2]!);
}
