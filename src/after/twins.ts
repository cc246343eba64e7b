import { blame } from '../git/blame.ts';
import { type Git, GitError } from '../git/run.ts';
import { atOnce } from '../history/at-once.ts';
import { aligned, linesOf } from './align.ts';
import { ancestry } from './ancestry.ts';
import { Closest } from './closest.ts';
import { kindOf, nameOf } from './kinds.ts';
import { pairId } from './pair.ts';
import { type Event, type Past, since } from './past.ts';
import { birthKey, type Source, textsOf } from './sources.ts';
import { common, tellingLines } from './telling.ts';
import type { Pair } from './types.ts';

interface Around {
  readonly to: string;
  /** Commits of the range: what they wrote or brought there is no matter here. */
  readonly within: ReadonlySet<string>;
  /** The files before the range: path → blob. */
  readonly base: ReadonlyMap<string, string>;
  readonly last: ReadonlyMap<string, { readonly mode: string; readonly blob: string }>;
  readonly past: Past;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Above this many files before the range only those of the same name are compared. */
const MANY = 3000;
/** Share of the elder's telling lines that its copy has, and how many they are at least. */
const LEAST = 0.7;
const FEWEST = 8;
/** Blames at once. */
const AT_ONCE = 4;

/**
 * Copies from before the range whose elder was removed in it, or made a facade: what the elder's authors wrote is with whoever copied it, and the file
 * that knew them is gone.
 * @throws {GitError}
 */
export async function twins(git: Git, around: Around): Promise<Pair[]> {
  const { past, base, last } = around;
  const gone = await givenUp(git, around);
  if (gone.length === 0) return [];
  const elders = await textsOf(
    git,
    gone.map(({ name }) => name),
  );
  const stayed = [...base].filter(([path]) => last.has(path) && !past.births.has(path));
  const kinds = new Set(gone.map(({ path }) => kindOf(path)));
  const names = new Set(gone.map(({ path }) => nameOf(path)));
  const looked = stayed.filter(([path]) =>
    stayed.length > MANY ? names.has(nameOf(path)) : kinds.has(kindOf(path)),
  );
  const texts = await textsOf(
    git,
    looked.map(([path]) => last.get(path)?.blob ?? ''),
  );
  const closest = new Closest(gone.map(({ name }) => ({ id: name, text: elders.get(name) ?? '' })));
  for (const [path] of looked) {
    const text = texts.get(last.get(path)?.blob ?? '');
    if (text !== undefined) closest.pass(path, text);
  }
  const close = closest.answer(1);
  const found = gone.flatMap(one => {
    const [path] = close.get(one.name) ?? [];
    const [elder, copy] = [elders.get(one.name), texts.get(last.get(path ?? '')?.blob ?? '')];
    if (path === undefined || elder === undefined || copy === undefined) return [];
    if (kindOf(path) !== kindOf(one.path)) return [];
    const shared = common(tellingLines(elder), tellingLines(copy));
    return shared.ofSource >= LEAST && shared.lines >= FEWEST
      ? [{ ...one, copy: path, elder, text: copy, shared }]
      : [];
  });
  if (found.length === 0) return [];
  const older = await ancestry(git, around.to);
  return (
    await atOnce(found, AT_ONCE, async one => {
      const lines = await lostTo(git, around, one, older);
      return lines.lost.length === 0 ? [] : [pairOf(one, lines, past)];
    })
  ).flat();
}

/** A file that was given up in the range, in which event, and the name of its text before it. */
interface Gone {
  readonly path: string;
  readonly death: Event;
  readonly name: string;
}

/** Of a file this share of lines or less is left where it only hands on. */
const FACADE = 0.4;

/** How many lines texts have, by their blobs. */
async function lengths(git: Git, blobs: readonly string[]): Promise<(blob: string) => number> {
  const texts = await textsOf(git, blobs);
  return blob => linesOf(texts.get(blob) ?? '').length;
}

/** Files from before the range that were removed in it without moving anywhere, or made facades. */
async function givenUp(git: Git, { past, sources, base, last }: Around): Promise<Gone[]> {
  const moved = new Set(
    [...past.births.values()].flat().map(birth => `${birth.order} ${sources.get(birthKey(birth))?.path}`),
  );
  const named = (path: string, death: Event): Gone => ({
    path,
    death,
    name: `${death.commit.parents[0] ?? ''}:${path}`,
  });
  const removed = [...past.deaths].flatMap(([path, [death]]) =>
    death && base.has(path) && !last.has(path) && !moved.has(`${death.order} ${path}`)
      ? [named(path, death)]
      : [],
  );
  const changed = [...past.touches].filter(
    ([path]) => base.has(path) && last.has(path) && !past.births.has(path) && !past.deaths.has(path),
  );
  const ends = await lengths(
    git,
    changed.flatMap(([path]) => [base.get(path) ?? '', last.get(path)?.blob ?? '']),
  );
  const shrunk = changed.flatMap(([path, events]) => {
    const whole = ends(base.get(path) ?? '');
    const least = FACADE * whole;
    return whole >= FEWEST && ends(last.get(path)?.blob ?? '') <= least ? [{ path, events, least }] : [];
  });
  const since = await lengths(
    git,
    shrunk.flatMap(({ events }) => events.map(event => event.blob)),
  );
  const facades = shrunk.flatMap(({ path, events, least }) => {
    const long = events.findIndex(event => since(event.blob) > least);
    const event = events.at(long < 0 ? -1 : long - 1);
    return event ? [named(path, event)] : [];
  });
  return [...removed, ...facades];
}

interface Twin {
  readonly path: string;
  readonly death: Event;
  readonly copy: string;
  readonly elder: string;
  readonly text: string;
  readonly shared: { readonly lines: number; readonly ofSource: number; readonly ofText: number };
}

/** The copy's lines that blame gives to a later commit than the same line of the elder, and those of the elder. */
async function lostTo(
  git: Git,
  { to, within }: Around,
  { path, death, copy, elder, text }: Twin,
  older: (one: string, of: string) => boolean,
): Promise<{ readonly lost: number[]; readonly only: number[] }> {
  const blamed = await Promise.all([
    blame(git, death.commit.parents[0] ?? '', path),
    blame(git, to, copy),
  ]).catch(error => {
    if (error instanceof GitError) return undefined;
    throw error;
  });
  if (!blamed) return { lost: [], only: [] };
  const [was, now] = blamed;
  const from = aligned(linesOf(elder), linesOf(text));
  const found = [...from.entries()].filter(([at, line]) => {
    const [theirs, ours] = [was.lines[line]?.commit, now.lines[at]?.commit];
    if (line < 0 || theirs === undefined || ours === undefined || within.has(ours)) return false;
    return theirs !== ours && older(theirs, ours);
  });
  return { lost: found.map(([at]) => at + 1), only: found.map(([, line]) => line + 1) };
}

function pairOf(
  { path, death, copy, shared }: Twin,
  lines: { readonly lost: readonly number[]; readonly only: readonly number[] },
  past: Past,
): Pair {
  const share = (part: number) => `${Math.round(part * 100)} %`;
  return {
    id: pairId(copy, path, death.commit.id),
    path: copy,
    via: copy,
    source: path,
    commit: death.commit.id,
    subject: death.commit.subject,
    at: death.commit.parents[0] ?? '',
    why: 'copied-before',
    sureness: shared.ofSource >= 0.8 && shared.ofText >= 0.6 ? 'sure' : 'likely',
    evidence: [
      `${share(shared.ofSource)} of the lines of ${path} stand here, older than here`,
      `${share(shared.ofText)} of the file’s lines stood there`,
    ],
    alternatives: [],
    keptOfSource: shared.ofSource,
    ofFile: shared.ofText,
    ...lines,
    copyLeft: false,
    facadeLeft: false,
    sinceSource: 0,
    sinceFile: since(past.touches.get(copy), death.order).length,
  };
}
