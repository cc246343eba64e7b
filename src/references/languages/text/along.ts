import { base, foldersAbove, join, normalize, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Moved } from '../python/moved.ts';
import type { Verdict } from './mentions.ts';

/** Whether words change only because their own file moves: whether its paths are relative to it, only its reader knows. */
export function movesItself({ path }: SourceFile, { reason }: Verdict, { moves }: Context): boolean {
  return moves.has(path) && reason === 'this file moves' && !/ignore$/.test(base(path));
}

/** Whether words that are read from elsewhere would be right as they are where they are counted from their file, which moves along. */
export function staysBeside(
  words: string,
  { path }: SourceFile,
  verdict: Verdict,
  { moves }: Context,
): boolean {
  const to = moves.get(path);
  const { target, replacement } = verdict;
  if (!to || replacement === undefined || parent(to) === parent(path) || words.startsWith('.')) return false;
  const goal = moves.get(target);
  return (
    normalize(join(parent(path), words)) === target &&
    normalize(join(parent(to), words)) === (goal ?? replacement)
  );
}

/** Whether a path that climbs names something from the folder of its file, and from none above: so only that can be meant. */
export const isOwn = (value: string, { path }: SourceFile, moved: Moved): boolean =>
  value.startsWith('../') &&
  foldersAbove(path)
    .slice(1)
    .map(folder => normalize(join(folder, value)) ?? '')
    .every(at => !moved.world.paths.has(at) && !moved.isFolder(at));
