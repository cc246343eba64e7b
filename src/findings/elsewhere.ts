import { baseName, endingOf, folderOf, stem } from '../gate/parts.ts';
import { remembered } from '../plan/remembered.ts';
import type { Made } from '../plan/resolve/operations.ts';
import { error, note, type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, isRelocation } from './case.ts';
import { common, similarity, size } from './lines.ts';
import type { Texts } from './texts.ts';

/** Two texts are one file, changed a little, from this share of common lines on. */
const SAME = 0.75;
/** Most of a text is in another from this share of its lines on. */
const CONTAINED = 0.8;
/** Shorter texts are alike by chance. */
const SHORTEST = 8;
/** Most files that are compared with one. */
const MOST = 250;
/** Most files that are read for this check altogether. */
const MOST_READ = 4_000;

interface Match {
  readonly path: string;
  readonly share: number;
  readonly whole: boolean;
}

/** Files whose content stands somewhere near the destination already, under another name or inside another file. */
export async function checkElsewhere(given: Case, texts: Texts): Promise<Problem[]> {
  const moved = given.operations.filter(
    ({ operation }) => isRelocation(operation) && operation.kind !== 'copy',
  );
  const below = remembered((folder: string) => given.world.ground.original.below(folder));
  const near = new Map(moved.map(each => [each, candidates(each, given, below)]));
  const wanted = new Set<string>();
  for (const [{ operation }, paths] of near) {
    for (const path of [operation.from!, operation.to!, ...paths])
      if (wanted.size < MOST_READ) wanted.add(path);
  }
  await texts.load(wanted);
  const problems: Problem[] = [];
  for (const [each, paths] of near) problems.push(...(await compare(each, paths, given, texts)));
  return problems;
}

/** Files of the same kind below the folder above the destination, and files of the same name anywhere. */
function candidates(
  { operation }: Made,
  { world }: Case,
  below: (folder: string) => readonly string[],
): string[] {
  const { original } = world.ground;
  const [from, to] = [operation.from!, operation.to!];
  const ending = endingOf(from);
  const beside = folderOf(to);
  const usable = (path: string): boolean =>
    path !== from && path !== to && path.endsWith(ending) && baseName(path) !== '__init__.py';
  const around = existing(folderOf(beside), original);
  const wide = around === '' ? [] : firstOf(below(around), usable, MOST + 1);
  const close = original.isFolder(beside) && beside !== '' ? firstOf(below(beside), usable, MOST) : [];
  const namesakes = [...world.index.files(baseName(from)), ...world.index.files(baseName(to))].filter(usable);
  return [...new Set([...close, ...(wide.length <= MOST ? wide : []), ...namesakes.slice(0, 20)])];
}

function firstOf(paths: readonly string[], usable: (path: string) => boolean, most: number): string[] {
  const found: string[] = [];
  for (const path of paths) {
    if (usable(path)) found.push(path);
    if (found.length === most) break;
  }
  return found;
}

function existing(folder: string, original: Case['world']['ground']['original']): string {
  let at = folder;
  while (at !== '' && !original.isFolder(at)) at = folderOf(at);
  return at;
}

async function compare(each: Made, paths: readonly string[], given: Case, texts: Texts): Promise<Problem[]> {
  const { operation, statement } = each;
  const [from, to] = [operation.from!, operation.to!];
  if (stem(from) === '__init__' || size(texts.lines(from)) < SHORTEST) return [];
  if (await texts.facade(from)) return [];
  const match = best(from, paths, given, texts);
  if (!match) return [];
  const percent = `${Math.floor(match.share * 100)} %`;
  const message = match.whole
    ? `${match.path} already has the content of ${from} (${percent} of the lines).`
    : `${percent} of ${from} already stands in ${match.path}.`;
  const place = { statement, operation: operation.id, path: match.path };
  if (given.world.ground.original.has(to)) {
    if (match.share <= similarity(texts.lines(from), texts.lines(to))) return [];
    return [warning('content-already-elsewhere', `${message} The plan merges it with ${to}.`, place)];
  }
  const near = isNearer(match.path, to, from);
  const correction =
    match.whole && (near || statement.merging) ? ({ kind: 'retarget', to: match.path } as const) : undefined;
  const named = match.whole && (statement.merging || (near && kin(match.path, to)));
  const about = { ...place, ...(correction && { correction }) };
  const meant = `${to} does not exist; ${match.path} seems to be meant (${percent} of the lines).`;
  return [
    ...(named ? [error('destination-named-differently', meant, about)] : []),
    ...(statement.merging ? [] : [(near ? error : note)('content-already-elsewhere', message, about)]),
  ];
}

function best(from: string, paths: readonly string[], given: Case, texts: Texts): Match | undefined {
  const own = texts.lines(from);
  let found: Match | undefined;
  for (const path of paths) {
    if (given.byFile.get(path)?.some(({ operation }) => operation.kind === 'delete')) continue;
    const other = texts.lines(path);
    const share = similarity(own, other);
    const inside = common(own, other) / size(own);
    const match =
      share >= SAME
        ? { path, share, whole: true }
        : inside >= CONTAINED
          ? { path, share: inside, whole: false }
          : undefined;
    if (
      match &&
      (!found ||
        Number(match.whole) > Number(found.whole) ||
        (match.whole === found.whole && match.share > found.share))
    )
      found = match;
  }
  return found;
}

/** In the destination's folder, or the module that the destination's folder would replace. */
function kin(path: string, to: string): boolean {
  return folderOf(path) === folderOf(to) || path.replace(/\.\w+$/, '') === folderOf(to);
}

/**
 * Stands nearer to the destination than to the source: has more folders in common with it. What stands beside the source, or
 * far from both, is a file of its own (made from one template, kept in two places) and not what the plan asks for.
 */
function isNearer(path: string, to: string, from: string): boolean {
  return shared(path, to) > shared(path, from);
}

/** Number of folders that two files have in common, from the top. */
function shared(one: string, other: string): number {
  const [own, others] = [folders(one), folders(other)];
  const at = own.findIndex((name, index) => name !== others[index]);
  return at === -1 ? own.length : at;
}

function folders(path: string): string[] {
  return path.split('/').slice(0, -1);
}
