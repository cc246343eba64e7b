import type { Version } from '../git/log.ts';
import { versions } from '../git/log.ts';
import { asText, readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { renamesIn } from './renames.ts';
import { similarity } from './similarity.ts';
import type { Base, Lineage } from './types.ts';

/** Below this share of common lines the elder's text is no base: the files only look alike. */
const LEAST_SIMILAR = 0.3;
/** The elder's versions that may be the base: at the copy, and this many before it. */
const CANDIDATES = 3;

/** The life of one file in the history of `tip`, newest version first, across renames. */
export interface Life {
  readonly path: string;
  /** Position of each version in topological order: smaller is newer. */
  readonly versions: readonly (Version & { readonly order: number })[];
}

/**
 * The lives of these paths, in three git processes or a few more where files were renamed before.
 * A path that was removed and added again lives from its last addition.
 */
export async function lives(
  git: Git,
  tip: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Life>> {
  const all = new Map<string, Version[]>();
  const earlier = new Map<string, string>();
  let wanted = [...new Set(paths)];
  let commits: readonly string[] = [];
  let everything: Promise<string[]> | undefined;
  for (let round = 0; wanted.length > 0 && round < 4; round += 1) {
    // What one log lists is in order already. Two are put in order by the whole history, read meanwhile.
    if (round === 1) {
      everything = git.lines(['rev-list', '--topo-order', tip]);
      // What goes wrong there is heard of below.
      everything.catch(() => {});
    }
    const found = await versions(git, tip, wanted);
    if (round === 0) commits = found.map(version => version.commit);
    for (const version of found) {
      const list = all.get(version.path);
      if (list) list.push(version);
      else all.set(version.path, [version]);
    }
    const births = wanted.flatMap(path => {
      const birth = lastAddition(all.get(path) ?? []);
      return birth ? [birth] : [];
    });
    const renames = await renamesIn(
      git,
      births.map(birth => birth.commit),
    );
    wanted = births.flatMap(birth => {
      const from = renames.get(`${birth.commit}\0${birth.path}`);
      if (from === undefined || all.has(from)) return [];
      earlier.set(birth.path, from);
      return [from];
    });
  }
  const order = new Map<string, number>();
  for (const commit of (await everything) ?? commits) if (!order.has(commit)) order.set(commit, order.size);
  return new Map(paths.map(path => [path, life(path, all, earlier, order)]));
}

function life(
  path: string,
  all: ReadonlyMap<string, readonly Version[]>,
  earlier: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
): Life {
  const found: (Version & { order: number })[] = [];
  for (let at: string | undefined = path; at !== undefined; at = earlier.get(at)) {
    const list: readonly Version[] = all.get(at) ?? [];
    const birth = lastAddition(list);
    const since = birth ? list.slice(0, list.indexOf(birth) + 1) : list;
    const born = found.at(-1)?.order ?? -1;
    for (const version of since) {
      const position = order.get(version.commit) ?? 0;
      if (version.blob !== undefined && (at === path || position > born))
        found.push({ ...version, order: position });
    }
  }
  return { path, versions: found };
}

function lastAddition(list: readonly Version[]): Version | undefined {
  return list.find(version => version.status === 'A');
}

/** Which of several files is the elder: the one whose first version is oldest; of files born together the first named. */
export function eldestFirst(paths: readonly string[], known: ReadonlyMap<string, Life>): string[] {
  const birth = (path: string) => known.get(path)?.versions.at(-1)?.order ?? -1;
  return [...paths].sort((a, b) => birth(b) - birth(a));
}

/**
 * For each pair of copies: which is the elder, the commit that made the copy, and the elder's text then.
 * Copying commits often edit the imports, so that no version is equal: then the most similar of the elder's versions
 * at and shortly before the copy is the base. Later versions of the elder are not considered, even if equal: that is convergence.
 * @param known the lives of all these paths
 */
export async function lineages(
  git: Git,
  pairs: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, Life>,
): Promise<Lineage[]> {
  const texts = await candidateTexts(git, pairs, known);
  return pairs.map(pair => lineage(pair, known, texts));
}

function lineage(
  pair: readonly [string, string],
  known: ReadonlyMap<string, Life>,
  texts: ReadonlyMap<string, string>,
): Lineage {
  const [elder = pair[0], younger = pair[1]] = eldestFirst(pair, known);
  const elderLife = known.get(elder)?.versions ?? [];
  const youngerLife = known.get(younger)?.versions ?? [];
  const copy = youngerLife.at(-1);
  const copied = copy?.order ?? -1;
  return {
    elder,
    younger,
    ...(copy && { copyCommit: copy.commit }),
    base: base(elderLife.filter(version => version.order >= copied).slice(0, CANDIDATES), copy, texts),
    elderCommits: elderLife.filter(version => version.order < copied).map(version => version.commit),
    youngerCommits: youngerLife.slice(0, -1).map(version => version.commit),
  };
}

function base(
  candidates: readonly Version[],
  copy: Version | undefined,
  texts: ReadonlyMap<string, string>,
): Base {
  const exact = candidates.find(version => version.blob === copy?.blob);
  if (exact) return found('exact', exact, 1);
  const text = texts.get(copy?.blob ?? '');
  let best: Base = { kind: 'none', similarity: 0 };
  for (const version of candidates) {
    const other = texts.get(version.blob ?? '');
    if (text === undefined || other === undefined) continue;
    const share = similarity(text, other);
    if (share >= LEAST_SIMILAR && share > best.similarity) best = found('similar', version, share);
  }
  return best;
}

function found(kind: 'exact' | 'similar', version: Version, share: number): Base {
  return {
    kind,
    ...(version.blob && { blob: version.blob }),
    commit: version.commit,
    path: version.path,
    similarity: share,
  };
}

async function candidateTexts(
  git: Git,
  pairs: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, Life>,
): Promise<Map<string, string>> {
  const blobs = new Set<string>();
  for (const pair of pairs) {
    const [elder = '', younger = ''] = eldestFirst(pair, known);
    const copy = known.get(younger)?.versions.at(-1);
    if (copy?.blob === undefined) continue;
    const before = known.get(elder)?.versions.filter(version => version.order >= copy.order) ?? [];
    const candidates = before.slice(0, CANDIDATES).flatMap(version => version.blob ?? []);
    // An equal text is the base, whatever others are like.
    if (candidates.includes(copy.blob)) continue;
    for (const blob of [copy.blob, ...candidates]) blobs.add(blob);
  }
  const texts = new Map<string, string>();
  for (const [blob, bytes] of await readObjects(git, [...blobs])) {
    const text = asText(bytes);
    if (text !== undefined) texts.set(blob, text);
  }
  return texts;
}
