import { captured } from '../../captured.ts';
import { base, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Moved } from '../python/moved.ts';
import type { Mark } from './scan.ts';

/** What a build file says of the packages that are found. */
interface Finding {
  readonly file: RegExp;
  /** The packages that are left out of those. */
  readonly excluded: RegExp;
  /** Whether folders without `__init__` are found, too. */
  readonly namespaces: (text: string) => boolean;
}

const FINDINGS: readonly Finding[] = [
  {
    file: /^pyproject\.toml$/,
    excluded:
      /^\[tool\.setuptools\.packages\.find\](?:\n(?!\[)[^\n]*)*?\nexclude[ \t]*=[ \t]*\[(?<list>[^\]]*)\]/gm,
    namespaces: text => !/^namespaces[ \t]*=[ \t]*false/m.test(text),
  },
  {
    file: /^setup\.cfg$/,
    excluded:
      /^\[options\.packages\.find\](?:\n(?!\[)[^\n]*)*?\nexclude[ \t]*=(?<list>[^\n]*(?:\n[ \t]+[^\n]*)*)/gm,
    namespaces: text => text.includes('find_namespace:'),
  },
  {
    file: /^setup\.py$/,
    excluded: /\bfind_(?:namespace_)?packages\([^()]*?\bexclude\s*=\s*[[(](?<list>[^\])]*)/g,
    namespaces: text => text.includes('find_namespace_packages'),
  },
];
const NAME = /(?<![\w.*-])(?<name>[A-Za-z_]\w*)(?![\w.*-])/g;

/**
 * A package that is left out by its name alone, and gets packages below it: those would be built. Undone by a pattern,
 * `tests*` or `tests.*`.
 */
export function gainedPackages({ path, text }: SourceFile, moved: Moved): Mark[] {
  const finding = FINDINGS.find(({ file }) => file.test(base(path)));
  const lists = finding ? captured(text, finding.excluded) : [];
  if (!finding || lists.length === 0) return [];
  const namespaces = finding.namespaces(text);
  const { paths } = moved.world;
  const before = new Set([...paths].filter(each => each.endsWith('.py')).map(parent));
  return lists.flatMap(({ words, start }) =>
    captured(words, NAME, start).flatMap((excluded): Mark[] => {
      const folder = join(parent(path), excluded.words);
      if (new RegExp(`\\b${excluded.words}(?:\\.?\\*)`).test(words)) return [];
      if (!namespaces && !paths.has(join(folder, '__init__.py'))) return [];
      const found = [...moved.moves.values()].find(
        to => to?.endsWith('.py') && parent(parent(to)) === folder && !before.has(parent(to)),
      );
      if (!found) return [];
      const target = parent(found);
      const reason = `${target} would be built: ${excluded.words} leaves out no package below it`;
      const end = excluded.start + excluded.words.length;
      return [{ start: excluded.start, end, kind: 'configuration', target, decision: 'asked', reason }];
    }),
  );
}
