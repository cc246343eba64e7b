import type { SourceFile } from '../../types.ts';
import type { Base } from '../text/mentions.ts';
import type { Mark } from '../text/scan.ts';
import { settingsIn } from '../text/settings.ts';
import type { Names } from './names.ts';

/**
 * A string in the settings of a tool: a path from the directory that they say, or in which they lie. Of settings that go elsewhere
 * only the tool knows where paths start that do not say so.
 */
export function configured(
  value: string,
  bases: readonly Base[],
  { mentions }: Names,
  isMoved: boolean,
): Omit<Mark, 'start' | 'end'> | undefined {
  if (!value.includes('/') || /\s/.test(value)) return undefined;
  const verdict = mentions.judge(value, bases);
  if (!verdict || !isMoved || value.startsWith('.')) return verdict && { kind: 'configuration', ...verdict };
  const { replacement: _, ...rest } = verdict;
  return { ...rest, kind: 'configuration', decision: 'asked' };
}

/** Folders of one word in lists of such settings: `exclude: ['scripts']`. */
export const folders = ({ path, text }: SourceFile, bases: readonly Base[], { mentions }: Names): Mark[] =>
  settingsIn(path, text).flatMap(({ words, start, end }): Mark[] => {
    const verdict = words.includes('.') ? undefined : mentions.judge(words, bases, undefined, true);
    return verdict ? [{ start, end, kind: 'configuration', ...verdict }] : [];
  });
