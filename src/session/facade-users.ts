import type { Reference } from '../references/types.ts';
import type { Layout } from './layout.ts';

/**
 * Places of the repository's own files that will go through a facade of the phase, since they could not be rewritten: a
 * facade is for others, and these break when it is removed. A sentence each, by path and line.
 */
export function facadeUsers(
  references: readonly Reference[],
  { facades, redirects }: Pick<Layout, 'facades' | 'redirects'>,
): string[] {
  return references
    .filter(({ decision, kind }) => decision === 'asked' || (decision === 'left' && kind === 'import'))
    .filter(({ target, path }) => facades.has(target) && !facades.has(path) && !redirects.has(path))
    .map(
      ({ path, line, text, target, reason }) =>
        `${path}:${line}: ${text} still goes through the facade ${target}: ${reason}`,
    );
}
