import type { RangeCommit } from '../git/calls/log-range.ts';

/** A commit of the range that added, changed or removed a path. `order`: smaller is newer. */
export interface Event {
  readonly commit: RangeCommit;
  readonly order: number;
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
}

/** What happened to each path in a range, newest first. */
export interface Past {
  readonly births: ReadonlyMap<string, readonly Event[]>;
  readonly deaths: ReadonlyMap<string, readonly Event[]>;
  /** Every commit that touched a path. */
  readonly touches: ReadonlyMap<string, readonly Event[]>;
}

/** @param commits newest first, as `rangeLog` gives them */
export function pastOf(commits: readonly RangeCommit[]): Past {
  const births = new Map<string, Event[]>();
  const deaths = new Map<string, Event[]>();
  const touches = new Map<string, Event[]>();
  const add = (to: Map<string, Event[]>, event: Event) => {
    const list = to.get(event.path);
    if (list) list.push(event);
    else to.set(event.path, [event]);
  };
  for (const [order, commit] of commits.entries()) {
    for (const { path, kind, mode, blob } of commit.changes) {
      const event = { commit, order, path, mode, blob };
      add(touches, event);
      if (kind === 'added') add(births, event);
      if (kind === 'removed') add(deaths, event);
    }
  }
  return { births, deaths, touches };
}

/** The newest of these events that is older than `order`. */
export function before(events: readonly Event[] | undefined, order: number): Event | undefined {
  return events?.find(event => event.order > order);
}

/** The events that are newer than `order`. */
export function since(events: readonly Event[] | undefined, order: number): readonly Event[] {
  return events?.filter(event => event.order < order) ?? [];
}
