import { type Captured, captured } from '../../captured.ts';
import { parent } from '../../path.ts';
import { literally } from '../../words.ts';
import { COMMON } from './called.ts';
import { moduleIn } from './module-in.ts';
import { type Said, saying } from './said.ts';

const COMPARED =
  /(?:[!=]=|\bin|\.(?:starts|ends)with\(|\bassert(?:Not)?In\(|\bassert(?:Not)?Equals?\((?:[^"'\n()]|\([^"'\n()]*\))*,)\s*(["'])(?!__)(?<name>[A-Za-z_][\w.]*)\1|(["'])(?!__)(?<first>[A-Za-z_][\w.]*)\3\s+(?:not\s+)?in\b/g;

/** Names in comparisons of a Python text, with what it knows itself, which it said otherwise before. */
export function saidInComparisons(text: string, old: string): Said[] {
  const all = captured(text, COMPARED);
  const isRarer = ({ words }: Captured) => count(text, words) < count(old, words);
  return [
    ...saying(all.filter(isRarer), words => (path, ground) => {
      const name = words.replaceAll('.', '/');
      return moduleIn(parent(path), name, ground) ?? moduleIn(parent(path), parent(name), ground);
    }),
    ...saying(
      all.filter(({ words }) => saysFile(words, text, old)),
      words => (path, ground) => moduleIn(parent(path), words, ground) ?? ground.called(`${words}.py`)[0],
    ),
  ];
}

const count = (text: string, words: string): number =>
  text.split(`"${words}"`).length + text.split(`'${words}'`).length;

/**
 * Whether a word that is compared is meant for a file: the text says the name of the file, too, or imports it less than it did, by a
 * word that is none of the language.
 */
function saysFile(words: string, text: string, old: string): boolean {
  if (words.includes('.') || COMMON.test(`${words}.py`)) return false;
  if (new RegExp(`(?<![\\w.-])${literally(words)}\\.py\\b`).test(old)) return true;
  return /[a-z\d]_|\w\d/i.test(words) && imports(text, words) < imports(old, words);
}

/** How often a module is named in the imports of a text. */
const imports = (text: string, words: string): number =>
  [...text.matchAll(/^[ \t]*(?:from|import)\b[^\n]*/gm)].filter(([line]) =>
    new RegExp(`(?<!\\w)${literally(words)}(?!\\w)`).test(line),
  ).length;
