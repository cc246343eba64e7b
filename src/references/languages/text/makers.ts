import { isPython, isScript } from '../../file-kinds.ts';
import { base, join, normalize, parent } from '../../path.ts';
import { literally } from '../../words.ts';
import type { Context } from '../adapter.ts';
import { textKind } from './kinds.ts';
import type { Verdict } from './mentions.ts';

/** Why a place that is left out waits for a person. */
const TORN = (path: string): string => `${path} makes it, and keeps its words`;

/**
 * What becomes of a line for what is left out below a folder that moves: whoever makes it names it too. Where none of those follows,
 * the line stays; where some do, that is for a person to say.
 *
 * @param words the line, of a text in a folder
 */
export function asMade(
  verdict: Verdict | undefined,
  words: string,
  folder: string,
  { files, world }: Pick<Context, 'files' | 'world'>,
): Verdict | undefined {
  const path = normalize(join(folder, words.replace(/^!?\/?|(?:\/\*{1,2})?\/?$/g, '')));
  if (!verdict?.replacement || path === undefined || !/^[\w./@-]+$/.test(path) || world.paths.has(path))
    return verdict;
  const named = new RegExp(`(?<![\\w./-])(?:\\./)?${literally(path)}(?![\\w-])`);
  const makers = files.filter(
    file => isMaker(file.path) && file.text.includes(path) && named.test(file.text),
  );
  const kept = makers.find(maker => keeps(maker.path, verdict.target));
  if (!kept) return verdict;
  if (makers.every(maker => keeps(maker.path, verdict.target))) return undefined;
  const { replacement: _, ...rest } = verdict;
  return { ...rest, decision: 'asked', reason: TORN(kept.path) };
}

const isMaker = (path: string): boolean =>
  isScript(path) || isPython(path) || ['configuration', 'language'].includes(textKind(path) ?? '');

/** Whether words for what is not there stay in a text: in programs all do, in others those of which one word is a folder. */
const keeps = (path: string, folder: string): boolean =>
  base(path) !== 'package.json' && (isScript(path) || isPython(path) || parent(folder) === '');
