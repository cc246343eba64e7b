import type { Import, Module } from './modules.ts';

/** The part of the house a path belongs to: `bin`, `store`, `components`, or one folder of the engine, `src/plan`. */
export function room(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? `src/${second}` : top;
}

/** Folders of the engine that know nobody, not even the types of others. */
const ALONE = ['src/gate', 'src/plan', 'src/git', 'src/merge'];
/** What everybody may use: the checks of whatever comes from outside. */
const GATE = 'src/gate';
/** Folders on top of the engine: all but `session` use every folder but that one, which composes them all. */
const ON_TOP = ['src/phase', 'src/after', 'src/report', 'src/revise', 'src/findings', 'src/session'];

/** The one file that reaches into a package, to put its own in that place. */
const FRAME = 'components/view/frame.ts';

/** Why this import may not be, or undefined where it may. Imports inside one room always may. */
export function forbidden(from: string, { target, typeOnly }: Import): string | undefined {
  const here = room(from);
  const call = forbiddenAroundCalls(from, target, typeOnly);
  if (call !== undefined) return call;
  if (target.startsWith('node:')) return forbiddenNodeModule(here, target);
  if (!target.includes('/') || target.startsWith('@')) return forbiddenPackage(here, target);
  const there = room(target);
  if (here === there) return undefined;
  switch (here) {
    case 'bin':
    case 'test':
      return undefined;
    case 'components':
      if (there === 'src/git' || there === 'src/phase') return 'a component never reaches git or the phases';
      if (from === FRAME && target.startsWith('node_modules/ink/')) return undefined;
      return there === 'store' || there.startsWith('src/') ? undefined : 'components know store and src';
    case 'store':
      return there.startsWith('src/') ? undefined : 'the store knows src';
    default:
      return forbiddenInEngine(here, there, typeOnly);
  }
}

/** Where what git is called with stands. */
const CALLS = 'src/git/calls/';
/** What a call is made of, and its answer read with. */
const OF_CALLS = /^(node:path|src\/git\/(call|bytes|patch|unquote)\.ts|src\/git\/calls\/.*|src\/gate\/.*)$/;

/** A call is a value: only its own folder makes one, and that folder does nothing else. */
function forbiddenAroundCalls(from: string, target: string, typeOnly: boolean): string | undefined {
  if (from.startsWith(CALLS))
    return OF_CALLS.test(target) || typeOnly
      ? undefined
      : 'a call of git is a value: it starts and reads nothing';
  return target === 'src/git/call.ts' && !typeOnly && !from.startsWith('test/')
    ? `what git is called with stands in ${CALLS}`
    : undefined;
}

function forbiddenInEngine(here: string, there: string, typeOnly: boolean): string | undefined {
  if (!there.startsWith('src/')) return 'the engine knows nothing above it';
  if (there === GATE) return undefined;
  if (ALONE.includes(here)) return `${here} knows no other folder`;
  if (here === 'src/session') return undefined;
  if (there === 'src/session' && !typeOnly) return 'only bin and store start a session';
  if (ON_TOP.includes(here) || typeOnly || there === 'src/git') return undefined;
  return `${here} takes from other folders only types, and what src/git does`;
}

function forbiddenNodeModule(here: string, target: string): string | undefined {
  if (target === 'node:child_process' && here !== 'src/git' && here !== 'bin' && here !== 'test') {
    return 'only src/git starts processes';
  }
  return target === 'node:process' && here.startsWith('src/')
    ? 'the engine does not see its process'
    : undefined;
}

function forbiddenPackage(here: string, target: string): string | undefined {
  if (here.startsWith('src/') && ['react', 'ink', 'zustand'].includes(target))
    return 'the engine has no screen';
  return here === 'store' && ['react', 'ink'].includes(target) ? 'the store has no screen' : undefined;
}

/** Files of the engine that run as a process of their own: they are outside themselves. */
export const PROGRAMS: ReadonlySet<string> = new Set(['src/git/runner.ts', 'src/references/ruff/judge.ts']);

/** Members of `process` that only `bin/` may read: what the engine needs of them is handed to it. */
export const OUTSIDE = ['*', 'argv', 'chdir', 'cwd', 'env', 'exit', 'exitCode', 'stderr', 'stdin', 'stdout'];

/** Circles of folders of the engine that import each other, types included; each as the folders along it. */
export function circles(modules: readonly Module[]): string[][] {
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of modules) {
    const here = room(path);
    const to = edges.get(here) ?? edges.set(here, new Set()).get(here)!;
    for (const { target } of imports) {
      if (target.includes('/') && room(target) !== here && room(target).startsWith('src/'))
        to.add(room(target));
    }
  }
  return walkedInCircles(edges);
}

/** Circles of files that import each other, types and what is loaded later included. */
export function fileCircles(modules: readonly Module[]): string[][] {
  const files = new Set(modules.map(({ path }) => path));
  return walkedInCircles(
    new Map(
      modules.map(({ path, imports }) => [
        path,
        new Set(imports.map(({ target }) => target).filter(target => files.has(target))),
      ]),
    ),
  );
}

function walkedInCircles(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (one: string, trail: readonly string[]): void => {
    const start = trail.indexOf(one);
    if (start >= 0) found.push([...trail.slice(start), one]);
    if (start >= 0 || done.has(one)) return;
    for (const next of edges.get(one) ?? []) walk(next, [...trail, one]);
    done.add(one);
  };
  for (const one of edges.keys()) walk(one, []);
  return found;
}
