import { base, join, normalize, parent, segments } from '../../path.ts';
import type { Ground } from './ground.ts';
import { expressionOf, PATTERN, type Written } from './written.ts';

/** From where words are read as a path. */
export type From = 'own' | 'project' | 'repository' | 'root' | 'above' | 'tail';

/** What words name in one state, by where they are read from. */
export type Meaning = ReadonlyMap<From, string>;

/**
 * Everything that a written path may name in a file. A path has many readers, and each starts it elsewhere: at the file, at
 * its project, at the repository, at a root of module names, at a directory between; where none does, the end of a path
 * that is found somewhere is taken for it.
 */
export function meaningOf(
  written: Written,
  path: string,
  ground: Ground,
  roots: readonly string[],
  isBare = false,
): Meaning {
  const found = new Map<From, string>();
  const look = (from: From, directory: string): void => {
    if (found.has(from)) return;
    const isLong = written.start === 'relative' || written.path.includes('/');
    const named = find(written, directory, ground, isBare && isLong);
    if (named !== undefined) found.set(from, named);
  };
  if (written.start !== 'top') look('own', parent(path));
  look('project', ground.projectOf(path));
  look('repository', '');
  if (written.start === 'top') return found;
  for (const root of written.start === 'relative' ? [] : roots) if (root !== '') look('root', root);
  for (const directory of ground.above(path)) look('above', directory);
  // What climbs and leads nowhere from there is written for another place.
  const tail = found.size === 0 ? written.path.replace(/^(?:\.\.\/)+/, '') : written.path;
  const long = segments(tail).length > 1 || written.start === 'unknown';
  if (long && !written.pattern && !tail.startsWith('..') && /\.\w+$/.test(base(tail))) {
    const named = ground.endingIn(tail);
    if (named !== undefined) found.set('tail', named);
  }
  return found;
}

function find(
  { path, pattern }: Written,
  directory: string,
  ground: Ground,
  isBare: boolean,
): string | undefined {
  if (!pattern) {
    const at = normalize(join(directory, path));
    return at !== undefined && at !== '' ? ground.standing(at, isBare) : undefined;
  }
  // What stands before the first sign of a pattern is a path.
  const parts = segments(path);
  const first = parts.findIndex(part => PATTERN.test(part));
  const at = normalize(join(directory, parts.slice(0, first).join('/')));
  if (at === undefined || (at !== '' && !ground.isDirectory(at))) return undefined;
  return ground.matching(at, expressionOf(parts.slice(first).join('/')));
}

/** From the places that readers start at, to those where a path is found by chance: what is found in a group says what is meant. */
const CERTAINTY: readonly (readonly From[])[] = [
  ['own', 'project', 'repository', 'root'],
  ['above'],
  ['tail'],
];

/** Whether words that named something name nothing any more, from the places from which they most likely did. */
export function isLost(before: Meaning, after: Meaning): boolean {
  const meant = CERTAINTY.map(group => group.filter(from => before.has(from))).find(
    ({ length }) => length > 0,
  );
  return meant !== undefined && !meant.some(from => after.has(from));
}
