import { join } from '../../path.ts';
import type { Module } from './modules.ts';
import type { Root } from './parse.ts';
import type { Project } from './project.ts';
import { bindingsOf, chain, occurrences } from './scopes.ts';
import type { Statement } from './statements.ts';

/** A use of a variable that stands for a module: `a.b.f` where `a` is a package and `a.b` a module. */
export interface Use {
  readonly start: number;
  /** The end of the words that name the module. */
  readonly end: number;
  /** The names that were gone through, without the variable: `b`. */
  readonly parts: readonly string[];
  /** The module that is reached. */
  readonly module: Module;
  /** The package it was reached in; absent where the variable itself stands for the module. */
  readonly package?: Module;
  /** The import items that bind the variable here, by the offset of the word that binds. */
  readonly boundAt: ReadonlySet<number>;
  /** Those that would bind it if the ones in `boundAt` did not: in the same scope or around it. */
  readonly visible: ReadonlySet<number>;
  /** Whether something else than these imports may bind it too. */
  readonly mixed: boolean;
  /** The scope of the binding. */
  readonly scope: number;
  /** All scopes that the use sees. */
  readonly scopes: readonly number[];
}

/** All uses of a variable that some imports bind to a module. `bound` maps the offset of each binding word to the module it stands for. */
export function usesOf(
  root: Root,
  text: string,
  name: string,
  statements: readonly Statement[],
  bound: ReadonlyMap<number, Module>,
  project: Project,
): Use[] {
  const all = occurrences(root, text, name, statements);
  const uses: Use[] = [];
  for (const use of all) {
    if (use.role !== 'use') continue;
    const bindings = bindingsOf(use, all);
    const own = bindings.filter(binding => bound.has(binding.node.startIndex));
    const first = own[0];
    if (!first) continue;
    const seen = use.scopes.filter(({ kind }) => kind !== 'class').map(({ id }) => id);
    const visible = all.filter(
      ({ node, scopes }) => bound.has(node.startIndex) && seen.includes(scopes[0]!.id),
    );
    const { parts, ends } = chain(use.node);
    const reached = reach(bound.get(first.node.startIndex)!, parts.slice(1), project);
    uses.push({
      start: use.node.startIndex,
      end: ends[reached.length]!,
      parts: parts.slice(1, reached.length + 1),
      module: reached.module,
      ...(reached.package && { package: reached.package }),
      boundAt: new Set(own.map(binding => binding.node.startIndex)),
      visible: new Set([...own, ...visible].map(({ node }) => node.startIndex)),
      mixed: own.length < bindings.length,
      scope: first.scopes[0]!.id,
      scopes: use.scopes.map(scope => scope.id),
    });
  }
  return uses;
}

/** Goes down from a module through submodules as far as the names lead. */
function reach(start: Module, parts: readonly string[], project: Project) {
  let module = start;
  let package_: Module | undefined;
  let length = 0;
  for (const part of parts) {
    const next = project.moved.before.find([part], module.directories);
    if (!next || project.texts.ownMeaning(module, part)) break;
    package_ = module;
    module = next;
    length++;
  }
  return { module, package: package_, length };
}

/** Whether the words of a use still lead to its module when the variable stands for `stem`. */
export function leadsThere(use: Use, stem: string, to: string): boolean {
  return join(stem, use.parts.join('/')) === to;
}
