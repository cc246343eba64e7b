import type { Name, Statement } from '../draft.ts';
import { folderBefore } from '../text/name.ts';
import type { Found, Located } from './located.ts';
import { allOf } from './sources.ts';
import type { When, World } from './world.ts';

const IN_STEPS = ['now', 'before', 'arrived'] as const;
const IN_MAPS = ['before', 'now', 'arrived'] as const;

/**
 * Looks for the files of a source, where a step means them as the steps before left them, and a map as they are today.
 * @returns why there are none, where there are none
 */
export function seek(
  name: Name,
  statement: Statement,
  world: World,
): { readonly located: Found; readonly when: When } | { readonly last: Located } {
  const inSteps = statement.authority === 'step' || statement.shell;
  const order = statement.exact ? (['before'] as const) : inSteps ? IN_STEPS : IN_MAPS;
  let last: Located = { kind: 'missing' };
  for (const when of order) {
    const found = world.find(name, statement, when);
    if ('files' in found && found.files.length > 0)
      return { located: { ...found, files: without(found.files, when, statement, world) }, when };
    if (found.kind === 'ambiguous' && statement.everywhere)
      return { located: allOf(without(found.candidates, when, statement, world)), when };
    if (last.kind === 'missing') last = found;
  }
  return { last };
}

/** Files without those that the statement leaves out. */
function without(
  files: readonly string[],
  when: When,
  statement: Statement,
  world: World,
): readonly string[] {
  if (statement.except.length === 0) return files;
  const own = statement.sources.map(source => ({ name: folderBefore(source), line: statement.line }));
  const around = { ...statement, bases: [...own, ...statement.bases] };
  const out = new Set(
    statement.except.flatMap(name => {
      const found = world.find(name, around, when);
      return 'files' in found ? found.files : [];
    }),
  );
  return files.filter(file => !out.has(file));
}
