import type { Files } from '../phase/types.ts';

/** A file that stood at `source` in commit `at`, and that blame is to find at `to`. */
export interface Move {
  readonly source: string;
  readonly to: string;
  readonly at: string;
  readonly mode: string;
  readonly blob: string;
  /** Of a text that came into a file that was there: what came over of it. The side ends with that, and takes no other line. */
  readonly only?: string;
  /** The file was there before, unchanged by the commit: blame has to be kept from going on in it. */
  readonly twin?: true;
}

/** A commit to be made, as data. `files` are all that it holds. */
export interface Made {
  readonly name: string;
  readonly parents: readonly string[];
  /** Files, or the id of a tree that is there. */
  readonly files: Files | string;
  readonly message: string | Uint8Array;
}

/** The sides of a reweave: commits in order, and those that become parents, oldest first. */
export interface Sides {
  readonly commits: readonly Made[];
  readonly tips: readonly string[];
}

/** Moves that one side can hold. `rank`: which one of several for the same path, the oldest first. */
interface Group {
  readonly at: string;
  readonly rank: number;
  readonly moves: Move[];
}

/**
 * Side branches on which files lie at their new places with not a byte changed, each from the commit in which they stood last
 * at the old ones. A side holds its own files and nothing else: what it held besides, blame would find there, too, and take the
 * commit that copied for the author. Renames in it are exact and unambiguous: no source twice, no text twice, no place
 * that is another one's source.
 * @param moves for each path the oldest first
 * @param last the files at the end
 * @param marks the blob of a text with a line more, for a side that would otherwise be in nobody's way
 * @param main what the readers of its commits are told of the main line
 */
export function sides(
  moves: readonly Move[],
  last: Files,
  marks: ReadonlyMap<string, string>,
  main: string,
  prefix = 'side',
): Sides {
  const groups = groupsOf(moves);
  const commits: Made[] = [];
  const tips: string[] = [];
  const ranks = [...new Set(groups.map(group => group.rank))].sort((a, b) => a - b);
  for (const rank of ranks) {
    const own = groups.filter(group => group.rank === rank);
    const ends: Made[] = [];
    for (const group of own) {
      const name = `${prefix}.${rank}.${ends.length}`;
      const made = side(group, { name, main, first: commits.length === 0 }, last, marks);
      commits.push(...made);
      ends.push(made.at(-1)!);
    }
    const [only] = ends;
    if (only && ends.length === 1) {
      tips.push(only.name);
      continue;
    }
    const name = `${prefix}.${rank}`;
    const files = new Map(ends.flatMap(end => [...(end.files as Files)]));
    commits.push({
      name,
      parents: ends.map(end => end.name),
      files,
      message: message('all sides together', main),
    });
    tips.push(name);
  }
  return { commits, tips };
}

function groupsOf(moves: readonly Move[]): Group[] {
  const groups: Group[] = [];
  const ranks = new Map<string, number>();
  for (const move of moves) {
    const rank = ranks.get(move.to) ?? 0;
    ranks.set(move.to, rank + 1);
    const free = groups.find(group => group.at === move.at && group.rank === rank && fits(move, group.moves));
    if (free) free.moves.push(move);
    else groups.push({ at: move.at, rank, moves: [move] });
  }
  return groups;
}

function fits({ source, to, blob }: Move, others: readonly Move[]): boolean {
  return others.every(
    other =>
      other.blob !== blob &&
      ![other.source, other.to].includes(source) &&
      ![other.source, other.to].includes(to),
  );
}

/**
 * One side. The first one of all begins with a commit that is in the way of everybody who would apply it anywhere else than here:
 * whoever rebases the commits is stopped, and does not end in another tree.
 */
function side(
  group: Group,
  { name, main, first }: { readonly name: string; readonly main: string; readonly first: boolean },
  last: Files,
  marks: ReadonlyMap<string, string>,
): Made[] {
  const { at, moves } = group;
  const made: Made[] = [];
  let parent = at;
  const add = (files: Files, what: string) => {
    const own = `${name}.${made.length + 1}`;
    made.push({ name: own, parents: [parent], files, message: message(what, main) });
    parent = own;
  };
  const sources = new Map(moves.map(({ source, mode, blob }) => [source, { mode, blob }]));
  const stop = first ? stopAt(moves) : undefined;
  if (stop) {
    const blob = [...marks.values()][0] ?? stop.blob;
    add(new Map([...sources, [stop.to, { mode: '100644', blob }]]), 'not to be applied elsewhere');
  }
  add(sources, `${list(moves.map(move => move.source))} as ${moves.length === 1 ? 'it' : 'they'} stood`);
  const plain = new Map(moves.map(({ to, mode, blob }) => [to, { mode, blob }]));
  if (moves.some(move => move.source !== move.to))
    add(plain, `git mv to ${list(moves.map(move => move.to))}`);
  if (moves.some(move => move.only !== undefined)) {
    const cut = moves.map(({ to, mode, blob, only = blob }) => [to, { mode, blob: only }] as const);
    add(new Map(cut), 'only the lines that came over');
  }
  const [one] = moves;
  const mark = one && marks.get(one.blob);
  const inNobodysWay = moves.every(({ to, blob, only = blob }) => last.get(to)?.blob === only);
  if (first && one && mark !== undefined && inNobodysWay)
    add(new Map([...plain, [one.to, { mode: one.mode, blob: mark }]]), 'unlike the branch in one line');
  return made;
}

/** A move at whose place a file can stand beside all sources. */
function stopAt(moves: readonly Move[]): Move | undefined {
  const beside = (path: string) =>
    moves.every(
      ({ source }) => source !== path && !source.startsWith(`${path}/`) && !path.startsWith(`${source}/`),
    );
  return moves.find(({ to }) => beside(to));
}

/** Of sides that are no first parents: what leaves them out. */
export const BESIDE = 'Bisect and read the log with `--first-parent`: that leaves it out.';

/** Of sides that are first parents, so that default blame goes on into them. @param main the commit behind which no side is */
export const ahead = (main: string): string =>
  `It is the first parent of a merge, so that blame comes here, and so does \`--first-parent\`.\nTo bisect, begin at ${main}: it has the files of the branch, and no side\nis behind it.`;

const message = (what: string, main: string): string =>
  `History given back, side: ${what}\n\nExists so that \`git blame\` can follow the files; not to be checked out.\n${main}\n`;

export function list(paths: readonly string[]): string {
  const some = [...new Set(paths)];
  return `${some.slice(0, 2).join(', ')}${some.length > 2 ? ` and ${some.length - 2} more` : ''}`;
}
