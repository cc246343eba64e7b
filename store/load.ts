import type { Session } from '../src/session/types.ts';
import { latestWins } from './latest.ts';
import type { Load, Loadable, LoadSlice, Request } from './parts/load.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { sentence } from './work.ts';

/** Answers kept in memory; the oldest go first. */
const KEPT = 24;

/** What is being done while something is read, for a person who waits for it. */
const DOING: Readonly<Record<keyof Loadable, string>> = {
  divergence: 'comparing the copies',
  blame: 'asking git blame',
  history: 'reading the commits of the file',
  references: 'looking for what names the file',
  named: 'looking for what names the file',
  leftovers: 'looking for what still names an old path',
  histories: 'reading the commits of both files',
  commit: 'reading the commit',
  change: 'comparing the file with how it will be',
  preview: 'making the result',
};

const keyOf = (kind: keyof Loadable, of: string): string => `${kind}:${of}`;

const namesOf = (requests: readonly Request[]): string =>
  requests.map(({ kind, of }) => keyOf(kind, of)).join('\n');

/** Milliseconds that the cursor rests before what takes long is read: a key that is held down comes again sooner. */
const REST = 150;

export const loadSlice: Slice<LoadSlice> = (update, get, { session, after }) => {
  const request = latestWins();
  let wanted: readonly Request[] = [];
  let due = '';
  let forget = (): void => {};

  const read = (requests: readonly Request[]): void => {
    const missing = requests.filter(one => isMissing(get(), one));
    if (missing.length === 0) return;
    request(namesOf(missing), async () => {
      await get().work(DOING[missing[0]!.kind], async () => {
        for (const one of missing.filter(one => isMissing(get(), one))) {
          const load = await answer(one, session);
          update(state => ({ loads: keep(state.loads, keyOf(one.kind, one.of), load) }));
        }
      });
    });
  };

  return {
    loads: new Map(),
    want(requests) {
      wanted = requests;
      const long = requests.filter(one => one.long && isMissing(get(), one));
      read(requests.filter(({ long }) => !long));
      if (namesOf(long) === due) return;
      due = namesOf(long);
      forget();
      if (due === '') return;
      forget = after(REST, () => {
        due = '';
        read(wanted);
      });
    },
    outdate: () =>
      update(state => ({
        loads: new Map([...state.loads].map(([key, load]) => [key, { ...load, stale: true }])),
      })),
  };
};

async function answer(request: Request, session: Session): Promise<Load<Loadable[keyof Loadable]>> {
  try {
    return { state: 'ready', value: await request.read(session) };
  } catch (error) {
    return { state: 'failed', message: sentence(error) };
  }
}

function keep(loads: State['loads'], key: string, load: Load<Loadable[keyof Loadable]>): State['loads'] {
  const next = new Map(loads);
  next.delete(key);
  next.set(key, load);
  for (const old of next.keys()) if (next.size > KEPT) next.delete(old);
  return next;
}

function isMissing(state: State, request: Request): boolean {
  const load = state.loads.get(keyOf(request.kind, request.of));
  return load === undefined || load.stale === true;
}

/** An answer, where it is there: perhaps an old one that is being read anew. */
export function loaded<Kind extends keyof Loadable>(
  state: Pick<State, 'loads'>,
  kind: Kind,
  of: string,
): Load<Loadable[Kind]> | undefined {
  return state.loads.get(keyOf(kind, of)) as Load<Loadable[Kind]> | undefined;
}

/** The value of an answer that is there and did not fail. */
export function value<Kind extends keyof Loadable>(
  state: Pick<State, 'loads'>,
  kind: Kind,
  of: string,
): Loadable[Kind] | undefined {
  const load = loaded(state, kind, of);
  return load?.state === 'ready' ? load.value : undefined;
}
