import { ReferencesError } from '../../errors.ts';
import { parent } from '../../path.ts';
import type { Context, Leaving } from '../adapter.ts';
import { factsOf } from './facts.ts';
import { layoutOf } from './rewrite.ts';

/** The top-level declarations of a text: what each exported name is. Groups in parentheses too. */
const DECLARED = /^(func|type|var|const)[ \t]+(?:\(\s*\n([\s\S]*?)^\)|(\w+)([[(]?))/gm;

/**
 * A Go file that stays in the old package: aliases of types, and constants, variables and functions that hold those of the new
 * one. @throws {ReferencesError} where an alias would be another thing: variables, and what has type parameters.
 */
export function goFacade({ from, text }: Leaving, context: Context): string {
  const layout = layoutOf(context);
  const place = parent(layout.to(from));
  const path = layout.after.path(place);
  const clause = factsOf(text).clause?.name;
  if (path === undefined || clause === undefined || place === parent(from))
    throw new ReferencesError('no-facade', `${from} stays in its package: others see no difference`);
  const lines: Record<string, string[]> = { type: [], const: [], func: [] };
  const add = (kind: string, name: string, generic: boolean): void => {
    if (!/^\p{Lu}/u.test(name)) return;
    if (generic)
      throw new ReferencesError('no-facade', `${name} has type parameters, and Go has no alias for such`);
    if (kind === 'var')
      throw new ReferencesError(
        'no-facade',
        `${name} is a variable: one of the old package would be another`,
      );
    lines[kind]!.push(`${kind === 'func' ? 'var' : kind} ${name} = moved.${name}`);
  };
  for (const [, kind = '', group, name, sign] of text.matchAll(DECLARED))
    if (name !== undefined) add(kind, name, sign === '[');
    else for (const [, each] of (group ?? '').matchAll(/^\t(\w+)/gm)) add(kind, each!, false);
  const all = [lines.type!, lines.const!, lines.func!].filter(each => each.length > 0);
  if (all.length === 0) throw new ReferencesError('no-facade', `${from} exports no name`);
  return [
    `package ${clause}\n`,
    `import moved "${path}"\n`,
    ...all.map(each => `// Deprecated: moved to ${path}.\n${each.join('\n')}\n`),
  ].join('\n');
}
