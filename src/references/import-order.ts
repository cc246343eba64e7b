import type { Definition } from './definition.ts';
import { isPython } from './file-kinds.ts';
import { roughGraph, type Side } from './import-graph.ts';
import type { ModuleImport } from './imports.ts';
import { climb, type Module, type Modules, modulesOf } from './languages/python/modules.ts';
import { parent } from './path.ts';
import type { SourceFile } from './types.ts';

/** An import that fails because the module it asks is only half loaded. */
export interface OrderFailure {
  readonly path: string;
  readonly line: number;
  /** The name that is not there yet, and the file that will have it. */
  readonly name: string;
  readonly module: string;
  /** The file of the cycle that was loaded first. */
  readonly entry: string;
  /** A `try` catches it: what it would have bound is missing, and the program goes on. */
  readonly caught: boolean;
}

/** Reads what a text binds and imports when it is loaded. */
export interface Reader {
  definitions(file: SourceFile): Promise<readonly Definition[]>;
  imports(file: SourceFile): Promise<readonly ModuleImport[]>;
}

type PythonImport = Extract<ModuleImport, { kind: 'python' }>;
type Step = { readonly line: number } & ({ readonly binds: string } | { readonly imports: Resolved });

/** An import, and what it comes to: the same whichever module is loaded first. */
interface Resolved {
  readonly guarded: boolean;
  /** The files that it loads, in order, as far as its words lead. */
  readonly loads: readonly string[];
  /** The file of the module that names are taken from; absent where the words lead nowhere. */
  readonly module?: string;
  /** The names that are taken, and the modules below that are called so. */
  readonly names: readonly { readonly name: string; readonly below?: Module }[];
}

/**
 * Loads the Python modules of an import cycle as the interpreter would, once with each of them first, and tells
 * which `from` imports find their name not bound yet. Modules that do not lead back into the cycle are taken to be
 * loaded already. As in `importlib`, a module whose import failed is forgotten, and loaded anew when asked for again.
 */
export async function orderFailures(
  cycle: readonly string[],
  side: Side,
  reader: Reader,
): Promise<OrderFailure[]> {
  const steps = new Map<string, Step[]>();
  const { world } = side;
  const modules = modulesOf(world);
  const concerned = leadingBack(cycle, side);
  for (const file of side.files) {
    if (!concerned.has(file.path)) continue;
    const imports = (await reader.imports(file)).filter(each => each.kind === 'python');
    const bindings = await reader.definitions(file);
    steps.set(
      file.path,
      [
        ...imports.map((each): Step => ({ line: each.line, imports: resolve(each, file.path, modules) })),
        ...bindings.map(({ line, name }): Step => ({ line, binds: name })),
      ].sort((a, b) => a.line - b.line),
    );
  }
  const above = new Map([...steps.keys()].map(path => [path, packagesAbove(path, modules)]));
  const found = new Map<string, OrderFailure>();
  for (const path of cycle)
    for (const failure of new Interpreter(steps, above, path).run()) {
      found.set(`${failure.entry}:${failure.path}:${failure.line}:${failure.name}`, failure);
    }
  return [...found.values()];
}

function resolve(each: PythonImport, path: string, modules: Modules): Resolved {
  const guarded = each.guarded === true;
  const start = each.dots === 0 ? undefined : climb(parent(path), each.dots);
  const loads: string[] = [];
  if (each.dots > 0 && start === undefined) return { guarded, loads, names: [] };
  const starts = start === undefined ? modules.roots : [start];
  let module = each.parts.length === 0 ? modules.at(start!) : undefined;
  for (let length = 1; length <= each.parts.length; length++) {
    module = modules.find(each.parts.slice(0, length), starts);
    if (!module) return { guarded, loads, names: [] };
    if (module.kind !== 'namespace') loads.push(module.path);
  }
  if (!module) return { guarded, loads, names: [] };
  const { path: file, directories } = module;
  const names = (each.names ?? []).map(name => {
    const below = modules.find([name], directories);
    return { name, ...(below && { below }) };
  });
  return { guarded, loads, module: file, names };
}

/** The files that loading a member of the cycle may load, and that lead to one: packages above it do both. */
function leadingBack(cycle: readonly string[], side: Side): ReadonlySet<string> {
  const modules = modulesOf(side.world);
  const graph = roughGraph(side);
  const next = (path: string) => [...(graph.get(path)?.keys() ?? []), ...packagesAbove(path, modules)];
  const reached = closure(cycle, next);
  const back = new Map<string, string[]>();
  for (const path of reached) for (const to of next(path)) back.set(to, [...(back.get(to) ?? []), path]);
  const leading = closure(cycle, path => back.get(path) ?? []);
  return new Set([...reached].filter(path => leading.has(path) && isPython(path)));
}

function closure(start: readonly string[], next: (path: string) => readonly string[]): Set<string> {
  const found = new Set(start);
  for (const path of found) for (const each of next(path)) found.add(each);
  return found;
}

/** The `__init__` files of the packages that a file is in, outermost first. */
function packagesAbove(path: string, modules: Modules): string[] {
  const above: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) {
    const package_ = modules.at(at);
    if (package_?.kind === 'package' && package_.path !== path) above.unshift(package_.path);
  }
  return above;
}

/** Loading again and again after failures must end. */
const LIMIT = 2000;

class Interpreter {
  readonly #steps: ReadonlyMap<string, readonly Step[]>;
  readonly #above: ReadonlyMap<string, readonly string[]>;
  readonly #entry: string;
  /** Modules that are loaded or being loaded, with the names they have so far. */
  readonly #names = new Map<string, Set<string>>();
  readonly #done = new Set<string>();
  readonly #failures: OrderFailure[] = [];
  #loads = 0;

  constructor(
    steps: ReadonlyMap<string, readonly Step[]>,
    above: ReadonlyMap<string, readonly string[]>,
    entry: string,
  ) {
    this.#steps = steps;
    this.#above = above;
    this.#entry = entry;
  }

  run(): readonly OrderFailure[] {
    const failure = this.#load(this.#entry);
    return failure ? [...this.#failures, failure] : this.#failures;
  }

  /** The packages above a module are loaded before it. */
  #load(path: string): OrderFailure | undefined {
    for (const each of this.#above.get(path) ?? []) {
      const failure = this.#execute(each);
      if (failure) return failure;
    }
    return this.#execute(path);
  }

  #execute(path: string): OrderFailure | undefined {
    const steps = this.#steps.get(path);
    if (!steps || this.#names.has(path) || this.#loads++ > LIMIT) return undefined;
    const names = new Set<string>();
    this.#names.set(path, names);
    for (const step of steps) {
      if ('binds' in step) {
        names.add(step.binds);
        continue;
      }
      const failure = this.#import(step.imports, step.line, path);
      if (!failure) continue;
      if (!step.imports.guarded) {
        this.#names.delete(path);
        return failure;
      }
      this.#failures.push({ ...failure, caught: true });
    }
    this.#done.add(path);
    return undefined;
  }

  #import({ loads, module, names }: Resolved, line: number, path: string): OrderFailure | undefined {
    for (const each of loads) {
      const failure = this.#load(each);
      if (failure) return failure;
    }
    if (module === undefined) return undefined;
    for (const { name, below } of names) {
      const failure = below
        ? below.kind === 'namespace' || this.#names.get(module)?.has(name)
          ? undefined
          : this.#load(below.path)
        : this.#take(name, module, line, path);
      if (failure) return failure;
    }
    return undefined;
  }

  /** A name of a module that no module below it has: bound by now, or it is not. */
  #take(name: string, module: string, line: number, path: string): OrderFailure | undefined {
    const names = this.#names.get(module);
    // A star in the module may have brought any name.
    if (!names || names.has(name) || name === '*' || names.has('*') || this.#done.has(module))
      return undefined;
    return { path, line, name, module, entry: this.#entry, caught: false };
  }
}
