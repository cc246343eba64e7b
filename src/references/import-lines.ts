import { factsIn } from './languages/python/facts.ts';
import { loadPython } from './languages/python/parse.ts';

/** Tells the lines of a text, from 1, that belong to import statements. */
export type ImportReader = (text: string) => ReadonlySet<number>;

/** A reader for files of this kind; undefined for languages whose imports are not read. */
export async function importReader(path: string): Promise<ImportReader | undefined> {
  if (!/\.pyi?$/.test(path)) return undefined;
  await loadPython();
  return pythonImportLines;
}

function pythonImportLines(text: string): ReadonlySet<number> {
  const starts = lineStarts(text);
  const lines = new Set<number>();
  for (const { start, end } of factsIn(text).statements) {
    const last = lineAt(starts, Math.max(start, end - 1));
    for (let line = lineAt(starts, start); line <= last; line += 1) lines.add(line);
  }
  return lines;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 1, of an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
