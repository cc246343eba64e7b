import { diffArrays } from 'diff';

/** Lines that may differ before numbers are given up: mapping touches imports, and little else. */
const MOST_EDITS = 400;

/**
 * Where the lines of a text with its imports mapped stand in the file as it is: the number (from 1) of each, nothing for a
 * line that the file does not have.
 * @returns undefined where every line stands at its own number, or nobody can tell
 */
export function standing(mapped: string, file: string): readonly (number | undefined)[] | undefined {
  if (mapped === file) return undefined;
  const [own, old] = [mapped, file].map(text => text.split('\n'));
  const changes = diffArrays(old!, own!, { maxEditLength: MOST_EDITS });
  if (!changes) return undefined;
  const numbers: (number | undefined)[] = [];
  let at = 0;
  let gone = 0;
  for (const { added, removed, count } of changes) {
    if (removed) {
      gone += count;
      continue;
    }
    // A line in the place of another has its number; of more lines than there were, the others have none.
    if (added)
      for (let line = 0; line < count; line += 1) numbers.push(line < gone ? at + 1 + line : undefined);
    at += gone;
    gone = 0;
    if (!added) for (let line = 0; line < count; line += 1) numbers.push(++at);
  }
  return numbers.every((number, line) => number === line + 1) ? undefined : numbers;
}
