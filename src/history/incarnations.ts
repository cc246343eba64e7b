import type { Version } from '../git/calls/log-versions.ts';
import { meaningful } from './meaningful.ts';
import { common, similarity } from './similarity.ts';

/** What stood at a path from one addition on, newest version first; the last one is the addition, where history goes as far. */
export interface Incarnation {
  readonly versions: readonly Version[];
  /** The commit that ended it, where one did. */
  readonly removal: string | undefined;
}

/** Cuts the versions of a path, newest first, at its additions. */
export function incarnations(list: readonly Version[]): Incarnation[] {
  const found: Incarnation[] = [];
  let own: Version[] = [];
  let removal: string | undefined;
  const close = () => {
    if (own.length > 0) found.push({ versions: own, removal });
    own = [];
    removal = undefined;
  };
  for (const version of list) {
    if (version.status === 'D') {
      close();
      removal = version.commit;
      continue;
    }
    own.push(version);
    if (version.status === 'A') close();
  }
  close();
  return found;
}

/** Two incarnations with less in common are two files. As git's threshold for a rename. */
const SAME_FILE = 0.5;

/**
 * The incarnations that are one file: the one that stands now, and before it those that were taken away and came back with
 * much the same text (a vendored folder that is replaced, say). One that left by a rename went on elsewhere.
 * @param current the blob that stands now
 * @param moved whether a removal was a rename
 * @param texts of the first and the last version of each incarnation, by blob
 */
export function oneFile(
  all: readonly Incarnation[],
  current: string | undefined,
  moved: (removal: string) => boolean,
  texts: ReadonlyMap<string, string>,
): { readonly own: readonly Incarnation[]; readonly past: readonly Incarnation[] } {
  const start = Math.max(
    0,
    all.findIndex(({ versions }) => versions.some(version => version.blob === current)),
  );
  let end = start + 1;
  while (end < all.length && goesOn(all[end - 1]!, all[end]!, moved, texts)) end += 1;
  return { own: all.slice(start, end), past: [...all.slice(0, start), ...all.slice(end)] };
}

function goesOn(
  later: Incarnation,
  earlier: Incarnation,
  moved: (removal: string) => boolean,
  texts: ReadonlyMap<string, string>,
): boolean {
  if (earlier.removal !== undefined && moved(earlier.removal)) return false;
  const [last, first] = [earlier.versions[0]?.blob ?? '', later.versions.at(-1)?.blob ?? ''];
  if (last === first) return true;
  const [before, after] = [texts.get(last), texts.get(first)];
  if (before === undefined || after === undefined) return false;
  // At one path a head that is the same does count: of a short file that was adapted it may be all that is left.
  return (
    similarity(before, after) >= SAME_FILE ||
    common(meaningful(before), meaningful(after)).similarity >= SAME_FILE
  );
}
