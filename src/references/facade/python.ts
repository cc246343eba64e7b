import { posix } from 'node:path';
import type { Definition } from '../definition.ts';
import { ReferencesError } from '../errors.ts';
import { dotted, stem } from '../languages/python/modules.ts';
import { below } from '../path.ts';
import { forwarder } from './forwarder.ts';
import type { FacadeOptions } from './types.ts';
import { untilOf } from './until.ts';

/** Names that the import system or the facade itself owns on a module. */
const OWN = new Set([
  '__all__',
  '__annotations__',
  '__builtins__',
  '__cached__',
  '__class__',
  '__dict__',
  '__dir__',
  '__doc__',
  '__file__',
  '__getattr__',
  '__loader__',
  '__name__',
  '__package__',
  '__path__',
  '__spec__',
  'TYPE_CHECKING',
]);

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

interface Names {
  /** Listed in `__all__`. */
  readonly exported: readonly string[];
  /** Module → names that type checkers should find there, sorted. */
  readonly typed: ReadonlyMap<string, readonly string[]>;
  /** Names that do not live in the target module, and dunder names that must be forwarded: name → module. */
  readonly homes: ReadonlyMap<string, string>;
}

/**
 * The text of the Python module that stays at the old path.
 *
 * `forwarding` replaces the class of the module object (PEP 562 names this the general way), so that reading,
 * writing and deleting a name all happen on the new module: a `mock.patch` on the old path reaches the code under test.
 *
 * @throws {ReferencesError} when a path has no module name.
 */
export function pythonFacade(options: FacadeOptions): string {
  const roots = options.roots ?? [''];
  const here = moduleName(options.from, roots);
  const target = moduleName(options.to, roots);
  const names = namesOf(options, target, roots);
  const shape = { ...options, here, target, names, isPackage: isPackage(options.from) };
  return options.style === 'plain' ? plain(shape) : forwarding(shape);
}

type Shape = FacadeOptions & {
  readonly here: string;
  readonly target: string;
  readonly names: Names;
  readonly isPackage: boolean;
};

function moduleName(path: string, roots: readonly string[]): string {
  const at = stem(path);
  const root = roots.find(each => at !== undefined && below(at, each) !== undefined);
  const name = at === undefined ? undefined : dotted(at, root ?? '');
  if (name === undefined)
    throw new ReferencesError('no-facade', `${path} has no module name that Python could import`);
  return name;
}

function namesOf(options: FacadeOptions, target: string, roots: readonly string[]): Names {
  const defined = options.definitions.filter(d => offered(d, isPackage(options.from))).map(d => d.name);
  const exported = options.all ?? defined.filter(name => !name.startsWith('_'));
  const all = [...new Set([...exported, ...defined])].filter(name => IDENTIFIER.test(name) && !OWN.has(name));
  const homes = new Map<string, string>();
  const typed = new Map<string, string[]>();
  for (const name of all.toSorted(compare)) {
    const path = options.elsewhere?.get(name);
    const home = path === undefined ? target : moduleName(path, roots);
    if (home !== target || name.startsWith('__')) homes.set(name, home);
    typed.set(home, [...(typed.get(home) ?? []), name]);
  }
  const known = new Set(all);
  return { exported: [...new Set(exported)].filter(name => known.has(name)).toSorted(compare), typed, homes };
}

/** What a package's `__init__` imports is offered by the package; what a module imports is its own affair. */
function offered(definition: Definition, inPackage: boolean): boolean {
  if (definition.kind !== 'import') return true;
  return inPackage && !definition.name.startsWith('_') && definition.name !== 'annotations';
}

const isPackage = (path: string): boolean => /(^|\/)__init__\.pyi?$/.test(path);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function docstring({ target, removeAfter }: Shape, more: string): string {
  const until = untilOf(removeAfter).replace(/[\\"]/g, '\\$&');
  return `"""Deprecated location: moved to ${target}.${until}${more}"""\n`;
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return '__all__: list[str] = []';
  const flat = `[${names.map(name => `"${name}"`).join(', ')}]`;
  return `__all__ = ${flat.length <= 76 ? flat : `[\n${names.map(name => `    "${name}",\n`).join('')}]`}`;
}

const isPrivate = (name: string): boolean => name.startsWith('_') && !name.startsWith('__');

function importFrom(module: string, names: readonly string[], indent: string): string {
  if (names.length === 0) return '';
  const open = names.filter(name => !isPrivate(name));
  const lines = open.map(name => `${indent}    ${name} as ${name},\n`).join('');
  const block = open.length === 0 ? '' : `${indent}from ${module} import (\n${lines}${indent})\n`;
  return (
    block +
    names
      .filter(isPrivate)
      .map(
        name => `${indent}from ${module} import ${name} as ${name}  # pyright: ignore[reportPrivateUsage]\n`,
      )
      .join('')
  );
}

const typedImports = (names: Names, indent: string): string =>
  [...names.typed].map(([module, each]) => importFrom(module, each, indent)).join('');

/** Starts the new module as a program, as `python -m old` and as `python old.py` would have, and says where it is. */
function run({ from, to, here, target, warning = 'DeprecationWarning' }: Shape): string {
  const steps = posix.relative(posix.dirname(from), to).split('/');
  return `    import runpy
    import warnings

    warnings.warn("${here} moved to ${target}", ${warning}, stacklevel=1)
    if __spec__ is None:  # started by path
        import os
        import sys

        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), ${steps.map(step => `"${step}"`).join(', ')})
        sys.path[0] = os.path.dirname(os.path.normpath(path))
        runpy.run_path(os.path.normpath(path), run_name="__main__")
    else:
        runpy.run_module("${target}", run_name="__main__", alter_sys=True)
`;
}

function plain(shape: Shape): string {
  const { names, here, target, runnable, warning = 'DeprecationWarning' } = shape;
  const start = runnable ? `if __name__ == "__main__":\n${run(shape)}    raise SystemExit\n\n` : '';
  return `${docstring(shape, '')}
import warnings as _warnings

${start}${typedImports(names, '')}
${listed(names.exported)}

_warnings.warn("${here} moved to ${target}", ${warning}, stacklevel=2)
`;
}

function forwarding(shape: Shape): string {
  const typed = typedImports(shape.names, '    ');
  const forward = forwarder({
    ...shape,
    homes: shape.names.homes,
    warning: shape.warning ?? 'DeprecationWarning',
  });
  const start = shape.runnable ? `elif __name__ == "__main__":\n${run(shape)}` : '';
  const rest = forward.replace('\n\n\n', '\n\n').replace(/^(?=.)/gm, '    ');
  const body = `if TYPE_CHECKING:\n${typed || '    pass\n'}${start}else:\n\n${rest}`;
  const doc = docstring(
    shape,
    '\n\nReading, patching and unpickling names here reach the new module; each use warns.\n',
  );
  return `${doc}\nfrom typing import TYPE_CHECKING\n\n${listed(shape.names.exported)}\n\n${body}`;
}
