import { captured } from '../../captured.ts';
import { literally } from '../../words.ts';
import type { Module, Modules } from './modules.ts';
import { WITH_NAME } from './package-calls.ts';

/**
 * Whether a text shows that a folder without `__init__` is what it means by a top-level name: it names something that is below, asks for
 * files there, or has it loaded, also by a name that is put together. Else a package that is installed may be meant, which comes
 * before such a folder: `import requests` where `tests/requests/` holds data.
 */
export function entersNamespace(name: string, module: Module, text: string, modules: Modules): boolean {
  const isBelow = (part: string) => modules.find([part], module.directories) !== undefined;
  if (isBelow('__main__')) return true;
  const word = literally(name);
  const aliases = wordsAt(text, `\\bimport[ \\t]+${word}[ \\t]+as[ \\t]+([\\w]+)`).map(literally);
  const parts = wordsAt(
    text,
    `(?<![\\p{L}\\p{N}_.])(?:${[word, ...aliases].join('|')})\\.([\\p{L}_][\\p{L}\\p{N}_]*)`,
  );
  const lists = wordsAt(text, `\\bfrom[ \\t]+${word}[ \\t]+import[ \\t]*(\\([^)]*\\)|[^\\n]*)`);
  const items = lists.flatMap(list => list.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  return (
    [...parts, ...items].some(isBelow) ||
    new RegExp(
      `\\b(?:(?:files|import_module|${WITH_NAME})\\(\\s*|${LISTS}[^\\])]*)["']${word}["']|["']${word}\\.["'{%]`,
    ).test(text)
  );
}

/** Lists of packages that a project has itself, or loads. */
const LISTS = '(?:packages|INSTALLED_APPS)\\s*\\+?=\\s*[[(]';

const wordsAt = (text: string, pattern: string): string[] =>
  captured(text, new RegExp(pattern, 'gu')).map(({ words }) => words);
