import { ReferencesError } from '../../errors.ts';
import { untilOf } from '../../facade/until.ts';
import { loadGrammar } from '../../grammar.ts';
import { base, parent } from '../../path.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import type { Adapter, Context, Leaving } from '../adapter.ts';
import { factsOf, type Kind } from './facts.ts';
import { layoutOf } from './layout.ts';
import { customaryName, isGo, isTest } from './packages.ts';
import { goRewriter } from './rewrite.ts';
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
    const layout = layoutOf(context);
    const name = layout.nameAfter(directory) ?? customaryName(layout.after.path(directory) ?? directory);
    return `package ${name || 'main'}\n`;
  },
  async facade(leaving, context) {
    await loadGrammar('go');
    return goFacade(leaving, context);
  },
  doubts: context => shownNames(context, layoutOf(context)),
  names: context => layoutOf(context).renamed(),
};

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
  const layout = layoutOf(context);
  const place = parent(layout.to(from));
  const path = layout.after.path(place);
  const { clause, declared } = factsOf(text);
  const fail = (why: string): never => {
    throw new ReferencesError('no-facade', why);
  };
  if (path === undefined || clause === undefined || place === parent(from))
    return fail(`${from} stays in its package: others see no difference`);
  if (isTest(from) || layout.nameAfter(place) === 'main')
    fail(`${from} is part of a ${isTest(from) ? 'test' : 'program'} there, and nothing imports that`);
  const exported = [...declared].filter(([name]) => /^\p{Lu}/u.test(name));
  for (const [name, kind] of exported) if (WITHOUT[kind]) fail(`${name} ${WITHOUT[kind]}`);
  if (exported.length === 0) fail(`${from} exports no name`);
  // Tools read such a comment for the declaration below it alone.
  const handed = ['type', 'const', 'func'].flatMap(kind =>
    exported
      .filter(([, own]) => own === kind)
      .map(
        ([name]) =>
          `// Deprecated: moved to ${path}.${untilOf(removeAfter)}\n${kind === 'func' ? 'var' : kind} ${name} = moved.${name}\n`,
      ),
  );
  return [`package ${clause.name}\n`, `import moved "${path}"\n`, ...handed].join('\n');
}
