import { thingAt } from '../decisions/same-thing.ts';
import type { RecordState } from '../decisions/state.ts';
import type { Committed, Unfinished } from '../decisions/types.ts';
import type { Trees } from '../git/tree.ts';
import { literally } from '../references/words.ts';
import { undismissed } from './unfinished.ts';

/**
 * Places that committed phases left to a person, and that were put right since: their file is gone, or neither the line nor its words
 * stand there as they did.
 * @param head the commit to look at
 */
export async function answered(
  { committed }: Pick<RecordState, 'committed'>,
  trees: Trees,
  head: string,
): Promise<readonly Unfinished[]> {
  const now = await trees.at(head);
  const found = await Promise.all(
    committed.map(async ({ left = [], commits, parent }, at) => {
      const places = left.filter(isPlace);
      if (places.length === 0) return [];
      const then = await trees.at(commits.at(-1) ?? parent).catch(() => undefined);
      if (!then) return [];
      const later = committed.slice(at + 1);
      const [before, after] = await Promise.all([
        then.read(places.map(({ file }) => file)),
        now.read(places.map(({ file }) => followed(file, later))),
      ]);
      return places.filter(one => {
        const was = before.get(one.file);
        return was !== undefined && isAnswered(one, was, after.get(followed(one.file, later)));
      });
    }),
  );
  return found.flat();
}

/** What the committed phases of a record left to a person, who neither put it right on the branch nor dismissed it. */
export async function stillAsked(
  record: RecordState,
  trees: Trees,
  head: string,
): Promise<readonly Unfinished[]> {
  const gone = new Set((await answered(record, trees, head)).map(thingAt));
  const left = record.committed.flatMap(one => one.left ?? []).filter(one => !gone.has(thingAt(one)));
  return undismissed(left, record.dismissals);
}

type Place = Unfinished & { readonly file: string; readonly line: number };

const isPlace = (one: Unfinished): one is Place =>
  one.kind === 'place' && one.file !== undefined && one.line !== undefined;

/** Where a file stands after phases. */
const followed = (file: string, phases: readonly Committed[]): string =>
  phases.reduce((path, { moves = [] }) => moves.find(([from]) => from === path)?.[1] ?? path, file);

function isAnswered({ line, what }: Place, before: string, after: string | undefined): boolean {
  const words = before.split('\n')[line - 1] ?? '';
  // Something said of the place, and not its words: nobody can tell.
  if (!words.includes(what)) return false;
  if (after === undefined) return true;
  return !after.split('\n').includes(words) && timesIn(after, what) < timesIn(before, what);
}

/** How often a name stands in a text for itself: `logo.png` does not in `assets/logo.png`. */
const timesIn = (text: string, name: string): number =>
  [...text.matchAll(new RegExp(`(?<![\\w/.-])${literally(name)}(?![\\w-]|[/.]\\w)`, 'g'))].length;
