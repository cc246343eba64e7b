import { bare, baseName, folderOf, join } from '../../gate/parts.ts';
import type { Base, Name } from '../draft.ts';
import { patternAnywhere, patternBelow } from './locate-pattern.ts';
import { FOREIGN, type Located, MISSING, narrow, type Place } from './located.ts';
import { safePath } from './safety.ts';

/** Looks for a name as written, then below the folders named around it. */
export function near(name: Name, bases: readonly Base[], place: Place): Located {
  const safe = safePath(bare(name.path), bases[0]?.name.path);
  if (!('path' in safe)) return { kind: 'unsafe', ...safe };
  const path = safe.path;
  const roots = folders(bases, place);
  if (name.glob) return patternBelow(path, roots, place);
  const exact = at(path, place);
  if (exact && (path.includes('/') || path === '')) return exact;
  for (const root of roots) {
    const found = at(join(root, path), place, root, 'base');
    if (found) return found;
  }
  const ends = place.index.files(path).length + place.index.folders(path).length > 0;
  const found = exact ?? (name.weak || name.top || ends ? undefined : withoutRepository(path, place));
  if (!found && name.path.startsWith('/') && !place.files.isFolder(path.split('/')[0]!))
    return { kind: 'unsafe', code: 'outside-repository', why: 'is an absolute path' };
  return found ?? MISSING;
}

/** Looks for a name anywhere, by the end of its path. */
export function far(name: Name, bases: readonly Base[], place: Place): Located {
  const roots = folders(bases, place);
  return name.glob ? patternAnywhere(name.path, roots, place) : anywhere(name, bases, roots, place);
}

/** A plain word is a folder at the top, or in one that a word of the headings names: "Consolidate features", "a + b → c". */
function isSpokenOf(path: string, bases: readonly Base[]): boolean {
  const folder = folderOf(path);
  return folder === '' || bases.some(({ name }) => name.word && name.path === baseName(folder));
}

/** The address of a repository, as import paths begin with it: `github.com/owner/name`. */
const ADDRESS = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht)\/[^/]+\/[^/]+(?=\/)/;

/** `project/src/a.py`, where the repository is `project`; `github.com/owner/project/src`. */
function withoutRepository(path: string, place: Place): Located | undefined {
  const slash = ADDRESS.exec(path)?.[0].length ?? path.indexOf('/');
  const first = path.slice(0, slash);
  if (slash < 0 || place.files.isFolder(first)) return undefined;
  const found = at(path.slice(slash + 1), place);
  return found && 'files' in found ? { ...found, without: first } : undefined;
}

/** The folders around a name that exist, with the prefix they need. */
function folders(bases: readonly Base[], place: Place): string[] {
  const found = bases.flatMap(({ name }) => (name.word ? [] : (folderNamed(name, place) ?? [])));
  return [...new Set(found)].filter(folder => folder !== '');
}

/** The folder that a name around stands for: as it is written, that of a file, or the only one whose path ends so. */
export function folderNamed(
  name: Name,
  { files, index }: Pick<Place, 'files' | 'index'>,
): string | undefined {
  const path = bare(name.path);
  if (path.includes('..') || path === '') return undefined;
  if (files.isFolder(path)) return path;
  if (files.has(path)) return folderOf(path);
  const [only, ...more] = index.folders(path);
  return more.length === 0 ? only : undefined;
}

/** What stands at a path. @param prefix what was put in front of the written one */
export function at(
  path: string,
  { files }: Pick<Place, 'files'>,
  prefix = '',
  how: 'exact' | 'base' | 'suffix' = 'exact',
): Located | undefined {
  if (files.has(path)) return { kind: 'file', path, files: [path], prefix, how };
  if (files.isFolder(path)) return { kind: 'folder', path, files: files.below(path), prefix, how };
  return undefined;
}

function anywhere(name: Name, bases: readonly Base[], roots: readonly string[], place: Place): Located {
  const { index, files } = place;
  const exists = (path: string): boolean => files.has(path) || files.isFolder(path);
  const byFile = name.directory ? [] : index.files(name.path).filter(exists);
  const byFolder = byFile.length > 0 ? [] : index.folders(name.path).filter(exists);
  const short = name.weak && /^\p{L}+$/u.test(name.path);
  if (byFile.length + byFolder.length > 0) {
    const folders =
      short && byFile.length === 0 ? byFolder.filter(path => isSpokenOf(path, bases)) : byFolder;
    return chosen([...byFile, ...folders], name, roots, place, 'suffix');
  }
  if (name.directory || name.path === '') return MISSING;
  const named = index.withoutEnding(name.path).filter(exists);
  if (named.length > 0 && (!(name.weak && !name.path.includes('/')) || /^\p{Lu}\w+$/u.test(name.path)))
    return chosen(named, name, roots, place, 'ending');
  const alike = name.weak ? [] : index.alike(name.path).filter(exists);
  return alike.length > 0 ? chosen(alike, name, roots, place, 'alike') : MISSING;
}

/** Of several files that end alike the one that the surroundings point to. Never a guess: else all of them. */
function chosen(
  found: readonly string[],
  name: Name,
  roots: readonly string[],
  place: Place,
  how: 'suffix' | 'ending' | 'alike',
): Located {
  const narrowed = [
    (path: string) => place.written.has(path),
    (path: string) => roots.some(root => path.startsWith(`${root}/`)),
    (path: string) => !FOREIGN.test(path),
  ].reduce(narrow, found);
  const [only] = narrowed;
  if (only === undefined) return MISSING;
  if (narrowed.length > 1) return { kind: 'ambiguous', candidates: narrowed };
  const prefix =
    only.length > name.path.length && only.endsWith(`/${name.path}`)
      ? only.slice(0, -name.path.length - 1)
      : folderOf(only);
  const located = at(only, place, prefix, 'suffix');
  const guess = found.length > 1 && { guess: true };
  return located && 'how' in located ? { ...located, how, ...guess } : MISSING;
}
