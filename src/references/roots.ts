import { searchPath } from './languages/python/search.ts';
import { base, below, join, normalize, parent, segments } from './path.ts';
import type { Moves } from './types.ts';

/** Texts of repository paths; undefined where there is none. */
export type Read = (path: string) => string | undefined;

const CONFIGURATION = [
  'pytest.ini',
  '.pytest.ini',
  'pyproject.toml',
  'tox.ini',
  'setup.cfg',
  'setup.py',
  'pyrightconfig.json',
  'mypy.ini',
];

/**
 * The directories on Python's search path, in the order they are searched: those that the configuration
 * and `conftest.py` files name, those that importers' spellings need, and the repository itself, at the latest at the end.
 */
export function inferRoots(paths: Iterable<string>, read: Read): string[] {
  const files = [...paths].filter(path => path.endsWith('.py') || CONFIGURATION.includes(base(path)));
  const python = files.filter(path => path.endsWith('.py'));
  const directories = new Set(python.flatMap(ancestors));
  const packages = new Set(python.filter(path => base(path) === '__init__.py').map(parent));
  const named = [
    ...CONFIGURATION.flatMap(path => configured(path, read(path) ?? '')),
    ...python
      .filter(path => base(path) === 'conftest.py')
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .flatMap(path => searchPath(path, read(path) ?? '')),
  ];
  const roots = new Set(named.filter(path => path === '' || directories.has(path)));
  for (const path of spelled(python, directories, roots, read)) if (!packages.has(path)) roots.add(path);
  roots.add('');
  return [...roots];
}

function ancestors(path: string): string[] {
  const out: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) out.push(at);
  return out;
}

/** `pythonpath = src`, `package-dir = {"" = "src"}`, `where = ["src"]`, `from = "src"`, `extraPaths`, `mypy_path`… */
function configured(path: string, text: string): string[] {
  const found: string[] = [];
  const lists = [
    /(?:^|[{,])\s*"?(?:pythonpath|mypy_path|extraPaths|extra-paths|where|module-root|python-source)"?\s*[=:]\s*(\[[^\]]*\]|[^\n]*(?:\n[ \t]+[^\n]+)*)/gm,
    /packages\s*=\s*\[\s*\{[^}]*\bfrom\s*=\s*("[^"]*")/g,
    /package[-_]dir["']?\s*[=:]\s*\{\s*["']["']\s*[=:]\s*(["'][^"']*["'])/g,
    /^package_dir\s*=\s*\n?\s*=\s*([^\n]*)/gm,
    /find_(?:namespace_)?packages\(\s*(?:where\s*=\s*)?(["'][^"']*["'])/g,
  ];
  for (const pattern of lists)
    for (const match of text.matchAll(pattern))
      for (const word of match[1]!.replace(/#[^\n]*/g, '').split(/[\s,[\]"':]+/)) {
        const place = normalize(join(parent(path), word));
        if (word !== '' && place !== undefined) found.push(place);
      }
  return found;
}

const IMPORT =
  /^[ \t]*(?:from[ \t]+([\p{L}_][\p{L}\p{N}_]*)\.?([\p{L}_][\p{L}\p{N}_]*)?[.\p{L}\p{N}_]*[ \t]+import|import[ \t]+([\p{L}_][\p{L}\p{N}_]*)\.?([\p{L}_][\p{L}\p{N}_]*)?)/gmu;

/** Directories without which imports of a package and a module in it would name nothing: most used first. */
function spelled(
  python: readonly string[],
  directories: ReadonlySet<string>,
  known: ReadonlySet<string>,
  read: Read,
): string[] {
  const files = new Set(python);
  const has = (root: string, first: string, second: string) => {
    const at = join(root, first);
    return (
      files.has(`${join(at, second)}.py`) ||
      (directories.has(join(at, second)) && files.has(`${join(at, second)}/__init__.py`))
    );
  };
  const holders = new Map<string, Set<string>>();
  for (const directory of directories) {
    const root = parent(directory);
    const set = holders.get(base(directory)) ?? new Set();
    holders.set(base(directory), set.add(root));
  }
  const votes = new Map<string, number>();
  for (const path of python)
    for (const match of (read(path) ?? '').matchAll(IMPORT)) {
      const first = match[1] ?? match[3]!;
      const second = match[2] ?? match[4];
      const candidates = holders.get(first);
      if (!candidates || second === undefined) continue;
      if (['', ...known].some(root => has(root, first, second))) continue;
      const able = [...candidates].filter(
        root => root !== '' && root !== parent(path) && has(root, first, second),
      );
      if (able.length === 1) votes.set(able[0]!, (votes.get(able[0]!) ?? 0) + 1);
    }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([root]) => root);
}

/** Directories that hold the packages of a project, and are none. */
const HOLDER = /(^|\/)(src|lib|libs|python|py|source|sources|code)$/;

/**
 * The roots, with those that moves make: a directory named as such (`src`, `lib`, `python`) into which whole top-level packages go
 * under their own names. They keep these names then: `import shop` stays `import shop`.
 */
export function rootsWith(
  roots: readonly string[],
  paths: ReadonlySet<string>,
  moves: Moves,
): readonly string[] {
  const made = new Set<string>();
  for (const [from, to] of moves) {
    if (to === null || !from.endsWith('.py')) continue;
    for (const root of roots) {
      const rest = below(from, root);
      if (rest === undefined || rest === '' || !to.endsWith(`/${rest}`)) continue;
      const holder = to.slice(0, -rest.length - 1);
      const top = join(root, segments(rest)[0]!);
      if (!HOLDER.test(holder) || roots.includes(holder) || paths.has(`${holder}/__init__.py`)) continue;
      if (parent(holder) !== '' && paths.has(`${parent(holder)}/__init__.py`)) continue;
      const stays = [...paths].some(path => below(path, top) !== undefined && !moves.has(path));
      if (!stays) made.add(holder);
    }
  }
  for (const root of roots) {
    const to = root === '' || paths.has(`${root}/__init__.py`) ? undefined : wholeGoal(root, paths, moves);
    if (to !== undefined && !roots.includes(to)) made.add(to);
  }
  return made.size === 0 ? roots : [...made, ...roots];
}

/** Where a directory goes with all that lies in it. */
function wholeGoal(directory: string, paths: ReadonlySet<string>, moves: Moves): string | undefined {
  const goals = new Set<string>();
  for (const path of paths) {
    const rest = below(path, directory);
    if (rest === undefined) continue;
    const to = moves.get(path) ?? path;
    goals.add(to.endsWith(`/${rest}`) ? to.slice(0, -rest.length - 1) : '');
  }
  const [goal] = goals;
  return goals.size === 1 && goal !== '' && goal !== directory ? goal : undefined;
}
