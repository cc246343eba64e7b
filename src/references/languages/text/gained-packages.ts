import { captured } from '../../captured.ts';
import { base, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
import type { Mark } from './scan.ts';

/** The packages that a build leaves out of those that it finds, by the file that says so. */
const EXCLUDED: readonly (readonly [file: RegExp, list: RegExp])[] = [
  [
    /^pyproject\.toml$/,
    /^\[tool\.setuptools\.packages\.find\](?:\n(?!\[)[^\n]*)*?\nexclude[ \t]*=[ \t]*\[(?<list>[^\]]*)\]/gm,
  ],
  [
    /^setup\.cfg$/,
    /^\[options\.packages\.find\](?:\n(?!\[)[^\n]*)*?\nexclude[ \t]*=(?<list>[^\n]*(?:\n[ \t]+[^\n]*)*)/gm,
  ],
  [/^setup\.py$/, /\bfind_(?:namespace_)?packages\([^()]*?\bexclude\s*=\s*[[(](?<list>[^\])]*)/g],
];
/** Whether folders without `__init__` are found, too. */
const NAMESPACES: readonly (readonly [file: RegExp, says: (text: string) => boolean])[] = [
  [/^pyproject\.toml$/, text => !/^namespaces[ \t]*=[ \t]*false/m.test(text)],
  [/^setup\.cfg$/, text => text.includes('find_namespace:')],
  [/^setup\.py$/, text => text.includes('find_namespace_packages')],
];
const NAME = /(?<![\w.*-])(?<name>[A-Za-z_]\w*)(?![\w.*-])/g;

/**
 * A package that is left out by its name alone, and gets packages below it: those would be built. Undone by a pattern,
 * `tests*` or `tests.*`.
 */
export function gainedPackages({ path, text }: SourceFile, moved: Moved): Mark[] {
  const name = base(path);
  const list = EXCLUDED.find(([file]) => file.test(name))?.[1];
  if (!list) return [];
  const namespaces = NAMESPACES.find(([file]) => file.test(name))![1](text);
  const { paths } = moved.world;
  return captured(text, list).flatMap(({ words, start }) =>
    captured(words, NAME, start).flatMap((excluded): Mark[] => {
      const folder = join(parent(path), excluded.words);
      if (new RegExp(`\\b${excluded.words}(?:\\.?\\*)`).test(words)) return [];
      if (!namespaces && !paths.has(join(folder, '__init__.py'))) return [];
      const found = [...moved.moves.values()].find(
        to => to?.endsWith('.py') && parent(parent(to)) === folder && !hadModules(parent(to), paths),
      );
      if (!found) return [];
      const target = parent(found);
      const reason = `${target} would be built: ${excluded.words} leaves out no package below it`;
      const end = excluded.start + excluded.words.length;
      return [{ start: excluded.start, end, kind: 'configuration', target, decision: 'asked', reason }];
    }),
  );
}

const hadModules = (folder: string, paths: ReadonlySet<string>): boolean =>
  [...paths].some(path => path.endsWith('.py') && parent(path) === folder);
