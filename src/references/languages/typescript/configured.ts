import { posix } from 'node:path';
import { captured } from '../../captured.ts';
import { join, normalize, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Base, Verdict } from '../text/mentions.ts';
import type { Mark } from '../text/scan.ts';
import { settingsIn } from '../text/settings.ts';
import type { Importer, Names } from './names.ts';
import { isRooted, isUprooted, type Origins, ROOT_DIR } from './origins.ts';
import { made } from './outside.ts';

/**
 * A string in the settings of a tool: a path from where the tool starts. Of settings that go elsewhere only the tool may know
 * where paths start that do not say so.
 */
export function configured(value: string, origins: Origins, names: Names): Configured | undefined {
  if (!value.includes('/') || /\s/.test(value)) return undefined;
  const root = value.startsWith(LEAD) ? origins.root : undefined;
  const verdict = root ? fromRoot(value, root, names) : fromBases(value, origins, names);
  if (!verdict || origins.isSure || value.startsWith('.'))
    return verdict && { kind: 'configuration', ...verdict };
  const { replacement: _, ...rest } = verdict;
  return { ...rest, kind: 'configuration', decision: 'asked' };
}

type Configured = Omit<Mark, 'start' | 'end'>;

function fromBases(value: string, { bases }: Origins, names: Names): Omit<Configured, 'kind'> | undefined {
  // Words that begin with a dot may be those of a module: its ending is left out.
  const module = value.startsWith('.') ? (path: string) => names.script(path) : undefined;
  const verdict = names.mentions.judge(value, bases, module);
  if (verdict) return verdict;
  for (const base of bases) {
    const kept = made(value, base, names);
    if (kept) return kept;
  }
  return undefined;
}

const LEAD = '<rootDir>/';

function fromRoot(value: string, root: Base, { mentions }: Names): Verdict | undefined {
  const found = mentions.judge(`./${value.slice(LEAD.length)}`, [root]);
  return found?.replacement === undefined
    ? found
    : { ...found, replacement: LEAD + found.replacement.replace(/^\.\//, '') };
}

/** Folders of one word in lists of such settings: `exclude: ['scripts']`. */
export const folders = ({ path, text }: SourceFile, { bases }: Origins, { mentions }: Names): Mark[] =>
  settingsIn(path, text).flatMap(({ words, start, end }): Mark[] => {
    const verdict = words.includes('.') ? undefined : mentions.judge(words, bases, undefined, true);
    return verdict ? [{ start, end, kind: 'configuration', ...verdict }] : [];
  });

/** What becomes of the folder that settings start from when they go elsewhere: the one that they say, and the one that they do not. */
export function rooted(file: SourceFile, importer: Importer, names: Names): Mark[] {
  if (!isRooted(file.path)) return [];
  const [from, to] = [parent(importer.from), parent(importer.to)];
  if (isUprooted(file, importer, names)) {
    const [words = '', index = 0] = exported(file.text);
    const reason = `rootDir is the folder of these settings where they do not say it: ${posix.relative(to, from) || '.'}`;
    return [
      {
        start: index,
        end: index + words.length,
        kind: 'configuration',
        target: file.path,
        decision: 'asked',
        reason,
      },
    ];
  }
  return captured(file.text, ROOT_DIR).flatMap(({ words, start }): Mark[] => {
    const at = normalize(join(from, words));
    const after = at === undefined ? undefined : names.moved.directoryAfter(at);
    if (at === undefined || after === undefined || normalize(join(to, words)) === after) return [];
    const path = posix.relative(to, after) || '.';
    const replacement = path.startsWith('.') ? path : `./${path}`;
    const reason = after === at ? 'this file moves' : `${at} moves`;
    return [
      {
        start,
        end: start + words.length,
        kind: 'configuration',
        target: at || '.',
        decision: 'rewritten',
        reason,
        replacement,
      },
    ];
  });
}

function exported(text: string): [words: string, index: number] {
  const match = /\bmodule\.exports\b|\bexport\s+default\b/.exec(text);
  return match ? [match[0], match.index] : [/^.*/.exec(text)![0], 0];
}
