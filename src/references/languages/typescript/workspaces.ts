import { base, below, join, parent } from '../../path.ts';
import { matcher } from '../../sites/pattern.ts';
import type { SourceFile } from '../../types.ts';
import { jsonStrings } from './json.ts';

/** Packages that are linked to each other: those that a folder lists, and that folder. */
export interface Workspace {
  readonly folder: string;
  /** Whether a folder below is one of them. */
  readonly lists: (folder: string) => boolean;
}

/** The workspaces that files of a repository declare. */
export const workspacesIn = (files: readonly SourceFile[]): Workspace[] =>
  files.flatMap(({ path, text }): Workspace[] => {
    const patterns = listed(base(path), text);
    return patterns === undefined ? [] : [workspace(parent(path), patterns)];
  });

/** Whether two folders are packages of one workspace. */
export const areLinked = (workspaces: readonly Workspace[], one: string, other: string): boolean =>
  workspaces.some(({ folder, lists }) => [one, other].every(each => each === folder || lists(each)));

function workspace(folder: string, patterns: readonly string[]): Workspace {
  const tests = patterns.map(pattern => ({
    negated: pattern.startsWith('!'),
    matches: matcher(join(folder, pattern.replace(/^!?(?:\.\/)?|\/+$/g, ''))),
  }));
  const fits = (path: string, negated: boolean) =>
    tests.some(each => each.negated === negated && each.matches(path));
  return {
    folder,
    lists: path => below(path, folder) !== undefined && fits(path, false) && !fits(path, true),
  };
}

/** The patterns of a file that lists packages; what lists them in a way of its own may mean all. */
function listed(name: string, text: string): readonly string[] | undefined {
  if (name === 'rush.json') return ['**'];
  if (/^pnpm-workspace\.ya?ml$/.test(name)) return inYaml(text);
  const key = { 'package.json': 'workspaces', 'lerna.json': 'packages' }[name];
  if (key === undefined) return undefined;
  const values = jsonStrings(text)
    .filter(({ keys, isKey }) => !isKey && keys[0] === key && keys[1] !== 'nohoist')
    .map(({ value }) => value);
  return name === 'lerna.json' && values.length === 0 ? ['packages/*'] : values;
}

function inYaml(text: string): string[] {
  const [, flow, block = ''] =
    /^packages[ \t]*:[ \t]*(?:(\[[^\]]*\])|((?:#[^\n]*)?\n(?:[ \t]*(?:[-#][^\n]*)?(?:\n|$))+))/m.exec(text) ??
    [];
  const items =
    flow === undefined
      ? block.matchAll(/^[ \t]*-[ \t]*["']?([^\s"'#]+)/gm)
      : flow.matchAll(/([^\s"',[\]]+)/g);
  return [...items].map(([, words]) => words!);
}
