import picomatch from 'picomatch';
import { join } from '../../gate/parts.ts';
import type { Files } from './files.ts';

/** A pattern, cut at its first segment with a wildcard. */
export interface Pattern {
  /** The folder before the first wildcard. */
  readonly folder: string;
  readonly rest: string;
}

/** Longer patterns, and such with more wildcards, match nothing: the time to match grows fast with both. */
const LONGEST = 512;
const MOST_WILDCARDS = 8;
const OPTIONS = { nonegate: true, noextglob: true } as const;

export function cutPattern(pattern: string): Pattern {
  const parts = pattern.split('/');
  const first = parts.findIndex(part => /[*?{]|\[[^\]]*\]/.test(part));
  const at = first < 0 ? parts.length - 1 : first;
  return { folder: parts.slice(0, at).join('/'), rest: parts.slice(at).join('/') };
}

/** Whether a pattern can be matched in little time. */
export function isTame(pattern: string): boolean {
  return pattern.length <= LONGEST && (pattern.match(/\*+|\?|\{|\[/g) ?? []).length <= MOST_WILDCARDS;
}

/**
 * Files that a pattern means. A last segment without ending takes folders with all that is in them (`a/*`), as `mv a/* b` does.
 * Files that begin with a dot are only meant by a pattern that does.
 */
export function matchPattern(pattern: string, files: Files, from: Pattern = cutPattern(pattern)): string[] {
  if (!isTame(pattern)) return [];
  const { folder, rest } = from;
  if (!files.isFolder(folder)) return [];
  const matches = picomatch(rest, OPTIONS);
  if (!rest.includes('/') && !rest.includes('**')) {
    return files
      .list(folder)
      .filter(name => matches(name.replace(/\/$/, '')) && (!name.endsWith('/') || !/\.\w/.test(rest)))
      .flatMap(name =>
        name.endsWith('/') ? files.below(join(folder, name.slice(0, -1))) : [join(folder, name)],
      );
  }
  const prefix = folder === '' ? 0 : folder.length + 1;
  return files.below(folder).filter(path => matches(path.slice(prefix)));
}

/**
 * `a/*.js` to `b/*.js`: what the wildcards of the source took is put into those of the target; what lies below a folder that was taken
 * goes with it. @returns nothing where it does not fit.
 */
export function substitute(source: string, target: string, path: string): string | undefined {
  const capture = new RegExp(
    `^${literal(source).replaceAll('\\*\\*', '(.*)').replaceAll('\\*', '([^/]*)').replaceAll('\\?', '([^/])')}(/.*)?$`,
  );
  const [, ...found] = capture.exec(path) ?? [];
  const below = found.pop() ?? '';
  let next = 0;
  const made = target.replace(/\*\*|\*|\?/g, () => found[next++] ?? '');
  return next > 0 && next === found.length ? made + below : undefined;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Most words that one word expands to; one that would become more is left as it stands. */
const MOST_WORDS = 1_000;

/** `{a,b}/c` → `a/c`, `b/c`, as a shell does. */
export function expandBraces(word: string): string[] {
  let words = [word];
  for (;;) {
    const expanded = words.flatMap(each => expandFirst(each) ?? [each]);
    if (expanded.length > MOST_WORDS) return [word];
    if (expanded.length === words.length) return expanded;
    words = expanded;
  }
}

/** Expands the first braces of a word. @returns nothing where there are none. */
function expandFirst(word: string): string[] | undefined {
  const match = /\{([^{}]*,[^{}]*|\d+\.\.\d+)\}/.exec(word);
  if (!match) return undefined;
  const list = match[1]!;
  const [before, after] = [word.slice(0, match.index), word.slice(match.index + match[0].length)];
  const range = /^(\d+)\.\.(\d+)$/.exec(list);
  if (!range) return list.split(',').map(option => before + option + after);
  const [first, last] = [Number(range[1]), Number(range[2])];
  if (Math.abs(last - first) >= MOST_WORDS) return undefined;
  return Array.from(
    { length: Math.abs(last - first) + 1 },
    (_, index) => before + String(first + Math.sign(last - first) * index) + after,
  );
}
