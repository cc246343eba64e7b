import picomatch from 'picomatch';
import { baseName, folderOf, join } from '../../gate/parts.ts';
import { cutPattern, expandBraces, isTame, matchPattern } from './glob.ts';
import { FOREIGN, type Located, MISSING, narrow, type Place } from './located.ts';

/** Looks for the files of a pattern at the top, below the folders named around it, and where its first folder is. */
export function patternBelow(pattern: string, folders: readonly string[], place: Place): Located {
  const nearby = cutPattern(pattern).folder;
  const elsewhere =
    nearby === ''
      ? []
      : place.index
          .folders(nearby)
          .map(folder => folder.slice(0, folder.length - nearby.length).replace(/\/$/, ''));
  const roots = pattern.includes('/') ? ['', ...folders] : [...folders, ''];
  for (const root of roots) {
    const found = matching(pattern, root, place, root === '' ? 'exact' : 'base');
    if (found) return found;
  }
  for (const root of elsewhere) {
    const found = matching(pattern, root, place, 'suffix');
    if (found) return found;
  }
  return MISSING;
}

/** A pattern without folder whose files are all in one folder; of several folders the one that is spoken of. */
export function patternAnywhere(pattern: string, folders: readonly string[], place: Place): Located {
  if (pattern.includes('/') || !isTame(pattern)) return MISSING;
  const matches = picomatch(pattern, { nonegate: true, noextglob: true });
  const found = new Set<string>();
  for (const path of place.files.below('')) if (matches(baseName(path))) found.add(folderOf(path));
  const homes = [
    (home: string) => folders.includes(home),
    (home: string) => !FOREIGN.test(`${home}/`),
  ].reduce(narrow, [...found]);
  const [only, ...more] = homes;
  if (only === undefined) return MISSING;
  if (more.length > 0) return { kind: 'ambiguous', candidates: homes.map(home => join(home, pattern)) };
  return matching(pattern, only, place, 'suffix') ?? MISSING;
}

function matching(
  written: string,
  root: string,
  place: Place,
  how: 'exact' | 'base' | 'suffix',
): Located | undefined {
  const pattern = join(root, written);
  const files = expandBraces(pattern).flatMap(each => matchPattern(each, place.files));
  if (files.length === 0) return undefined;
  return {
    kind: 'pattern',
    path: cutPattern(pattern).folder,
    pattern,
    files: [...new Set(files)],
    prefix: root,
    how,
  };
}
