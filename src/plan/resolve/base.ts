import { bare, folderOf, foldersAbove, join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import { folderBefore } from '../text/name.ts';
import type { Files } from './files.ts';
import type { SuffixIndex } from './index.ts';
import { folderNamed } from './locate.ts';

/** Most places at which one name is looked for. */
const MOST_PLACES = 24;
/** Groups with more names are judged by the first ones. */
const MOST_NAMES = 400;

/** What a group of statements calls its files, and folders that stand around it. */
interface Group {
  readonly sources: Map<string, Name>;
  readonly targets: Map<string, Name>;
  /** Folders named around, nearest first. */
  readonly around: Set<string>;
}

/** What names are relative to, and how many sources are below it. */
export interface Base {
  readonly path: string;
  readonly support: number;
}

/**
 * Finds what the names of each group of statements are relative to: the folder below which most sources are, and most
 * destinations have a parent that is there. One base holds for a group, for sources and destinations alike.
 * @returns base by group; groups whose names are meant from the top are not in it.
 */
export function inferBases(
  statements: readonly Statement[],
  files: Files,
  index: SuffixIndex,
): ReadonlyMap<string, Base> {
  const groups = new Map<string, Group>();
  const whole = emptyGroup();
  for (const statement of statements) {
    if (statement.exact) continue;
    const group = groups.get(statement.group) ?? emptyGroup();
    groups.set(statement.group, group);
    collect(statement, group, files, index);
    collect(statement, whole, files, index);
  }
  const rank = (group: Group, general: string): string => best(group, general, files, index);
  const general = rank(whole, '');
  const found = new Map<string, Base>();
  for (const [key, group] of groups) {
    const path = rank(group, general);
    if (path === '') continue;
    const supporters = path === general ? whole : group;
    found.set(key, { path, support: supported(path, supporters, files) });
  }
  return found;
}

function emptyGroup(): Group {
  return { sources: new Map(), targets: new Map(), around: new Set() };
}

function collect(statement: Statement, group: Group, files: Files, index: SuffixIndex): void {
  const place = statement.bases.find(({ line, name }) => line === 0 && !name.word)?.name;
  for (const name of statement.sources) note(group.sources, place ? inside(place, name) : name);
  for (const name of statement.targets) note(group.targets, name);
  if (statement.kind === 'keep' || statement.kind === 'rewrite') return;
  // The top of a drawing may be a folder that stands somewhere below the top.
  const { label = '' } = statement.tree ?? {};
  if (label !== '' && !files.isFolder(label))
    for (const place of index.folders(label).slice(0, MOST_PLACES)) group.around.add(folderOf(place));
  for (const { name } of statement.bases) {
    const folder = name.glob || name.word ? undefined : folderNamed(name, { files, index });
    if (folder !== undefined && name !== place) group.around.add(folder);
  }
}

/** A name in the folder that its own sentence names. */
function inside(place: Name, name: Name): Name {
  return name.path.includes('/') ? name : { ...name, path: join(bare(place.path), name.path) };
}

function note(names: Map<string, Name>, name: Name): void {
  const path = bare(name.path);
  if (path !== '' && !path.includes('..') && names.size < MOST_NAMES && !name.word) names.set(path, name);
}

function best(group: Group, general: string, files: Files, index: SuffixIndex): string {
  let [found, most] = ['', score('', group, files) + (general === '' ? 0.5 : 0.3)];
  const candidates = new Set([general, ...prefixes(group, files, index), ...group.around]);
  let rival = false;
  for (const base of candidates) {
    if (base === '') continue;
    const prior = (base === general ? 0.5 : 0) + (group.around.has(base) ? 0.2 : 0);
    const own = score(base, group, files) + prior;
    if (own > most) [found, most, rival] = [base, own, false];
    else if (own === most && found !== '') rival = true;
  }
  return rival ? '' : found;
}

/** What would have to stand before the names for them to be there. */
function prefixes(group: Group, files: Files, index: SuffixIndex): Set<string> {
  const counts = new Map<string, number>();
  for (const name of group.sources.values()) {
    const cut = bare(folderBefore(name).path);
    if (cut === '' || (name.weak && !cut.includes('/'))) continue;
    const places = [...(name.directory ? [] : index.files(cut)), ...index.folders(cut)].slice(0, MOST_PLACES);
    for (const place of places) {
      const prefix = place.slice(0, Math.max(0, place.length - cut.length - 1));
      if (prefix !== '' && files.isFolder(prefix)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_PLACES)
      .map(([prefix]) => prefix),
  );
}

function supported(base: string, { sources }: Group, files: Files): number {
  return [...sources.keys()].filter(path => {
    const at = join(base, path);
    return files.has(at) || files.isFolder(at);
  }).length;
}

/** Sources that are there count one each, destinations whose parent is there a part; `src/shop/a.py` is not meant below `shop/b`. */
function score(base: string, { sources, targets }: Group, files: Files): number {
  let sum = 0;
  for (const name of sources.values()) {
    const at = join(base, bare(folderBefore(name).path));
    if (files.has(at) || (at !== base && files.isFolder(at))) sum += name.weak ? 0.5 : 1;
  }
  const [top = ''] = base.split('/');
  for (const path of targets.keys()) {
    const at = join(base, path);
    if (top !== '' && foldersAbove(path).some(folder => folder.endsWith(`/${top}`))) sum -= 1;
    else if (files.isFolder(at) || files.has(at) || (path.includes('/') && files.isFolder(folderOf(at))))
      sum += 0.4;
    else if (path.includes('/') && files.isFolder(join(base, path.split('/')[0]!))) sum += 0.2;
  }
  return sum;
}
