import type { Edit } from '../../edits.ts';
import { goalOf } from './goal.ts';
import { betweenImports, insertion } from './layout.ts';
import type { Module } from './modules.ts';
import type { Root } from './parse.ts';
import type { Mark, Outcome, Project } from './project.ts';
import type { Speller } from './spelling.ts';
import type { Statement } from './statements.ts';
import type { Taken } from './taken.ts';
import { leadsThere, type Use, usesOf } from './uses.ts';

/** A variable that an import binds to a package, under a name of its own. */
interface Bound {
  readonly name: string;
  readonly offset: number;
  readonly module: Module;
  readonly statement: Statement;
}

/**
 * Rewrites what is reached through a package that was imported under one name: after `from a import b` or
 * `import a.b as b`, the uses `b.c.f` of a module `a.b.c` that does not stay in its package.
 */
export function rewriteObjects(
  root: Root,
  text: string,
  statements: readonly Statement[],
  taken: Taken,
  speller: Speller,
  project: Project,
): Outcome {
  const bound = statements.flatMap(statement => packagesOf(statement, speller, project));
  const edits: Edit[] = [];
  const references: Mark[] = [];
  for (const name of new Set(bound.map(entry => entry.name))) {
    const own = bound.filter(entry => entry.name === name);
    const offsets = new Map(own.map(entry => [entry.offset, entry.module]));
    const added = new Set<string>();
    for (const use of usesOf(root, text, name, statements, offsets, project)) {
      const entry = own.find(({ offset }) => use.boundAt.has(offset))!;
      const free = (first: string) => !taken(first, [0, ...use.scopes]);
      const plan = planUse(use, entry, free, speller, project);
      if (!plan) continue;
      references.push(plan.mark);
      if (plan.words === undefined) continue;
      edits.push({ start: use.start, end: use.end, text: plan.words });
      const key = `${entry.offset} ${plan.words}`;
      if (!added.has(key)) edits.push(addImport(entry.statement, plan.words, text));
      added.add(key);
    }
  }
  return { edits, references };
}

/** The packages that a statement binds and of which something moves. */
function packagesOf(statement: Statement, speller: Speller, project: Project): Bound[] {
  const { moved, texts } = project;
  const touched = (module: Module | undefined): module is Module =>
    module?.directories.some(at => moved.touches(at)) ?? false;
  return statement.items.flatMap(item => {
    const word = item.alias ?? item.name;
    const bound = { name: word.text, offset: word.start, statement };
    if (statement.kind === 'import') {
      const module = item.alias && speller.find(0, item.parts)?.module;
      return touched(module) ? [{ ...bound, module }] : [];
    }
    const package_ = speller.find(statement.dots, statement.parts)?.module;
    if (!package_ || texts.ownMeaning(package_, item.name.text)) return [];
    const module = moved.before.find([item.name.text], package_.directories);
    return touched(module) ? [{ ...bound, module }] : [];
  });
}

function planUse(
  use: Use,
  entry: Bound,
  free: (name: string) => boolean,
  speller: Speller,
  project: Project,
): { readonly mark: Mark; readonly words?: string } | undefined {
  const last = use.parts.at(-1);
  if (last === undefined || !use.package) return undefined;
  const { moved, texts } = project;
  const place = { start: use.start, end: use.end, kind: 'import', target: use.module.path } as const;
  const style = { kind: 'relative', dots: 0, parts: [] } as const;
  const goal = goalOf({ module: use.module, style }, speller, project);
  if (goal.kind === 'asked') return { mark: { ...place, decision: 'asked', reason: goal.reason } };
  const home = moved.module(entry.module);
  const stem = home.kind === 'goes' ? home.to : entry.module.stem;
  if (leadsThere(use, stem, goal.to) || texts.binds(use.package, last)) return undefined;
  const first = goal.words.split('.')[0]!;
  const reason = use.mixed
    ? `${entry.name} is bound in another way too`
    : free(first)
      ? undefined
      : `${first} means something else in this file`;
  if (reason !== undefined) return { mark: { ...place, decision: 'asked', reason } };
  return {
    words: goal.words,
    mark: {
      ...place,
      decision: 'rewritten',
      reason: `it is reached through the package ${entry.name}, which it leaves`,
      replacement: goal.words,
    },
  };
}

/** Loads a module beside what a statement imports. */
function addImport(statement: Statement, words: string, text: string): Edit {
  if (statement.kind === 'import') {
    const between = betweenImports(statement, text);
    // A comment is about what stands before it.
    const comment = between.includes('\n') ? /^[ \t]*#[^\r\n]*/.exec(text.slice(statement.end)) : null;
    const at = statement.end + (comment?.[0].length ?? 0);
    return { start: at, end: at, text: between + words };
  }
  const { offset, before } = insertion(statement, text);
  return { start: offset, end: offset, text: `${before}import ${words}` };
}
