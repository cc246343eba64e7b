import { type Version, versions } from '../git/calls/log-versions.ts';
import { byDate } from '../git/calls/rev-list.ts';
import { objectIds } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { type Incarnation, incarnations, oneFile } from './incarnations.ts';
import { type Rename, renamesIn } from './renames.ts';
import { blobTexts } from './texts.ts';

/** A version with its position in the history of the tip: smaller is newer, and no commit comes before one of its children. */
export interface Placed extends Version {
  readonly order: number;
}

/** The life of one file, newest version first, across renames, and across removals after which it came back. */
export interface Life {
  readonly path: string;
  /** The last one is the birth. */
  readonly versions: readonly Placed[];
  /** Of other files that stood at the same path before, or on a branch that was given up. */
  readonly past: readonly Placed[];
}

/** How often a file is followed through a rename. */
const RENAMES = 8;

interface Wanted {
  /** The path that was asked for. */
  readonly of: string;
  readonly path: string;
  readonly tip: string;
  /** The rename that took it from `path`, where one did. */
  readonly taken?: Rename;
}

interface Found {
  readonly versions: readonly Version[];
  readonly past: readonly Version[];
}

/**
 * The lives of these paths, in three git processes, or a few more where files were renamed or removed before.
 *
 * A file is born in a commit in which no parent has its path, and which did not rename it. Merging main into a branch that
 * is older than the file is no birth; neither is a subtree merge, which renames what the other parent has elsewhere.
 */
export async function lives(
  git: Git,
  tip: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Life>> {
  const parts = new Map<string, Found[]>();
  let wanted: readonly Wanted[] = [...new Set(paths)].map(path => ({ of: path, path, tip }));
  let order = new Map<string, number>();
  let everything: Promise<Map<string, number>> | undefined;
  for (let round = 0; wanted.length > 0 && round < RENAMES; round += 1) {
    // What one log lists is in order already. Two are put in order by the whole history.
    if (round > 0) everything ??= git.run(byDate(tip)).then(numbered);
    if (everything) order = await everything;
    const { listed, found, renames } = await look(git, wanted, order);
    if (round === 0) order = numbered(listed);
    wanted = wanted.flatMap((one): Wanted[] => {
      const own = found.get(one)!;
      const known = parts.get(one.of) ?? [];
      parts.set(one.of, [...known, own]);
      const birth = own.versions.at(-1);
      const taken = birth?.status === 'A' ? renames.get(nameOf(birth.commit, one.path)) : undefined;
      if (!taken) return [];
      // What a subtree merge brings has its path in one parent's history only; all others are read in one go.
      return [{ of: one.of, path: taken.from, tip: taken.parent ?? tip, taken }];
    });
  }
  const placed = (list: readonly Version[]): Placed[] =>
    list.map(version => ({ ...version, order: order.get(version.commit) ?? 0 }));
  return new Map(
    paths.map(path => {
      const own = parts.get(path) ?? [];
      return [
        path,
        {
          path,
          versions: placed(own.flatMap(part => part.versions)),
          past: placed(own.flatMap(part => part.past)),
        },
      ];
    }),
  );
}

function numbered(commits: readonly string[]): Map<string, number> {
  const order = new Map<string, number>();
  for (const commit of commits) if (!order.has(commit)) order.set(commit, order.size);
  return order;
}

/** What stood at the paths that are wanted, and how what stands there now came there. */
async function look(git: Git, wanted: readonly Wanted[], order: ReadonlyMap<string, number>) {
  const listed: string[] = [];
  const cut = new Map<Wanted, readonly Incarnation[]>();
  for (const [tip, own] of Map.groupBy(wanted, one => one.tip)) {
    const found = await git.run(
      versions(
        tip,
        own.map(one => one.path),
      ),
    );
    for (const { commit } of found) listed.push(commit);
    const byPath = Map.groupBy(found, version => version.path);
    for (const one of own) {
      const taken = order.get(one.taken?.commit ?? '') ?? -1;
      const list = byPath.get(one.path) ?? [];
      cut.set(one, incarnations(list.filter(({ commit }) => (order.get(commit) ?? 0) > taken || !one.taken)));
    }
  }
  const several = [...cut].filter(([, all]) => all.length > 1);
  const turns = several.flatMap(([, all]) => all.flatMap(({ removal }) => removal ?? []));
  const births = [...cut.values()].flatMap(all => all.flatMap(({ versions }) => birthOf(versions) ?? []));
  const [renames, texts, blobs] = await Promise.all([
    renamesIn(git, [...births, ...turns]),
    blobTexts(
      git,
      several.flatMap(([, all]) =>
        all.flatMap(({ versions }) => [versions[0]?.blob ?? [], versions.at(-1)?.blob ?? []].flat()),
      ),
    ),
    objectIds(
      git,
      several.flatMap(([{ tip, path, taken }]) => (taken ? [] : [`${tip}:${path}`])),
    ),
  ]);
  const left = new Set(renames.map(({ commit, from }) => nameOf(commit, from)));
  const found = new Map<Wanted, Found>();
  for (const [one, all] of cut) {
    const current = one.taken?.blob ?? blobs.get(`${one.tip}:${one.path}`);
    const moved = (removal: string) => left.has(nameOf(removal, one.path));
    const { own, past } = oneFile(all, current, moved, texts);
    const flat = (list: readonly Incarnation[]) => list.flatMap(({ versions }) => versions);
    found.set(one, { versions: flat(own), past: flat(past) });
  }
  const to = new Map<string, Rename>();
  for (const rename of renames) to.set(nameOf(rename.commit, rename.to), rename);
  return { listed, found, renames: to };
}

function birthOf(versions: readonly Version[]): string | undefined {
  const first = versions.at(-1);
  return first?.status === 'A' ? first.commit : undefined;
}

function nameOf(commit: string, path: string): string {
  return `${commit}\0${path}`;
}

/** Several files, elder first. Of files that were born together the first named comes first: see `bornTogether`. */
export function eldestFirst(paths: readonly string[], known: ReadonlyMap<string, Life>): string[] {
  const birth = (path: string) => known.get(path)?.versions.at(-1)?.order ?? -1;
  return [...paths].sort((a, b) => birth(b) - birth(a));
}

/** Whether one commit added both: then neither is the elder. */
export function bornTogether(one: Life | undefined, other: Life | undefined): boolean {
  const [a, b] = [one?.versions.at(-1), other?.versions.at(-1)];
  return a !== undefined && a.commit === b?.commit;
}
