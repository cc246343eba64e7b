import { readShell } from '../../commands/read.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Foreign, type Site, siteAt, TOP } from '../../sites/site.ts';
import { type Entry, keyOf, yamlEntries } from './entries.ts';

const SHELL = /^(run|script|before_script|after_script|bash|commands?|cmds?|install|entrypoint)$/;
const FOLDER = /^working[-_]?directory$/i;
/** Keys whose values are paths of the repository, also where they are one word. */
const PATHS =
  /^(paths|paths-ignore|paths_ignore|changes|local|path|file|files|context|dockerfile|cache-dependency-path|.*[-_]file|.*[-_](dir|directory|path)|config|config-path|include|exclude|key-files|artifacts|uses|folder|root|workdir|source|src|requirements|manifest-path|sources|chart|projects?)$/i;

/**
 * The paths of a pipeline: commands run at the top of the repository or in their `working-directory`; filters, artifacts
 * and inputs of actions name paths from the top.
 */
export function pipelineSites(text: string, scene: Scene, own: Base): (Site | Foreign)[] {
  const entries = yamlEntries(text);
  const folders = entries.filter(({ keys }) => FOLDER.test(keys.at(-1) ?? ''));
  const variables = new Map([['github.action_path', own]]);
  const copies = entries
    .filter(({ keys }) => keys.at(-1) === 'path')
    .map(({ value }) => value.replace(/^\.\//, ''));
  let last: { readonly list: string; readonly cwd: readonly Base[] } = { list: '', cwd: [TOP] };
  return entries.flatMap((entry): (Site | Foreign)[] => {
    const { value, start, end } = entry;
    const key = keyOf(entry);
    if (FOLDER.test(key)) return pathSites(entry, text, TOP, 'folder');
    if (SHELL.test(key)) {
      // The items of a list run one after the other in one shell.
      const list = entry.keys.slice(0, -1).join('/');
      const cwd = entry.keys.at(-1) !== key && list === last.list ? last.cwd : cwdOf(entry, folders, scene);
      const read = readShell(text, scene, { cwd, variables }, start, end);
      last = { list, cwd: read.cwd };
      return [...read.found];
    }
    if (key === 'uses' && !value.startsWith('./')) return [{ start, end, foreign: true }];
    if (PATHS.test(key)) return pathSites(withoutCopy(entry, copies, scene), text, TOP);
    return [];
  });
}

/** A path into a copy of the repository, that a step has made in a folder of its own. */
function withoutCopy(entry: Entry, copies: readonly string[], { tree }: Scene): Entry {
  const { value, start } = entry;
  const lead = copies.map(each => `./${each}/`).find(each => value.startsWith(each));
  return lead === undefined || !tree.has(value.slice(lead.length).replace(/\/+$/, ''))
    ? entry
    : { ...entry, start: start + lead.length, value: value.slice(lead.length) };
}

/** The folder in which the commands of a step run: its own, else the default of its job or of the whole file. */
function cwdOf({ keys }: Entry, folders: readonly Entry[], scene: Scene): Base[] {
  const around = folders
    .map(folder => {
      const path = folder.keys.slice(0, -1);
      const at = path.at(-2) === 'defaults' ? path.slice(0, -2) : path;
      return { at, folder };
    })
    .filter(({ at }) => isAround(at, keys))
    .toSorted((a, b) => b.at.length - a.at.length);
  const value = around[0]?.folder.value.replace(/^\.\/|\/+$/g, '');
  if (value === undefined || value === '.' || value === '') return [TOP];
  return scene.tree.isFolder(value) ? [scene.base(value), TOP] : [TOP];
}

const isAround = (outer: readonly string[], inner: readonly string[]): boolean =>
  outer.every((key, index) => inner[index] === key);

/** The paths of a value: one, or one on each line of a block. */
function pathSites({ start, end }: Entry, text: string, from: Base, names?: Site['names']): Site[] {
  return [...text.slice(start, end).matchAll(/(?:\$\{\{[^}]*\}\}|[^\s,])+/g)].flatMap(match => {
    const lead = /^!?\/?/.exec(match[0])![0].length;
    const path = match[0].slice(lead).replace(/\/+$/, '');
    if (path === '' || path === '.' || /^~|\$|:\/\/|@/.test(path)) return [];
    const at = start + match.index + lead;
    return [siteAt(at, path, [from], { kind: 'configuration', climbs: false, ...(names && { names }) })];
  });
}
