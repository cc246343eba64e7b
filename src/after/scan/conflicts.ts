import { aligned } from '../align.ts';

/** Changes so near to each other are one place for git: nobody knows how they belong together. */
const NEAR = 1;

/**
 * Places at which two texts changed what they have in common, each in its own way: what a merge of the two would ask about, by
 * telling lines, so that imports and layout do not count.
 */
export function conflictsOf(
  base: readonly string[],
  one: readonly string[],
  other: readonly string[],
): number {
  const [mine, theirs] = [changesOf(base, one), changesOf(base, other)];
  let [at, found] = [0, 0];
  for (const change of mine) {
    while (at < theirs.length && theirs[at]!.to + NEAR < change.from) at += 1;
    const against = theirs[at];
    if (!against || against.from > change.to + NEAR) continue;
    if (against.from !== change.from || against.to !== change.to || against.text !== change.text) found += 1;
  }
  return found;
}

interface Change {
  /** The first line of the base that is another one, and the line after the last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function changesOf(base: readonly string[], text: readonly string[]): Change[] {
  const found: Change[] = [];
  const was = aligned(base, text);
  let from = 0;
  let added: string[] = [];
  const end = (to: number) => {
    if (to > from || added.length > 0) found.push({ from, to, text: added.join('\n') });
    added = [];
  };
  for (const [at, line] of text.entries()) {
    const old = was[at] ?? -1;
    if (old < 0) {
      added.push(line);
      continue;
    }
    end(old);
    from = old + 1;
  }
  end(base.length);
  return found;
}
