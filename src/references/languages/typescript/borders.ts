import { lineFinder } from '../../edits.ts';
import { isScript } from '../../file-kinds.ts';
import type { Judged, Unresolved } from '../adapter.ts';
import { Aliases, matched } from './aliases.ts';
import { resolverOf } from './mains.ts';
import { resolveSpecifier } from './names.ts';
import { type Package, Packages } from './packages.ts';
import { loadScripts } from './parse.ts';
import { specifiers } from './specifiers.ts';

/**
 * Where a script of a workspace goes past the name of another package, or uses that name though its own package does not say
 * that it needs the other. Both run here and nowhere else.
 */
export async function crossings({ files, judged, world }: Judged): Promise<Unresolved[]> {
  await loadScripts();
  const packages = new Packages(files);
  if (packages.members.length < 2) return [];
  const resolver = resolverOf(files, world.paths);
  const aliases = new Aliases(files);
  return files
    .filter(({ path }) => judged.has(path) && isScript(path))
    .flatMap(({ path, text }) => {
      const line = lineFinder(text);
      return specifiers(path, text, () => false).flatMap(({ value, use, start }): Unresolved[] => {
        const named = use === 'import' ? resolveSpecifier(path, value, resolver, aliases) : undefined;
        if (!named || !packages.apart(path, named.path)) return [];
        const [own, other] = [packages.of(path)!, packages.of(named.path)!];
        const place = { path, line: line(start) };
        if (value.startsWith('.')) {
          const message = `"${value}" goes past the name of ${other.name}`;
          const past = { ...place, message, key: `past ${other.name}` };
          return [isOffered(path, named.path, other, aliases) ? past : { ...past, isDoubtful: true }];
        }
        const isName = value === other.name || value.startsWith(`${other.name}/`);
        if (!isName || !packages.declared || own.needs.has(other.name)) return [];
        const message = `${own.name} does not say that it needs ${other.name}`;
        return [{ ...place, message, key: `needs ${other.name}` }];
      });
    });
}

/** Whether a package has a name for a file, by which another file may call it. */
const isOffered = (from: string, path: string, { directory }: Package, aliases: Aliases): boolean =>
  aliases
    .of(from)
    .filter(alias => alias.package === directory)
    .some(({ targets }) => targets.some(target => matched(path, target) !== undefined));
