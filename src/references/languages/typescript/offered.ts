import { type Aliases, matched } from './aliases.ts';
import { packageName } from './installed.ts';
import type { Packages } from './packages.ts';

/**
 * Whether a name is one that a package of the repository offers to everybody, wherever an alias of the repository finds it: what the
 * package is published with says what others find.
 */
export function isOffered(from: string, specifier: string, aliases: Aliases, packages: Packages): boolean {
  const own = packages.named(packageName(specifier));
  // What is private at the top may be published from another folder, where it says what it exports.
  if (own === undefined || (own.private && (own.directory !== '' || !own.exports))) return false;
  const fitting = aliases.of(from).filter(({ name }) => matched(specifier, name) !== undefined);
  return (
    fitting.some(alias => alias.package === own.directory) &&
    fitting.some(alias => alias.package === undefined && alias.name !== '*')
  );
}
