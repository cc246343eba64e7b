import type { Git } from '../git/run.ts';
import { linesOf } from './align.ts';
import { broughtOver, type Merged, mergedSureness } from './merged.ts';
import { withPairs } from './more-pairs.ts';
import { pairId } from './pair.ts';
import { type Event, type Past, since } from './past.ts';
import { birthKey, type Source, textsOf } from './sources.ts';
import type { AuditedFile, Pair } from './types.ts';

interface Around {
  /** Paths at the end, and their texts' blobs. */
  readonly last: ReadonlyMap<string, { readonly mode: string; readonly blob: string }>;
  readonly past: Past;
  /** For each path at the end: the events that brought it there, newest first. */
  readonly links: ReadonlyMap<string, readonly Event[]>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The files with what was merged into them by hand. Files that no commit of the range added are among them then. */
export async function withMerged(
  git: Git,
  files: readonly AuditedFile[],
  merged: readonly Merged[],
  around: Around,
): Promise<AuditedFile[]> {
  if (merged.length === 0) return [...files];
  const { last } = around;
  const placed = merged.flatMap(one => placesOf(one, around).map(path => ({ one, path })));
  const texts = await textsOf(
    git,
    placed.map(({ path }) => last.get(path)?.blob ?? ''),
  );
  const pairs: Pair[] = [];
  const known = new Map(files.map(file => [file.path, file.pairs]));
  for (const { one, path } of placed) {
    const now = texts.get(last.get(path)?.blob ?? '');
    const copies = known.get(path)?.some(pair => pair.source === one.source) === true;
    const pair = now === undefined ? undefined : pairFrom(one, path, { now, copies }, around);
    if (pair) pairs.push(pair);
  }
  return withPairs(git, files, pairs, last);
}

/** Where the file that took the lines in is at the end: there still, or where it was moved to since. */
function placesOf({ event }: Merged, { last, links, sources }: Around): string[] {
  const then = (path: string): string => {
    let at = path;
    for (const birth of links.get(path) ?? []) {
      if (birth.order > event.order) break;
      at = sources.get(birthKey(birth))?.path ?? at;
    }
    return at;
  };
  const near = last.has(event.path) && then(event.path) === event.path ? [event.path] : [];
  const moved = [...links.keys()].filter(path => path !== event.path && then(path) === event.path);
  return [...near, ...moved];
}

function pairFrom(
  one: Merged,
  path: string,
  { now, copies }: { readonly now: string; readonly copies: boolean },
  { last, past }: Around,
): Pair | undefined {
  const { lost, only } = broughtOver(one, now);
  if (lost.length === 0) return undefined;
  const { event, source, at, own, came } = one;
  return {
    id: pairId(path, source, event.commit.id),
    path,
    via: event.path,
    source,
    commit: event.commit.id,
    subject: event.commit.subject,
    at,
    why: 'destination-existed',
    sureness: mergedSureness(one, copies),
    evidence: [`${came} of the ${own} lines that only ${source} had came over`],
    alternatives: [],
    keptOfSource: came / own,
    ofFile: lost.length / Math.max(1, linesOf(now).length),
    lost,
    only,
    copyLeft: last.has(source),
    facadeLeft: false,
    sinceSource: since(past.touches.get(source), event.order).length,
    sinceFile: since(past.touches.get(event.path), event.order).length,
  };
}
