import { expect, test } from 'vitest';
import { directoryChanges } from '../../src/references/init-files.ts';

const change = (
  paths: string[],
  moves: Record<string, string | null>,
  added: string[] = [],
  roots = ['src', ''],
) => directoryChanges(new Set(paths), new Map(Object.entries(moves)), added, roots);

const repository = [
  'src/a/__init__.py',
  'src/a/m.py',
  'src/b/__init__.py',
  'src/b/n.py',
  'tests/u/test_m.py',
];

test('a new package needs an __init__ where its siblings have one', () => {
  expect(change(repository, { 'src/a/m.py': 'src/c/m.py' }).inits).toEqual(['src/c/__init__.py']);
  expect(change(repository, { 'src/a/m.py': 'src/b/deep/er/m.py' }).inits).toEqual([
    'src/b/deep/__init__.py',
    'src/b/deep/er/__init__.py',
  ]);
});

test('not where siblings do without, where there is one, or where no module goes', () => {
  expect(change(repository, { 'tests/u/test_m.py': 'tests/v/test_m.py' }).inits).toEqual([]);
  expect(change(repository, { 'src/a/m.py': 'src/c/m.py' }, ['src/c/__init__.py']).inits).toEqual([]);
  expect(change(repository, { 'src/a/m.py': 'src/data/m.txt' }).inits).toEqual([]);
  expect(change(repository, { 'src/a/m.py': 'src/b/m.py' }).inits).toEqual([]);
});

test('where modules of a package come in beside a single folder without', () => {
  const paths = [...repository, 'src/a/space/x.py', 'src/a/o.py'];
  expect(change(paths, { 'src/a/m.py': 'src/a/c/m.py' }).inits).toEqual(['src/a/c/__init__.py']);
  expect(change([...paths, 'src/a/place/y.py'], { 'src/a/m.py': 'src/a/c/m.py' }).inits).toEqual([]);
});

test('and beside as many folders with as without, where modules of a package come in', () => {
  const paths = [...repository, 'src/a/space/x.py', 'src/a/full/__init__.py', 'src/a/full/y.py'];
  expect(change(paths, { 'src/a/m.py': 'src/a/c/m.py' }).inits).toEqual(['src/a/c/__init__.py']);
  expect(change(paths, { 'src/a/space/x.py': 'src/a/c/x.py' }).inits).toEqual([]);
});

test('a directory that stood before without one keeps doing without', () => {
  const paths = [...repository, 'src/a/space/x.py'];
  expect(change(paths, { 'src/b/n.py': 'src/a/space/n.py' }).inits).toEqual([]);
});

test('a folder that only gets another place stays no package, and makes none of those above it', () => {
  const paths = [
    ...repository,
    'src/a/shapes/one/m.py',
    'src/a/shapes/one/in/__init__.py',
    'src/a/kinds.txt',
  ];
  const shapes = Object.fromEntries(
    paths.filter(path => path.startsWith('src/a/shapes/')).map(path => [path, `src/a/data/${path.slice(6)}`]),
  );
  expect(change(paths, shapes).inits).toEqual([]);
  expect(change(paths, { ...shapes, 'src/a/kinds.txt': 'src/a/data/kinds.txt' }).inits).toEqual([]);
  expect(change(paths, { ...shapes, 'src/a/m.py': 'src/a/data/m.py' }).inits).toEqual([
    'src/a/data/__init__.py',
  ]);
});

test('a new root is no package', () => {
  expect(change(repository, { 'src/a/m.py': 'lib/m.py' }, [], ['src', 'lib', '']).inits).toEqual([]);
});

test('directories that become empty, deepest first, and those with nothing but their __init__', () => {
  const paths = ['p/__init__.py', 'p/q/r/a.py', 'p/q/r/b.py', 's/__init__.py', 's/c.py', 't/__init__.py'];
  const moves = { 'p/q/r/a.py': 'u/a.py', 'p/q/r/b.py': null, 's/c.py': 'u/c.py' };
  const { emptied, hollow } = change(paths, moves);
  expect(emptied).toEqual(['p/q/r', 'p/q']);
  expect(hollow).toEqual(['s']);
});

test('a facade in the old place keeps the directory', () => {
  expect(change(repository, { 'tests/u/test_m.py': 'x.py' }, ['tests/u/test_m.py']).emptied).toEqual([]);
});

const shop = ['shop/__init__.py', 'shop/a.py', 'tests/__init__.py', 'tests/test_a.py'];

const TOP: Record<
  string,
  [paths: string[], moves: Record<string, string>, named: string[], inits: string[]]
> = {
  'a documentation that goes to several places': [
    ['doc/source/conf.py', 'doc/source/a.rst', 'doc/b.rst'],
    {
      'doc/source/conf.py': 'docs/source/conf.py',
      'doc/source/a.rst': 'docs/guide/a.rst',
      'doc/b.rst': 'docs/c.rst',
    },
    [],
    [],
  ],
  'one that loses its inner folder': [
    ['doc/source/conf.py'],
    { 'doc/source/conf.py': 'docs/conf.py' },
    [],
    [],
  ],
  'scripts of the top': [['release.py'], { 'release.py': 'scripts/release.py' }, [], []],
  'modules of the top that are imported': [
    ['till.py'],
    { 'till.py': 'money/till.py' },
    ['till.py'],
    ['money/__init__.py'],
  ],
  'a module of a package': [[], { 'shop/a.py': 'store/a.py' }, [], ['store/__init__.py']],
  'modules of a package and a script': [
    ['x.py'],
    { 'x.py': 'store/x.py', 'shop/a.py': 'store/in/a.py' },
    [],
    ['store/__init__.py', 'store/in/__init__.py'],
  ],
  'a whole package that nobody names': [
    ['perf/__init__.py', 'perf/a.py'],
    { 'perf/__init__.py': 'tools/perf/__init__.py', 'perf/a.py': 'tools/perf/a.py' },
    [],
    [],
  ],
  'a whole package that is named': [
    ['perf/__init__.py', 'perf/a.py'],
    { 'perf/__init__.py': 'tools/perf/__init__.py', 'perf/a.py': 'tools/perf/a.py' },
    ['perf/__init__.py'],
    ['tools/__init__.py'],
  ],
};

test.each(Object.entries(TOP))('a new folder at the top: %s', (_, [paths, moves, named, inits]) => {
  const changes = directoryChanges(
    new Set([...shop, ...paths]),
    new Map(Object.entries(moves)),
    [],
    [''],
    path => named.includes(path),
  );
  expect(changes.inits).toEqual(inits);
});
