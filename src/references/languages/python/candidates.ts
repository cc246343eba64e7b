import { goalOf } from './goal.ts';
import { TABLES } from './lazy.ts';
import type { Project } from './project.ts';
import type { Speller } from './spelling.ts';
import type { Statement } from './statements.ts';

const NAME = /[\p{L}\p{N}_.-]/u;
const PATH = /[\p{L}\p{N}_./-]/u;
const QUOTE = /["']/;
/** Calls whose arguments are parts of a path. */
const JOINS = /\b(?:join|joinpath|Path|PurePath|PosixPath)\s*\(/;

/** What stands before a name that is imported from somewhere. */
const IMPORTED = /\bfrom[ \t]+[\w.]+[ \t]+import\b[\w\s,(]*$/;

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
    if (isCandidate(text, start, start + match[0].length, leads, project)) found.push(start);
  }
  return found;
}

/** Whether the longest part of a dotted name that is a module does not stay where it is, or what follows it is such a name. */
function leadsToMoved(words: string, speller: Speller, project: Project): boolean {
  const parts = words.replace(/^\./, '').split('.');
  const best = speller.longest(parts);
  if (!best) return false;
  const goal = goalOf(best.found, speller, project);
  if (goal.kind === 'asked' || goal.moved) return true;
  const rest = parts.slice(best.length);
  return rest.length > 1 && leadsToMoved(rest.join('.'), speller, project);
}

function isCandidate(
  text: string,
  start: number,
  end: number,
  leads: (words: string) => boolean,
  project: Project,
): boolean {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
  // `"a.b." + name`: the word was found with its dot.
  if (text[end - 1] === '.') return true;
  if (before === '/' || after === '/') return mayBePath(around(text, start, end, PATH), text, project);
  // A dot that is escaped in an expression: `"a\\.b"`.
  if (text.slice(start - 2, start) === '\\.' || /^\\{1,2}\./.test(text.slice(end, end + 3))) return true;
  // Code among words imports it: `from a import b`.
  if (IMPORTED.test(text.slice(Math.max(0, start - 200), start))) return true;
  const isWhole = QUOTE.test(before) && QUOTE.test(after);
  // `"name = module"`
  if (QUOTE.test(after) && /[\w.-][ \t]*=[ \t]*$/.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  if (!isWhole && before !== '.' && after !== '.' && after !== ':') return false;
  const { from, to, words } = around(text, start, end, NAME);
  const isString = QUOTE.test(text[from - 1] ?? '') && QUOTE.test(text[to] ?? '');
  // `import_module(".b", package="a")`
  if (isString && words.startsWith('.')) return true;
  // A name that Sphinx looks for by its end: `.b.C`.
  if (words.startsWith('.') && /[`~!<]/.test(text[from - 1] ?? '')) return true;
  // More follows: `"a.b." + name`, f"a.b.{name}". Anywhere else a dot at the end closes a sentence.
  if (words.endsWith('.') && QUOTE.test(text[from - 1] ?? '') && /["'{]/.test(text[to] ?? '')) return true;
  const bare = words.replace(/\.+$/, '');
  // `\nattr`: the sign behind a backslash is not the name's.
  const named = text[from - 1] === '\\' ? bare.replace(/^(?:x[\da-f]{2}|u[\da-f]{4}|\w)/i, '') : bare;
  return (
    leads(bare) ||
    (named !== bare && leads(named)) ||
    (isString && mayBePart(text, words, from, to, project.names))
  );
}

/** The characters of a kind around a place. */
function around(text: string, start: number, end: number, kind: RegExp) {
  let [from, to] = [start, end];
  while (from > 0 && kind.test(text[from - 1]!)) from--;
  while (to < text.length && kind.test(text[to]!)) to++;
  while (text[from] === '-') from++;
  return { from, to, words: text.slice(from, to) };
}

/** Whether words with slashes are the end of a path that goes, or a string that may be put together with others to one. */
function mayBePath(
  { from, to, words }: { readonly from: number; readonly to: number; readonly words: string },
  text: string,
  { paths }: Project,
): boolean {
  const bare = words.replace(/^(?:\.{0,2}\/)+|[./]+$/g, '');
  if (/\/\.{0,2}\//.test(bare)) return true;
  if (paths.includes(`/${bare}\n`)) return true;
  // A link to a folder is a file that goes, and has others behind it.
  for (let at = bare.lastIndexOf('/'); at > 0; at = bare.lastIndexOf('/', at - 1))
    if (paths.includes(`/${bare.slice(0, at)}\n`)) return true;
  // Before a colon a path may end where a test in it begins; before a brace anything may follow.
  return (QUOTE.test(text[from - 1] ?? '') || QUOTE.test(text[to] ?? '')) && paths.includes(`/${bare}/`);
}

/** Whether a string without slash may be the last part of a path, a piece of a longer string, or a name of `__all__`. */
function mayBePart(
  text: string,
  words: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): boolean {
  if (text.includes('__all__') || TABLES.test(text)) return true;
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
