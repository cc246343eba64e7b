import type { Unfinished } from './types.ts';

/** The name of a thing that is not done: the same wherever its line stands, and whatever is said of it now. */
export function thing({ kind, what, file = '' }: Unfinished): string {
  return [kind, what, file].join('\0');
}
