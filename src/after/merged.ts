import type { Git } from '../git/run.ts';
import { aligned, linesOf } from './align.ts';
import { kindOf, nameOf } from './kinds.ts';
import type { Event, Past } from './past.ts';
import { birthKey, type Source, textsOf } from './sources.ts';
import { tellingLines } from './telling.ts';
import type { Sureness } from './types.ts';

/** A text that came by hand into a file that was there, when its own file was given up. */
export interface Merged {
  /** The commit that took the lines in, and the file that took them. */
  readonly event: Event;
  readonly source: string;
  /** The commit in which the source stood, and its text there. */
  readonly at: string;
  readonly text: string;
  /** What the file was, and what it became. */
  readonly before: string;
  readonly after: string;
  /** Telling lines that only the source had, and how many of them came over. */
  readonly own: number;
  readonly came: number;
}

/** Commits before the one that gives a file up in which its lines may have been brought over. */
const WINDOW = 20;
/** Changes looked at for each file that was given up, at least, and for all of them together. */
const FEWEST_LOOKED = 4;
const MOST_LOOKED = 2000;
/** Telling lines that have to come over. */
const FEWEST = 3;
/** A line in more files than this is nobody's own. */
const COMMONPLACE = 4;

/**
 * Merges by hand: for each file of the range that was given up, the file that took in at least half of what only it had. A file
 * that went where another one began from it has moved, and was not given up.
 */
export async function mergedIn(
  git: Git,
  past: Past,
  sources: ReadonlyMap<string, Source>,
): Promise<Merged[]> {
  const moved = new Set(
    [...past.births.values()].flat().map(birth => `${birth.order} ${sources.get(birthKey(birth))?.path}`),
  );
  const gone = [...past.deaths].flatMap(([path, events]) => {
    const [last] = events;
    const again = last && past.births.get(path)?.some(birth => birth.order < last.order);
    return last && !again && !moved.has(`${last.order} ${path}`) ? [{ path, death: last }] : [];
  });
  if (gone.length === 0) return [];
  const changed = changesByOrder(past);
  const each = Math.max(FEWEST_LOOKED, Math.floor(MOST_LOOKED / gone.length));
  const asked = gone.map(one => ({ ...one, near: nearest(one.path, one.death, changed).slice(0, each) }));
  const texts = await textsOf(git, [
    ...asked.filter(({ near }) => near.length > 0).map(({ path, death }) => standing(death, path)),
    ...asked.flatMap(({ near }) => near.flatMap(event => [event.blob, standing(event, event.path)])),
  ]);
  const common = commonplace(asked.map(({ path, death }) => texts.get(standing(death, path)) ?? ''));
  const found = asked.flatMap(({ path, death, near }): Merged[] => {
    const text = texts.get(standing(death, path)) ?? '';
    const telling = new Set(tellingLines(text).filter(line => !common.has(line)));
    if (telling.size < FEWEST) return [];
    const taken = near.flatMap((event): Merged[] => {
      const [before, after] = [texts.get(standing(event, event.path)), texts.get(event.blob)];
      if (before === undefined || after === undefined) return [];
      const [had, has] = [new Set(tellingLines(before)), new Set(tellingLines(after))];
      const own = [...telling].filter(line => !had.has(line));
      const came = own.filter(line => has.has(line)).length;
      if (came < FEWEST || came < own.length / 2) return [];
      const at = event.commit.parents[0] ?? '';
      return [{ event, source: path, at, text, before, after, own: own.length, came }];
    });
    return taken.sort((x, y) => y.came - x.came).slice(0, 1);
  });
  // As the source stood when its lines came over: what was not there then became that file later.
  const then = await textsOf(
    git,
    found.map(({ event, source }) => standing(event, source)),
  );
  return found.flatMap(one => {
    const text = then.get(standing(one.event, one.source));
    return text === undefined ? [] : [{ ...one, text }];
  });
}

/** The name of a path's text before a commit. */
const standing = ({ commit }: Event, path: string): string => `${commit.parents[0] ?? ''}:${path}`;

/** Changes of files of the same kind in the commit that gave a file up and in those before, files of the same name first. */
function nearest(path: string, death: Event, changed: ReadonlyMap<number, readonly Event[]>): Event[] {
  const orders = Array.from({ length: WINDOW + 1 }, (_, at) => death.order + at);
  const near = orders
    .flatMap(order => changed.get(order) ?? [])
    .filter(event => event.path !== path && kindOf(event.path) === kindOf(path));
  const named = (event: Event) => Number(nameOf(event.path) === nameOf(path));
  return near.sort((a, b) => named(b) - named(a));
}

/** How sure it is that the lines came from there. @param copies whether the file began as a copy of the source */
export function mergedSureness({ own, came }: Merged, copies: boolean): Sureness {
  if (copies && came === own) return 'sure';
  if (came >= 10 && came >= own * 0.8) return 'sure';
  return came >= 5 ? 'likely' : 'unclear';
}

/** Lines at the end, and lines of the source, both from 1: what came over then and stands there still. */
export function broughtOver(
  { text, before, after }: Merged,
  last: string,
): {
  readonly lost: number[];
  readonly only: number[];
} {
  const [source, was, then, now] = [text, before, after, last].map(linesOf) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const since = aligned(then, now);
  const old = aligned(was, then);
  const from = aligned(source, then);
  const lost: number[] = [];
  const only: number[] = [];
  for (const [at, born] of since.entries()) {
    if (born < 0 || (old[born] ?? -1) >= 0 || (from[born] ?? -1) < 0) continue;
    lost.push(at + 1);
    only.push(from[born]! + 1);
  }
  return { lost, only };
}

/** Changes that added nothing and removed nothing, by the place of their commit. */
function changesByOrder(past: Past): Map<number, Event[]> {
  const found = new Map<number, Event[]>();
  for (const [path, events] of past.touches) {
    const own = new Set([...(past.births.get(path) ?? []), ...(past.deaths.get(path) ?? [])]);
    const ends = new Set([...own].map(event => event.order));
    for (const event of events)
      if (!ends.has(event.order)) found.set(event.order, [...(found.get(event.order) ?? []), event]);
  }
  return found;
}

/** Lines that stand in many of these texts. */
function commonplace(texts: readonly string[]): Set<string> {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const line of new Set(tellingLines(text))) count.set(line, (count.get(line) ?? 0) + 1);
  return new Set([...count].filter(([, times]) => times > COMMONPLACE).map(([line]) => line));
}
