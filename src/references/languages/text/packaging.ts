import { base, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
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

/** Where a build looks for packages beside its file, and one of them goes to another folder: only a person knows the rest of the layout. */
export function lostPackages({ path, text }: SourceFile, moved: Moved): Mark[] {
  const builds = BESIDE.filter(([file]) => file.test(base(path)));
  if (builds.length === 0) return [];
  const unlisted = unlistedPackage({ path, text }, moved);
  if (unlisted) return [unlisted];
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

/** A list of packages, each by its name. */
const LIST = /(?<![\w.-])packages[ \t]*=[ \t]*\[(\s*(?:(?:#.*\s*)?["'][\w.-]+["']\s*,?\s*)+)\]/;

/** Where a build lists its packages, and modules of one go to a folder that is none of them: they are built no more. */
function unlistedPackage({ path, text }: SourceFile, { moves }: Moved): Mark | undefined {
  const list = /\bpackage_?-?dir\b/.test(text) ? undefined : LIST.exec(text);
  if (!list) return undefined;
  const folders = new Set(
    [...list[1]!.matchAll(/["']([\w.-]+)["']/g)].map(([, name]) =>
      join(parent(path), name!.replaceAll('.', '/')),
    ),
  );
  for (const [from, to] of moves) {
    if (!/\.pyi?$/.test(from) || to === null || !folders.has(parent(from)) || folders.has(parent(to)))
      continue;
    // A package that goes as a whole has its name written anew.
    if (parent(moves.get(join(parent(from), '__init__.py')) ?? '') === parent(to)) continue;
    const reason = `${from} goes to ${parent(to) || 'the top'}, which is none of these packages`;
    const [start, end] = [list.index, list.index + 'packages'.length];
    return { start, end, kind: 'configuration', target: from, decision: 'asked', reason };
  }
  return undefined;
}
