import type { Group } from '../phase/types.ts';
import { followersOf } from '../references/languages.ts';
import type { Moves } from '../references/types.ts';
import { followers } from './followers.ts';
import type { Outcome } from './outcome.ts';

/** What a phase does to the places of files: the sum of its outcomes. */
export interface Layout {
  readonly groups: readonly Group[];
  readonly removed: readonly string[];
  readonly created: readonly string[];
  /** A facade's place → the place it forwards to. */
  readonly facades: ReadonlyMap<string, string>;
  /** Facades that stay as they are, while everybody is pointed on to what they forward to. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<string, string>;
  readonly documents: boolean;
  /** For rewriting: path now → path then. */
  readonly moves: Moves;
}

/**
 * Adds the outcomes of a phase up.
 * @param files all paths before the phase
 * @param eldest sorts paths, elder first
 * @param away every move of the phases before: the old place → the place now
 * @param made files that these phases made: they go along with their folders
 */
export function layout(
  outcomes: readonly Outcome[],
  files: ReadonlySet<string>,
  eldest: (paths: readonly string[]) => readonly string[],
  away: ReadonlyMap<string, string>,
  made: ReadonlySet<string> = new Set(),
): Layout {
  const joined = new Map<string, { sources: string[]; stays: boolean }>();
  const removed = new Set<string>(outcomes.flatMap(one => (one.kind === 'remove' ? [one.path] : [])));
  const created: string[] = [];
  const facades = new Map<string, string>();
  /** Facades of what moved before the phase: the phase may move it on. */
  const late = new Map<string, string>();
  const redirects = new Map<string, string>();
  const written = new Map<string, string>();
  let documents = false;
  for (const one of outcomes) {
    switch (one.kind) {
      case 'bring': {
        const group = joined.get(one.to) ?? {
          // What a step removes makes room; it is no copy of what arrives.
          sources: files.has(one.to) && !removed.has(one.to) ? [one.to] : [],
          stays: one.stays ?? false,
        };
        if (!group.sources.includes(one.from)) group.sources.push(one.from);
        joined.set(one.to, group);
        if (one.facade) facades.set(one.facade, one.to);
        break;
      }
      case 'redirect':
        redirects.set(one.from, one.to);
        break;
      case 'create':
        created.push(one.path);
        break;
      case 'leave':
        late.set(one.path, one.to);
        break;
      case 'facades':
        for (const [from, to] of away) if (from.startsWith(one.under) && !files.has(from)) late.set(from, to);
        break;
      case 'documents':
        documents = true;
        break;
      case 'write':
        written.set(one.path, one.text);
        break;
      case 'remove':
      case 'remove-rest':
      case 'nothing':
        break;
    }
  }
  const going = arrivals(joined);
  for (const [path, to] of [...followers(made, files, going), ...followersOf(going, files)])
    if (!joined.has(to) && !removed.has(path)) joined.set(to, { sources: [path], stays: false });
  const moving = new Set([...joined.values()].flatMap(group => (group.stays ? [] : group.sources)));
  for (const one of outcomes) {
    if (one.kind !== 'remove-rest') continue;
    const stays = (path: string) => moving.has(path) || joined.has(path) || facades.has(path);
    for (const path of files)
      if (path.startsWith(one.directory) && !stays(path) && !one.but.includes(path)) removed.add(path);
  }
  for (const path of [...moving, ...joined.keys()]) removed.delete(path);
  const groups = [...joined].map(
    ([to, { sources, stays }]): Group => ({
      to,
      sources:
        files.has(to) && joinsMoving(to, joined)
          ? eldest(sources.filter(source => source !== to))
          : eldest(sources),
      ...(stays && { stays }),
    }),
  );
  const where = moves(groups, removed);
  for (const [from, to] of late) {
    const now = where.get(to);
    if (now !== null) facades.set(from, now ?? to);
  }
  return {
    groups,
    removed: [...removed],
    created,
    facades,
    redirects,
    written,
    documents,
    // A facade that goes in the same phase still says where its users are pointed on to.
    moves: new Map([...where, ...[...redirects].filter(([from]) => (where.get(from) ?? null) === null)]),
  };
}

/** Each file that goes, and where. */
function arrivals(
  joined: ReadonlyMap<string, { readonly sources: readonly string[]; readonly stays: boolean }>,
): ReadonlyMap<string, string> {
  return new Map(
    [...joined].flatMap(([to, { sources, stays }]) =>
      stays ? [] : sources.filter(source => source !== to).map(source => [source, to] as const),
    ),
  );
}

/** Whether the file at a destination itself goes elsewhere in the same phase: then it is no copy of what arrives. */
function joinsMoving(to: string, joined: ReadonlyMap<string, { sources: readonly string[] }>): boolean {
  return [...joined].some(([other, { sources }]) => other !== to && sources.includes(to));
}

function moves(groups: readonly Group[], removed: ReadonlySet<string>): Moves {
  const map = new Map<string, string | null>();
  for (const path of removed) map.set(path, null);
  for (const { to, sources, stays } of groups) {
    if (stays) continue;
    for (const source of sources) if (source !== to) map.set(source, to);
  }
  return map;
}
