import { diffArrays } from 'diff';

/** Two texts that take longer to align than this have nothing in common worth aligning. Milliseconds. */
const PATIENCE = 1500;

/** The lines of a text; after the last newline there is none. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** For each line of `now` the index of the line of `old` that it is by difference, or -1 where it is new. */
export function aligned(old: readonly string[], now: readonly string[]): Int32Array {
  const found = new Int32Array(now.length).fill(-1);
  // A line that the other text lacks is in no alignment: without those the difference of unlike texts is quick.
  const before = among(old, new Set(now));
  const after = among(now, new Set(old));
  const parts = diffArrays(
    before.map(at => old[at]!),
    after.map(at => now[at]!),
    { timeout: PATIENCE },
  );
  let [from, at] = [0, 0];
  for (const { added, removed, value } of parts ?? []) {
    if (added) at += value.length;
    else if (removed) from += value.length;
    else for (const _ of value) found[after[at++]!] = before[from++]!;
  }
  return found;
}

/** The indexes of the lines that are in a set. */
function among(lines: readonly string[], set: ReadonlySet<string>): number[] {
  return [...lines.keys()].filter(at => set.has(lines[at]!));
}

/**
 * The lines at the end, from 1, that stood in the source, came over when the file was brought there, and have stayed since.
 * @param source the source's text then. @param born the file's text then. @param last its text at the end
 */
export function survivors(source: string, born: string, last: string): number[] {
  const [before, then, now] = [linesOf(source), linesOf(born), linesOf(last)];
  const since = aligned(then, now);
  const over = aligned(before, then);
  return [...now.keys()].flatMap(at => {
    const was = since[at] ?? -1;
    return was >= 0 && (over[was] ?? -1) >= 0 ? [at + 1] : [];
  });
}
