import { goalOf } from './goal.ts';
import type { Project } from './project.ts';
import type { Speller } from './spelling.ts';
import type { Statement } from './statements.ts';

const NAME = /[\p{L}\p{N}_.-]/u;
const QUOTE = /["']/;
/** Calls whose arguments are parts of a path. */
const JOINS = /\b(?:join|joinpath|Path|PurePath|PosixPath)\s*\(/;

/**
 * Where a text has a word of something that moves in such a way that a string or comment there may name it, told without
 * parsing: beside a slash, in a dotted name that leads to it, or as a whole string that may be a part of a path or of
 * a name. Most places where `self.metrics` or `["metrics"]` stands are none.
 */
export function candidates(
  text: string,
  statements: readonly Statement[],
  speller: Speller,
  project: Project,
): number[] {
  const known = new Map<string, boolean>();
  const leads = (words: string): boolean => {
    const answer =
      known.get(words) ?? words.split(/\.{2,}/).some(part => leadsToMoved(part, speller, project));
    known.set(words, answer);
    return answer;
  };
  const found: number[] = [];
  for (const match of text.matchAll(project.words)) {
    const start = match.index;
    if (statements.some(statement => statement.start <= start && start < statement.end)) continue;
    if (isCandidate(text, start, start + match[0].length, leads, project.names)) found.push(start);
  }
  return found;
}

/** Whether the longest part of a dotted name that is a module does not stay where it is. */
function leadsToMoved(words: string, speller: Speller, project: Project): boolean {
  const best = speller.longest(words.replace(/^\./, '').split('.'));
  if (!best) return false;
  const goal = goalOf(best.found, speller, project);
  return words.endsWith('.') || goal.kind === 'asked' || goal.moved;
}

function isCandidate(
  text: string,
  start: number,
  end: number,
  leads: (words: string) => boolean,
  names: ReadonlySet<string>,
): boolean {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  // `"a.b." + name`: the word was found with its dot.
  if (text[end - 1] === '.' || before === '/' || after === '/') return true;
  const isWhole = QUOTE.test(before) && QUOTE.test(after);
  if (!isWhole && before !== '.' && after !== '.' && after !== ':') return false;
  let [from, to] = [start, end];
  while (from > 0 && NAME.test(text[from - 1]!)) from--;
  while (to < text.length && NAME.test(text[to]!)) to++;
  while (text[from] === '-') from++;
  const words = text.slice(from, to);
  const isString = QUOTE.test(text[from - 1] ?? '') && QUOTE.test(text[to] ?? '');
  // `import_module(".b", package="a")`
  if (isString && words.startsWith('.')) return true;
  return leads(words) || (isString && mayBePart(text, words, from, to, names));
}

/** Whether a string without slash may be the last part of a path, a piece of a longer string, or a name of `__all__`. */
function mayBePart(
  text: string,
  words: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): boolean {
  if (text.includes('__all__')) return true;
  if (/^["']+\s*["']/.test(text.slice(end, end + 80))) return true;
  let at = start;
  while (at > 0 && QUOTE.test(text[at - 1]!)) at--;
  const line = text
    .slice(0, at)
    .replace(/[rbuRBUfF]{0,2}$/, '')
    .trimEnd();
  const last = line.at(-1) ?? '';
  if (QUOTE.test(last)) return true;
  if (!names.has(words)) return false;
  // A comment or a backslash at the end of the line above hides what stands before.
  const isHidden = last === '\\' || /#[^\n]*$/.test(line.slice(line.lastIndexOf('\n') + 1));
  return isHidden || last === '/' || /^["']+\s*\//.test(text.slice(end, end + 80)) || JOINS.test(text);
}
