import { asText } from '../git/encoding.ts';
import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { renamesIn } from '../history/renames.ts';
import { Closest } from './closest.ts';
import { kindOf, nameOf } from './kinds.ts';
import { before, type Event, type Past } from './past.ts';
import { type Common, common, tellingLines } from './telling.ts';
import type { Sureness } from './types.ts';

/** Where an added file came from. */
export interface Source {
  readonly path: string;
  /** The commit in which it stood with `text`. */
  readonly at: string;
  readonly text: string;
  /** Blame finds it by itself. */
  readonly seen: boolean;
  readonly equal: boolean;
  readonly common: Common;
  readonly sureness: Sureness;
  readonly alternatives: readonly string[];
}

/** What the files of a range may have come from. */
export interface Universe {
  /** The files before the range: path → blob. */
  readonly base: ReadonlyMap<string, string>;
  readonly past: Past;
}

/** Texts larger than this are data. Characters. */
const LARGEST = 600_000;
/** Above this many files only those of the kinds that were added are compared. */
const MANY = 3000;
/** Objects read in one process. */
const BATCH = 800;
/** Sources looked at closely for each file. */
const CLOSELY = 4;

/** The name of a birth: `commit NUL path`. */
export const birthKey = ({ commit, path }: Pick<Event, 'commit' | 'path'>): string => `${commit.id}\0${path}`;

/** The texts of blobs; what is binary, large or missing is absent. */
export async function textsOf(git: Git, names: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const wanted = [...new Set(names)];
  for (let at = 0; at < wanted.length; at += BATCH) {
    for (const [name, bytes] of await readObjects(git, wanted.slice(at, at + BATCH))) {
      const text = bytes.length > LARGEST ? undefined : asText(bytes);
      if (text !== undefined) texts.set(name, text);
    }
  }
  return texts;
}

/**
 * The sources of added files, by `birthKey`: as git's own rename detection sees them, and for the others the file that shares
 * most telling lines, wherever it stood before. Files that are new have none.
 */
export async function sourcesOf(
  git: Git,
  births: readonly Event[],
  universe: Universe,
): Promise<Map<string, Source>> {
  const found = new Map<string, Source>();
  const made = await renamesIn(
    git,
    births.map(birth => birth.commit.id),
  );
  const renames = new Map(made.map(({ commit, to, from }) => [`${commit}\0${to}`, from]));
  const orphans: Event[] = [];
  for (const birth of births) {
    const from = renames.get(`${birth.commit.id}\0${birth.path}`);
    if (from === undefined) orphans.push(birth);
    else found.set(birthKey(birth), seenRename(birth, from));
  }
  if (orphans.length === 0) return found;
  const texts = await textsOf(
    git,
    orphans.map(birth => birth.blob),
  );
  const queries = orphans.flatMap(birth => {
    const text = texts.get(birth.blob);
    return text === undefined ? [] : [{ id: birthKey(birth), text, birth }];
  });
  const likely = await candidates(git, queries, universe);
  for (const [key, source] of await settle(git, queries, likely, universe)) found.set(key, source);
  return found;
}

function seenRename({ commit }: Event, path: string): Source {
  const whole: Common = { lines: 0, ofSource: 1, ofText: 1 };
  const at = commit.parents[0] ?? commit.id;
  return {
    path,
    at,
    text: '',
    seen: true,
    equal: false,
    common: whole,
    sureness: 'sure',
    alternatives: [],
  };
}

interface Asked {
  readonly id: string;
  readonly text: string;
  readonly birth: Event;
}

/** For each birth the paths that may be its source, likeliest first: of an equal blob, then of much in common. */
async function candidates(
  git: Git,
  queries: readonly Asked[],
  { base, past }: Universe,
): Promise<Map<string, string[]>> {
  const equal = new Map<string, Set<string>>();
  const note = (blob: string, path: string) => {
    const paths = equal.get(blob);
    if (paths) paths.add(path);
    else equal.set(blob, new Set([path]));
  };
  const wanted = new Set(queries.map(({ birth }) => birth.blob));
  for (const [path, blob] of base) if (wanted.has(blob)) note(blob, path);
  for (const [path, events] of past.touches)
    for (const { blob } of events) if (wanted.has(blob)) note(blob, path);

  const closest = new Closest(queries);
  const kinds = new Set(queries.map(({ birth }) => kindOf(birth.path)));
  const all = new Map(base);
  for (const [path, events] of past.births) all.set(path, events.at(-1)?.blob ?? '');
  const few = all.size <= MANY;
  const looked = [...all].filter(([path]) => few || kinds.has(kindOf(path)));
  for (let at = 0; at < looked.length; at += BATCH) {
    const some = looked.slice(at, at + BATCH);
    const texts = await textsOf(
      git,
      some.map(([, blob]) => blob),
    );
    for (const [path, blob] of some) {
      const text = texts.get(blob);
      if (text !== undefined) closest.pass(path, text);
    }
  }
  const close = closest.answer(CLOSELY + 1);
  return new Map(
    queries.map(({ id, birth }) => {
      const exact = [...(equal.get(birth.blob) ?? [])].sort(
        (a, b) => Number(nameOf(b) === nameOf(birth.path)) - Number(nameOf(a) === nameOf(birth.path)),
      );
      return [id, [...new Set([...exact.slice(0, CLOSELY), ...(close.get(id) ?? [])])]];
    }),
  );
}

interface Standing {
  readonly path: string;
  readonly at: string;
  readonly text: string;
}

/** Looks at each candidate as it stood when the file was added, or last before that. */
async function settle(
  git: Git,
  queries: readonly Asked[],
  likely: ReadonlyMap<string, readonly string[]>,
  { past }: Universe,
): Promise<Map<string, Source>> {
  const places = new Map<string, { path: string; at: string }[]>();
  for (const { id, birth } of queries) {
    const own = (likely.get(id) ?? []).flatMap(path => {
      const gone = before(past.deaths.get(path), birth.order);
      const same = past.touches
        .get(path)
        ?.find(event => event.order > birth.order && event.blob === birth.blob);
      const here = path === birth.path ? [] : birth.commit.parents.map(at => ({ path, at }));
      return [
        ...here,
        ...(same ? [{ path, at: same.commit.id }] : []),
        ...(gone ? gone.commit.parents.slice(0, 1).map(at => ({ path, at })) : []),
      ];
    });
    places.set(id, own);
  }
  const names = [...places.values()].flat().map(({ path, at }) => `${at}:${path}`);
  const texts = await textsOf(git, names);
  const found = new Map<string, Source>();
  for (const { id, birth, text } of queries) {
    const standing = (places.get(id) ?? []).flatMap(({ path, at }): Standing[] => {
      const then = texts.get(`${at}:${path}`);
      return then === undefined ? [] : [{ path, at, text: then }];
    });
    const source = choose(birth, text, standing, past);
    if (source) found.set(id, source);
  }
  return found;
}

/** Fewer telling lines than this tell nothing. */
const ENOUGH = 5;

function choose(birth: Event, text: string, standing: readonly Standing[], past: Past): Source | undefined {
  const own = tellingLines(text);
  const ranked = standing
    .map(one => {
      const shared = common(tellingLines(one.text), own);
      const equal = one.text === text;
      const named = nameOf(one.path) === nameOf(birth.path);
      const went = past.deaths.has(one.path);
      const score = (equal ? 2 : shared.ofSource + shared.ofText) + (named ? 0.3 : 0) + (went ? 0.1 : 0);
      return { ...one, common: shared, equal, named, went, score };
    })
    .filter(one => one.equal || kindOf(one.path) === kindOf(birth.path))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best || text.trim() === '') return undefined;
  const rivals = ranked.filter(
    one => one.path !== best.path && one.score > best.score - 0.1 && one.text !== best.text,
  );
  const sureness = judged(best, own.length, rivals.length > 0);
  if (sureness === undefined) return undefined;
  const { path, at, text: then, equal, common: shared } = best;
  const alternatives = [
    ...new Set(ranked.filter(one => one.path !== path && one.score > best.score - 0.3).map(one => one.path)),
  ];
  return { path, at, text: then, seen: false, equal, common: shared, sureness, alternatives };
}

/**
 * How sure descent is: with an equal text, or with 70 % of the source kept. A part that was cut out of a larger file, or the same
 * name with half of the text, is likely.
 */
function judged(
  {
    common: { lines, ofSource, ofText },
    equal,
    named,
    went,
  }: { readonly common: Common; readonly equal: boolean; readonly named: boolean; readonly went: boolean },
  telling: number,
  rivals: boolean,
): Sureness | undefined {
  const short = Math.min(lines, telling) < ENOUGH;
  if (equal) return short && !named && !went ? undefined : short && !named ? 'likely' : 'sure';
  if (lines < 3) return undefined;
  if (ofSource >= 0.7 && !(short && !named)) return rivals ? 'likely' : 'sure';
  if (short) return named && ofText >= 0.5 ? 'unclear' : undefined;
  if (ofText >= 0.7 || (named && ofSource >= 0.5)) return 'likely';
  return Math.max(ofSource, ofText) >= (named || went ? 0.35 : 0.5) ? 'unclear' : undefined;
}
