import type { Files } from '../phase/types.ts';
import { ahead, BESIDE, list, type Made, type Move, sides } from './sides.ts';

/**
 * How history is given back on top of what is there.
 * `a`: a merge whose first parent is the side. `b`: the files are taken out for one commit, so that the main line stays the
 * first parent. `c`: the later commits once more, beside the branch.
 */
export type Recipe = 'a' | 'b' | 'c';

export interface OnTop {
  readonly commits: readonly Made[];
  /** Where the branch will stand. */
  readonly tip: string;
  /** For two requests: the tip of the first. */
  readonly first?: string;
}

interface Input {
  /** The commit that the branch stands at, and its files. */
  readonly head: string;
  readonly files: Files;
  readonly moves: readonly Move[];
  /** For a blob the one with a line more. */
  readonly marks: ReadonlyMap<string, string>;
  /** What the log's readers are told. */
  readonly range: string;
}

/**
 * The commits of recipes `a` and `b`: a merge of the sides and the branch in which each file has a blank line more, and one that
 * drops it. The files at the end are those of the branch.
 */
export function onTop(recipe: 'a' | 'b', input: Input): OnTop {
  const { head, files, moves, marks, range } = input;
  const before = head.slice(0, 12);
  const main = recipe === 'a' ? ahead(before) : BESIDE;
  const { commits, tips } = sides(moves, files, marks, main);
  const paths = [...new Set(moves.map(move => move.to))];
  const withMarks = new Map(files);
  for (const path of paths) {
    const entry = files.get(path);
    const blob = entry && marks.get(entry.blob);
    if (entry && blob !== undefined) withMarks.set(path, { mode: entry.mode, blob });
  }
  const what = `${paths.length} file${paths.length === 1 ? '' : 's'}`;
  const trailer = `\nReorg-Audit: ${range}\n`;
  const out: Made = {
    name: 'out',
    parents: [head],
    files: new Map([...files].filter(([path]) => !paths.includes(path))),
    message: `Take ${what} out, to give their history back\n\nThe next commit brings them back as they are: ${list(paths)}.\n${trailer}`,
  };
  const read =
    recipe === 'a'
      ? `\nIts first parent is the side, for blame asks that one first: \`git log --first-parent\`\nand \`git bisect --first-parent\` go there. Begin them at ${before}, its last parent.\n`
      : '';
  const woven: Made = {
    name: 'weave',
    parents: recipe === 'a' ? [...tips, head] : ['out', ...tips, head],
    files: withMarks,
    message: `Give the history of ${what} back\n\nThe files are those of the branch, with a blank line more in each of these, which\nthe next commit drops: \`git blame\` goes on into what they came from.\n${read}${trailer}`,
  };
  const drop: Made = {
    name: 'tip',
    parents: ['weave'],
    files,
    message: `Drop the blank lines that marked the files\n\nThe files are what they were before their history was given back.\n${trailer}`,
  };
  const own = recipe === 'a' ? [woven, drop] : [out, woven, drop];
  return { commits: [...commits, ...own], tip: 'tip', ...(recipe === 'b' && { first: 'out' }) };
}
