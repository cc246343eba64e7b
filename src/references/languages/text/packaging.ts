import { base, below, join, parent, segments } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
import { folderOf, listBesides, type PackageList, packageList } from './package-list.ts';
import type { Mark } from './scan.ts';

/** Words by which a build looks for packages beside its file, and those that say that it looks elsewhere. */
const BESIDE: readonly (readonly [file: RegExp, words: RegExp, elsewhere: RegExp])[] = [
  [/^setup\.py$/, /\bfind_(?:namespace_)?packages\(/, /\bpackage_dir\b|\bwhere\s*=|packages\(\s*["']/],
  [/^setup\.py$/, /\bpackages\s*=\s*\[/, /\bpackage_dir\b/],
  [/^setup\.cfg$/, /^packages[ \t]*=/m, /^package_dir|^where[ \t]*=/m],
  [
    /^pyproject\.toml$/,
    /^\[tool\.setuptools\.packages\.find\]/m,
    /^package-dir|^where[ \t]*=|package-dir\]/m,
  ],
  [/^pyproject\.toml$/, /(?<=^\[tool\.setuptools\]\n(?:(?!\[).*\n)*)packages[ \t]*=[ \t]*\[/m, /package-dir/],
  [/^pyproject\.toml$/, /\{[ \t]*include[ \t]*=[ \t]*["'][\w-]+["'][ \t]*\}/, /\bfrom[ \t]*=/],
];

/** Whether a file says of a project which packages are built: whatever moves, it may have to. */
export const isBuildFile = (path: string): boolean => BESIDE.some(([file]) => file.test(base(path)));

/** Where a build looks for packages beside its file, and one of them goes to another folder: only a person knows the rest of the layout. */
export function lostPackages({ path, text }: SourceFile, moved: Moved): Mark[] {
  const builds = BESIDE.filter(([file]) => file.test(base(path)));
  if (!isBuildFile(path)) return [];
  const unlisted = unlistedPackages({ path, text }, moved);
  if (unlisted.length > 0) return unlisted;
  const own = parent(path);
  const then = parent(moved.moves.get(path) ?? path);
  const going = [...moved.moves].find(
    ([from, to]) =>
      base(from) === '__init__.py' &&
      parent(parent(from)) === own &&
      parent(from) !== own &&
      to !== null &&
      base(parent(to)) === base(parent(from)) &&
      parent(parent(to)) !== then,
  );
  if (!going) return [];
  const target = parent(going[0]);
  return builds.flatMap(([, words, elsewhere]): Mark[] => {
    const match = elsewhere.test(text) ? null : words.exec(text);
    if (!match) return [];
    const reason = `packages are looked for beside this file, and ${target} goes to ${parent(parent(going[1]!))}`;
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ start, end, kind: 'configuration', target, decision: 'asked', reason }];
  });
}

/**
 * Where a build lists its packages, and modules of one go to a folder that is none of them: they are built no more. A new package
 * below one that is listed is listed with it; one that was there, or lies elsewhere, may be meant to be no part of the build.
 */
function unlistedPackages(file: SourceFile, moved: Moved): Mark[] {
  const { moves } = moved;
  const list = packageList(file);
  if (!list) return [];
  const folders = new Set(list.items.map(({ name }) => folderOf(name, list)));
  const leaving = [...moves].filter(([from, to]) => {
    if (!/\.pyi?$/.test(from) || to === null || !folders.has(parent(from)) || folders.has(parent(to)))
      return false;
    // A package that goes as a whole has its name written anew.
    return parent(moves.get(join(parent(from), '__init__.py')) ?? '') !== parent(to);
  }) as [from: string, to: string][];
  const [first] = leaving;
  if (!first) return [];
  const names = new Set(leaving.map(([, to]) => newBelow(to, list, moved)));
  const place = { kind: 'configuration', target: first[0] } as const;
  if (names.has(undefined)) {
    const reason = `${first[0]} goes to ${parent(first[1]) || 'the top'}, which is none of these packages`;
    return [{ ...place, ...list.key, decision: 'asked', reason }];
  }
  const reason = 'a new package is built only if it is listed';
  return listBesides([...names] as string[], list, file.text).map(
    (listing): Mark => ({ ...place, ...listing, decision: 'rewritten', reason }),
  );
}

/** The name of the new package that a file goes to, where it is below one that is listed and stays. */
function newBelow(to: string, list: PackageList, { moves, before }: Moved): string | undefined {
  const folder = parent(to);
  const rest = below(folder, list.folder) ?? '';
  const name = rest.replaceAll('/', '.');
  const stays = (item: string) => !moves.has(join(folderOf(item, list), '__init__.py'));
  const isBelow = list.items.some(item => name.startsWith(`${item.name}.`) && stays(item.name));
  const isName = segments(rest).every(part => /^[^\W\d]\w*$/u.test(part));
  return isBelow && isName && before.at(folder)?.kind !== 'package' ? name : undefined;
}
