import type { Binding } from './binding.ts';
import { collisions } from './table.ts';

/** Names of keys other than single characters. */
const NAMED =
  /^(ctrl\+[a-z]|(shift\+)?(up|down|left|right|tab|home|end|pageup|pagedown)|enter|esc|space|backspace|delete)$/;

const MOVING = ['h', 'j', 'k', 'l'];

/** Keys by the name of what they do: they take the place of the table's own. */
export type KeyPatch = Readonly<Record<string, readonly string[]>>;

/**
 * The table with some keys changed. A change that cannot be is left out and told: an unknown name, no such key, h j k l
 * on something that acts, no key at all for what is needed to leave, or a key that means something else in the same place.
 */
export function rebind(
  table: readonly Binding[],
  patch: KeyPatch,
): { readonly table: readonly Binding[]; readonly problems: readonly string[] } {
  const problems: string[] = [];
  let now = table;
  for (const [id, keys] of Object.entries(patch)) {
    const binding = table.find(one => one.id === id);
    const problem = binding
      ? wrongKeys(binding, keys)
      : `keys: there is no “${id}”; docs/keys.md has every name.`;
    if (problem !== undefined) {
      problems.push(problem);
      continue;
    }
    const next = now.map(one => (one.id === id ? { ...one, keys } : one));
    const [clash] = collisions(next);
    if (clash === undefined) now = next;
    else problems.push(`keys: ${clash} would share a key; ${id} keeps its own.`);
  }
  return { table: now, problems };
}

function wrongKeys({ id, moves }: Binding, keys: readonly string[]): string | undefined {
  const strange = keys.find(key => !NAMED.test(key) && [...key].length !== 1);
  if (strange !== undefined) return `keys: “${strange}” for ${id} is no key.`;
  const acting = moves ? undefined : keys.find(key => MOVING.includes(key));
  if (acting !== undefined) return `keys: ${acting} only ever moves, so that it cannot be ${id}.`;
  if (keys.length === 0 && (id === 'quit' || id === 'help')) return `keys: ${id} needs a key.`;
  return undefined;
}
