import picomatch from 'picomatch';
import { type Files, join } from './files.ts';

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
  return pattern.length <= LONGEST && (pattern.match(/\*+|\?/g) ?? []).length <= MOST_WILDCARDS;
}

/**
 * Files that a pattern means. A last segment without ending takes folders with all that is in them (`a/*`), as `mv a/* b` does.
 * Files that begin with a dot are only meant by a pattern that does.
 */
export function matchPattern(pattern: string, files: Files, from: Pattern = cutPattern(pattern)): string[] {
  if (!isTame(pattern)) return [];
  const { folder, rest } = from;
  if (!files.isFolder(folder)) return [];
  if (!rest.includes('/') && !rest.includes('**')) {
    const matches = picomatch(rest, OPTIONS);
    return files
      .list(folder)
      .filter(name => matches(name.replace(/\/$/, '')) && (!name.endsWith('/') || !/\.\w/.test(rest)))
      .flatMap(name =>
        name.endsWith('/') ? files.below(join(folder, name.slice(0, -1))) : [join(folder, name)],
      );
  }
  const matches = picomatch(rest, OPTIONS);
  const prefix = folder === '' ? 0 : folder.length + 1;
  return files.below(folder).filter(path => matches(path.slice(prefix)));
}

/** `a/*.js` to `b/*.js`: what the wildcards of the source took is put into those of the target. @returns nothing where it does not fit. */
export function substitute(source: string, target: string, path: string): string | undefined {
  const capture = new RegExp(
    `^${literal(source).replaceAll('\\*\\*', '(.*)').replaceAll('\\*', '([^/]*)').replaceAll('\\?', '([^/])')}$`,
  );
  const found = capture.exec(path);
  if (!found) return undefined;
  let next = 1;
  const made = target.replace(/\*\*|\*|\?/g, () => found[next++] ?? '');
  return next - 1 === found.length - 1 ? made : undefined;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** `{a,b}/c` → `a/c`, `b/c`, as a shell does. At most 1,000. */
export function expandBraces(word: string): string[] {
  const match = /^(.*?)\{([^{}]*,[^{}]*|\d+\.\.\d+)\}(.*)$/s.exec(word);
  if (!match) return [word];
  const [, before, list, after] = match as unknown as [string, string, string, string];
  const range = /^(\d+)\.\.(\d+)$/.exec(list);
  const options = range
    ? Array.from({ length: Math.min(1_000, Math.abs(Number(range[2]) - Number(range[1])) + 1) }, (_, index) =>
        String(Number(range[1]) + index),
      )
    : list.split(',');
  return options.flatMap(option => expandBraces(`${before}${option}${after}`)).slice(0, 1_000);
}
