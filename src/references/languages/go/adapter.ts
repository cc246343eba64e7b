import { ReferencesError } from '../../errors.ts';
import { untilOf } from '../../facade/until.ts';
import { loadGrammar } from '../../grammar.ts';
import { base, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import { siteMarks } from '../../sites/marks.ts';
import { sortedGo } from '../../sorted.ts';
import { type Borders, bordersOf } from '../../spaces/qualified/borders.ts';
import { importsMoved, qualifiedMarks } from '../../spaces/qualified/rewrite.ts';
import { variantDoubts } from '../../spaces/qualified/variants.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import {
  type Adapter,
  type Context,
  destination,
  type Leaving,
  type Rewriter,
  untouched,
} from '../adapter.ts';
import { literals } from '../text/literals.ts';
import { answer, type Mark, respelled } from '../text/scan.ts';
import { factsOf, type Kind } from './facts.ts';
import { customaryName, isGo, isTest, packages, renamedPackages } from './packages.ts';
import { shownNames } from './run-time.ts';
import { goSites } from './sites.ts';
import { unresolvedGo } from './unresolved.ts';

const accepts = (path: string): boolean => isGo(path) || ['go.mod', 'go.work'].includes(base(path));

/** Go, with its modules and workspaces. */
export const go: Adapter = {
  name: 'Go',
  sharesFolder: true,
  accepts,
  async prepare(context) {
    await loadGrammar('go');
    return goRewriter(context);
  },
  async unresolved(state) {
    const sites = unresolvedSites(goSites, accepts, state);
    if ([...state.judged].every(path => !isGo(path))) return sites;
    await loadGrammar('go');
    return [...sites, ...unresolvedGo(state)];
  },
  async blank(path, context) {
    if (!isGo(path)) return '';
    await loadGrammar('go');
    const directory = parent(path);
    const { after } = bordersOf(packages, context);
    const name = after.called(directory) ?? customaryName(after.path(directory) ?? directory);
    return `package ${name || 'main'}\n`;
  },
  async facade(leaving, context) {
    await loadGrammar('go');
    return goFacade(leaving, context);
  },
  async doubts(context) {
    await loadGrammar('go');
    return [...shownNames(context), ...variantDoubts(packages, context)];
  },
  names: renamedPackages,
};

/** Rewrites paths, package clauses, imports and what is named by them. */
function goRewriter(context: Context): Rewriter {
  const { moves } = context;
  const borders = bordersOf(packages, context);
  const paths = literals(context);
  const sites = siteMarks(goSites, context);
  const words = movedOf(context).words();
  return file => {
    const { path, text } = file;
    if (!isGo(path)) return answer(file, sites(file), moves);
    if (!moves.has(path) && !mayHaveWord(text, words) && !importsMoved(file, borders))
      return untouched(file, moves);
    // A test runs in the directory of its package.
    const from = isTest(path) ? { from: parent(path) } : {};
    const strings = factsOf(text).strings.map(span => ({ ...span, ...from }));
    const code = [...clauseMarks(file, borders), ...qualifiedMarks(file, borders)];
    const made = answer(file, [...code, ...paths(file, strings), ...sites(file)], moves);
    return made.changed ? { ...made, text: sortedGo(text, made.text) } : made;
  };
}

/** The package clause, and the comment above it that begins with the name. */
function clauseMarks(file: SourceFile, { after, spaces }: Borders): Mark[] {
  const { path, text } = file;
  const { clause } = factsOf(text);
  const name = after.called(spaces.spaceAfter(path));
  if (!clause || name === undefined || clause.name === 'documentation') return [];
  const to = packages.isApart(file) ? `${name}_test` : name;
  if (clause.name === to) return [];
  const own = respelled(clause, path, `its package is ${name} there`, to);
  const comment = /\/[/*]\s*Package (\S+) [\s\S]*$/d.exec(text.slice(0, clause.start));
  if (comment?.[1] !== clause.name) return [own];
  const [start, end] = comment.indices![1]!;
  return [own, { ...respelled({ start, end }, path, 'the package is called so', name), kind: 'comment' }];
}

/** Why no name of the old package stands for one of the new. */
const WITHOUT: Partial<Record<Kind, string>> = {
  generic: 'has type parameters, and Go has no alias for such',
  var: 'is a variable: one of the old package would be another',
};

/**
 * A Go file that stays in the old package: aliases of types, and constants and variables that hold the constants and functions
 * of the new one. @throws {ReferencesError} where an alias would be another thing: variables, and what has type parameters.
 */
function goFacade({ from, text, removeAfter }: Leaving, context: Context): string {
  const { after } = bordersOf(packages, context);
  const place = parent(destination(from, context.moves));
  const path = after.path(place);
  const { clause, declared } = factsOf(text);
  const fail = (why: string): never => {
    throw new ReferencesError('no-facade', why);
  };
  if (path === undefined || clause === undefined || place === parent(from))
    return fail(`${from} stays in its package: others see no difference`);
  if (isTest(from) || after.called(place) === 'main')
    fail(`${from} is part of a ${isTest(from) ? 'test' : 'program'} there, and nothing imports that`);
  const exported = declared.filter(({ name }) => /^\p{Lu}/u.test(name));
  for (const { name, kind } of exported) if (WITHOUT[kind as Kind]) fail(`${name} ${WITHOUT[kind as Kind]}`);
  if (exported.length === 0) fail(`${from} exports no name`);
  // Tools read such a comment for the declaration below it alone.
  const handed = ['type', 'const', 'func'].flatMap(kind =>
    exported
      .filter(one => one.kind === kind)
      .map(
        ({ name }) =>
          `// Deprecated: moved to ${path}.${untilOf(removeAfter)}\n${kind === 'func' ? 'var' : kind} ${name} = moved.${name}\n`,
      ),
  );
  return [`package ${clause.name}\n`, `import moved "${path}"\n`, ...handed].join('\n');
}
