import { bornTogether, type Life, type Placed } from './lives.ts';
import { meaningful } from './meaningful.ts';
import { common, similarity } from './similarity.ts';
import type { Base } from './types.ts';

/** Below this share of common lines the elder's text is no base: the files only look alike. */
const LEAST_SIMILAR = 0.3;
/** Of the elder's text when the copy was made the copy kept so much, where its descent is certain. */
const CERTAINLY_KEPT = 0.7;
/** Of so many versions of the elder before the copy the most similar is looked for. Equal ones are found at any depth. */
const LOOKED_AT = 32;

export const NO_BASE: Base = { kind: 'none', similarity: 0, certain: false };

/**
 * The last text that the younger took over from the elder byte for byte, at any depth, and across removals. What the elder
 * became equal to later does not count: that is convergence.
 * @returns the base, and the position of the commit that took it over
 */
export function lastEqual(
  elder: Life,
  younger: Life,
): { readonly base: Base; readonly since: number } | undefined {
  const texts = new Map<string, Placed>();
  for (const version of [...elder.past, ...elder.versions].sort((a, b) => a.order - b.order))
    if (version.blob !== undefined && !texts.has(version.blob)) texts.set(version.blob, version);
  let blank: { base: Base; since: number } | undefined;
  for (const version of younger.versions) {
    if (version.blob === undefined) continue;
    const equal = newestBefore(version, elder, texts);
    if (!equal) continue;
    const found = { base: baseFrom(equal, 'exact', 1, true), since: version.order };
    // That both were empty once says little about what they became.
    if (!EMPTY.has(version.blob)) return found;
    blank ??= found;
  }
  return blank;
}

function newestBefore(version: Placed, elder: Life, texts: ReadonlyMap<string, Placed>): Placed | undefined {
  const known = texts.get(version.blob ?? '');
  if (!known || known.order >= version.order) return known;
  const all = [...elder.versions, ...elder.past];
  return all.find(one => one.blob === version.blob && one.order >= version.order);
}

/** What an empty file is called, as SHA-1 and as SHA-256. */
export const EMPTY: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/** What the base may be where no text is equal: the elder at the copying commit and at its parents, and versions before. */
export function candidates(
  elder: Life | undefined,
  younger: Life | undefined,
): { readonly atCopy: readonly string[]; readonly before: readonly Placed[] } {
  const copy = younger?.versions.at(-1);
  if (!elder || !copy) return { atCopy: [], before: [] };
  const paths = new Set(elder.versions.map(version => version.path));
  return {
    atCopy: [...paths].flatMap(path => ['', '^1', '^2'].map(parent => `${copy.commit}${parent}:${path}`)),
    before: elder.versions.filter(version => version.order >= copy.order).slice(0, LOOKED_AT),
  };
}

/**
 * The text that the younger's first one is closest to: the elder's at the copying commit or at one of its parents, else one
 * before it. Descent is certain where the younger kept most of the elder's text of that moment.
 * @param atCopy blobs by the names that `candidates` gave
 */
export function baseOf(
  elder: Life | undefined,
  younger: Life | undefined,
  atCopy: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): Base {
  const copy = younger?.versions.at(-1);
  const text = texts.get(copy?.blob ?? '');
  if (!elder || !copy || text === undefined) return NO_BASE;
  const own = meaningful(text);
  const { atCopy: names, before } = candidates(elder, younger);
  const here = names.flatMap((name): Candidate[] => {
    const blob = atCopy.get(name);
    const known = elder.versions.find(version => version.blob === blob);
    return blob === undefined ? [] : [{ ...(known ?? placeOf(name)), blob }];
  });
  const measured = [...here, ...before].flatMap(one => {
    const other = texts.get(one.blob ?? '');
    return other === undefined
      ? []
      : [{ one, ...common(meaningful(other), own), whole: similarity(other, text) }];
  });
  const [closest] = measured.sort((a, b) => b.similarity - a.similarity || b.whole - a.whole);
  if (!closest || closest.similarity < LEAST_SIMILAR) return NO_BASE;
  const then = new Set(here.map(({ blob }) => blob));
  const certain =
    !bornTogether(elder, younger) &&
    measured.some(({ one, kept }) => then.has(one.blob) && kept >= CERTAINLY_KEPT);
  return baseFrom(closest.one, 'similar', closest.similarity, certain);
}

/** A text of the elder's that may be the base. */
interface Candidate {
  readonly commit: string;
  readonly path: string;
  readonly blob?: string | undefined;
}

function baseFrom(
  { blob, commit, path }: Candidate,
  kind: 'exact' | 'similar',
  share: number,
  certain: boolean,
): Base {
  return { kind, ...(blob !== undefined && { blob }), commit, path, similarity: share, certain };
}

/** `commit^1:path` as a commit and a path. */
function placeOf(name: string): { readonly commit: string; readonly path: string } {
  const colon = name.indexOf(':');
  return { commit: name.slice(0, colon).replace(/\^\d$/, ''), path: name.slice(colon + 1) };
}
