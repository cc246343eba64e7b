import { readObjects, writeBlobs } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { withChanges } from '../phase/files.ts';
import type { Files } from '../phase/types.ts';
import { below, join, normalize, parent, segments } from '../references/path.ts';
import type { Moves } from '../references/types.ts';

/** A symbolic link that does not lead where it led, and cannot be made to. */
export interface LostLink {
  /** The link's place before. */
  readonly path: string;
  readonly message: string;
}

/**
 * Points symbolic links anew: those that lead to what moves, and those that move themselves and lead to what does not.
 * @param before the files before, @param after those after the moves
 * @returns the files with the links as they have to be, and those that cannot be pointed anywhere
 */
export async function relink(
  git: Git,
  before: Files,
  after: Files,
  moves: Moves,
): Promise<{ readonly files: Files; readonly lost: readonly LostLink[] }> {
  const links = [...before].filter(([, { mode }]) => mode === '120000');
  if (links.length === 0 || moves.size === 0) return { files: after, lost: [] };
  const targets = await readObjects(
    git,
    links.map(([, { blob }]) => blob),
  );
  const lost: LostLink[] = [];
  const fresh: (readonly [path: string, target: string])[] = [];
  for (const [path, { blob }] of links) {
    const place = moves.get(path) === undefined ? path : moves.get(path);
    const target = targets.get(blob)?.toString('utf8');
    if (typeof place !== 'string' || target === undefined || after.get(place)?.mode !== '120000') continue;
    const found = pointed(path, place, target, before, moves);
    if ('why' in found) lost.push({ path, message: `${place} is a link to ${target}: ${found.why}.` });
    else if (found.target !== target) fresh.push([place, found.target]);
  }
  const blobs = await writeBlobs(
    git,
    fresh.map(([, target]) => target),
  );
  const entries = fresh.map(([path], index) => [path, { mode: '120000', blob: blobs[index] ?? '' }] as const);
  return { files: withChanges(after, [], entries), lost };
}

/**
 * Where a link has to point.
 * @param path of the link before, @param place of it after
 */
export function pointed(
  path: string,
  place: string,
  target: string,
  before: Pick<Files, 'has' | 'keys'>,
  moves: Moves,
): { readonly target: string } | { readonly why: string } {
  if (target.startsWith('/') || /^[A-Za-z]:/.test(target)) return { target };
  const stays = parent(path) === parent(place);
  const leads = normalize(`${parent(path)}/${target}`);
  if (leads === undefined)
    return stays
      ? { target }
      : { why: 'it leads out of the repository, and would lead elsewhere from its new place' };
  const next = placeOf(leads, before, moves);
  if (next === undefined) return { why: 'what it leads to goes' };
  if (next === 'split') return { why: 'what it leads to goes to several places' };
  if (stays && next.path === leads) return { target };
  const slash = target.endsWith('/') ? '/' : '';
  const anew = `${relative(parent(place), next.path)}${slash}`;
  return { target: target.replace(/^\.\//, '') === anew ? target : anew };
}

/** Where a file, a folder or what is reached through another link stands after the moves. */
function placeOf(
  path: string,
  before: Pick<Files, 'has' | 'keys'>,
  moves: Moves,
): { readonly path: string } | 'split' | undefined {
  if (path === '') return { path };
  if (before.has(path)) {
    const to = moves.get(path);
    return to === null ? undefined : { path: to ?? path };
  }
  const inside = [...before.keys()].filter(file => file.startsWith(`${path}/`));
  if (inside.length === 0) {
    // Reached through a link, which is pointed anew itself; or never there.
    const through = ancestors(path).find(folder => before.has(folder));
    const to = through === undefined ? undefined : moves.get(through);
    if (through === undefined || to === undefined) return { path };
    return to === null ? undefined : { path: join(to, below(path, through) ?? '') };
  }
  // Where some of it stays, the folder stays.
  if (inside.some(file => moves.get(file) === undefined)) return { path };
  const places = new Set(
    inside.flatMap(file => {
      const to = moves.get(file) ?? null;
      const rest = file.slice(path.length);
      return to === null ? [] : [to.endsWith(rest) ? to.slice(0, -rest.length) : ''];
    }),
  );
  const [only] = places;
  if (only === undefined) return undefined;
  return places.size === 1 && only !== '' ? { path: only } : 'split';
}

function ancestors(path: string): string[] {
  const found: string[] = [];
  for (let at = parent(path); at !== ''; at = parent(at)) found.push(at);
  return found;
}

/** A path as seen from a folder: `../core/a`. */
function relative(from: string, to: string): string {
  const [here, there] = [segments(from), segments(to)];
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared += 1;
  const words = [...here.slice(shared).map(() => '..'), ...there.slice(shared)];
  return words.length === 0 ? '.' : words.join('/');
}
