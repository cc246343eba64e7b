import { ReferencesError } from '../../errors.ts';
import { parent } from '../../path.ts';
import type { Context, Leaving } from '../adapter.ts';
import { factsOf, type Kind } from './facts.ts';
import { layoutOf } from './layout.ts';

/** Why no name of the old package stands for one of the new. */
const WITHOUT: Partial<Record<Kind, string>> = {
  generic: 'has type parameters, and Go has no alias for such',
  var: 'is a variable: one of the old package would be another',
};

/**
 * A Go file that stays in the old package: aliases of types, and constants and variables that hold the constants and functions
 * of the new one. @throws {ReferencesError} where an alias would be another thing: variables, and what has type parameters.
 */
export function goFacade({ from, text }: Leaving, context: Context): string {
  const layout = layoutOf(context);
  const place = parent(layout.to(from));
  const path = layout.after.path(place);
  const { clause, declared } = factsOf(text);
  const fail = (why: string): never => {
    throw new ReferencesError('no-facade', why);
  };
  if (path === undefined || clause === undefined || place === parent(from))
    return fail(`${from} stays in its package: others see no difference`);
  const exported = [...declared].filter(([name]) => /^\p{Lu}/u.test(name));
  for (const [name, kind] of exported) if (WITHOUT[kind]) fail(`${name} ${WITHOUT[kind]}`);
  if (exported.length === 0) fail(`${from} exports no name`);
  const groups = ['type', 'const', 'func'].flatMap(kind => {
    const word = kind === 'func' ? 'var' : kind;
    const lines = exported.flatMap(([name, own]) =>
      own === kind ? [`${word} ${name} = moved.${name}\n`] : [],
    );
    return lines.length > 0 ? [`// Deprecated: moved to ${path}.\n${lines.join('')}`] : [];
  });
  return [`package ${clause.name}\n`, `import moved "${path}"\n`, ...groups].join('\n');
}
