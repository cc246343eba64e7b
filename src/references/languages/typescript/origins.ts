import { captured } from '../../captured.ts';
import { base, foldersAbove, join, normalize, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Base } from '../text/mentions.ts';
import type { Importer, Names } from './names.ts';

/** Where a tool starts the paths of its settings. */
export interface Origins {
  /** Folders, the first that has something counts. */
  readonly bases: readonly Base[];
  /** Whether the tool starts there for sure, wherever its settings lie. */
  readonly isSure: boolean;
  /** What `<rootDir>` stands for. */
  readonly root?: Base;
}

/** Tools that start where they are called, which is beside the manifest of their project: Vite says so of `root`, webpack of `context`, Rollup of `input`. */
const CALLED =
  /^(?:vite|vitest|rollup|rolldown|webpack|rspack|tsup|tsdown|tailwind|drizzle)\.(?:[\w-]+\.)*[cm]?[jt]s$/;

/** Tools that say `rootDir`, which is the folder of their settings where these do not say it. */
const ROOTED = /^jest[.-](?:[\w-]+\.)*[cm]?[jt]s$/;

/** The folder that such settings name as the one to start from. */
const ROOT = /(?<![\w.])["']?root["']?\s*:\s*(["'])(?<folder>[\w./-]+)\1/g;
export const ROOT_DIR = /(?<![\w.])["']?rootDir["']?\s*:\s*(["'])(?<folder>[\w./-]+)\1/g;

/**
 * Where the paths of settings start.
 * @param said places that the settings say themselves
 */
export function originsOf(
  { path, text }: SourceFile,
  to: string,
  said: readonly Base[],
  names: Names,
): Origins {
  const own = { before: parent(path), after: parent(to) };
  const folders = (pattern: RegExp) => captured(text, pattern).map(({ words }) => words);
  if (CALLED.test(base(path))) {
    const project = projectOf(path, names);
    const roots = folders(ROOT).flatMap(folder => goingOn(project, folder, names));
    // What is beside settings that stay may be meant by a plugin of theirs.
    const bases = [...said, ...roots, project, ...(path === to ? [own] : [])];
    return { bases, isSure: true };
  }
  if (isRooted(path)) {
    const written = said[0] ?? folders(ROOT_DIR).flatMap(folder => goingOn(own, folder, names))[0];
    // Whoever says it from then on says the folder that it was.
    const root = written ?? { before: own.before, after: names.moved.directoryAfter(own.before) };
    return { bases: [root], isSure: true, root };
  }
  return { bases: [...said, own], isSure: path === to };
}

/** The folder in which the tools of a file are called. */
function projectOf(path: string, { moved }: Names): Base {
  const isProject = (folder: string) => moved.world.paths.has(join(folder, 'package.json'));
  const before = foldersAbove(path).find(isProject) ?? '';
  return { before, after: moved.directoryAfter(before) };
}

/** A folder below another one, or above it, and where it is afterwards. */
function goingOn(from: Base, folder: string, { moved }: Names): Base[] {
  const before = normalize(join(from.before, folder));
  return before === undefined ? [] : [{ before, after: moved.directoryAfter(before) }];
}

/** Whether a tool takes the folder of its settings for the one to start from, unless they say another. */
export const isRooted = (path: string): boolean => ROOTED.test(base(path));

/** Whether such settings say none, and leave the folder without it. */
export const isUprooted = ({ text }: SourceFile, { from, to }: Importer, { moved }: Names): boolean =>
  !/\brootDir\b(?!>)/.test(text) && moved.directoryAfter(parent(from)) !== parent(to);

/** Whether what reads a text starts relative paths at the folder of the text, and nowhere else. */
export const isOwnOrigin = (path: string): boolean => !CALLED.test(base(path)) && !isRooted(path);
