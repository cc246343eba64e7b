import { captured } from '../../captured.ts';
import { join, normalize, parent } from '../../path.ts';
import type { Source } from '../state.ts';
import type { Ground } from './ground.ts';
import type { Spot } from './spots.ts';
import type { Written } from './written.ts';

const STRING = /(["'`])(?<path>[\w@.-]+(?:\/[\w@.-]+)*)\/?\1/g;

/** The folders that strings of a text name from its own place. */
export const foldersSaid = ({ path, text }: Source, ground: Ground): readonly string[] =>
  folders(text, words => [normalize(join(parent(path), words)) ?? ''], ground);

/** The same from any place, of which the text may climb to its own. */
export const foldersMeant = ({ text }: Source, ground: Ground): readonly string[] =>
  folders(text, words => ground.allEndingIn(words), ground);

function folders(text: string, named: (words: string) => readonly string[], ground: Ground): string[] {
  const all = captured(text, STRING).flatMap(({ words }) => named(words));
  return [...new Set(all)].filter(at => at !== '' && ground.isDirectory(at));
}

/**
 * A file that words name below a folder which the same text names by itself: `templates_path = ["_templates"]` and
 * `{"**": ["side.html"]}`. Whoever reads both joins them.
 */
export function besideFolders(
  { sort }: Spot,
  { path, pattern, start }: Written,
  said: () => readonly string[],
  ground: Ground,
): string | undefined {
  const isFile = start === 'relative' ? !path.startsWith('..') : start === 'any' && /\.\w+$/.test(path);
  if (sort !== 'string' || pattern || !isFile) return undefined;
  return said()
    .map(folder => join(folder, path))
    .find(at => ground.isFile(at));
}
