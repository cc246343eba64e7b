import { ReferencesError } from './errors.ts';
import type { Moves, Reference, SourceFile } from './types.ts';

/** What a rewriter of the user's is asked, as JSON: what moves, and every text as it stands after the moves so far. */
export function rewriterQuestion(files: readonly SourceFile[], moves: Moves): string {
  return JSON.stringify({
    version: 1,
    moves: [...moves].map(([from, to]) => ({ from, to })),
    files: files.map(({ path, text }) => ({ path, to: moves.has(path) ? moves.get(path) : path, text })),
  });
}

/** Texts as the rewriter would have them, each change as a place, and a sentence for each that cannot be. */
export interface RewriterAnswer {
  /** By the path now. */
  readonly texts: ReadonlyMap<string, string>;
  readonly references: readonly Reference[];
  readonly refused: readonly string[];
}

interface Edit {
  readonly path: string;
  readonly line?: number;
  readonly old?: string;
  readonly new?: string;
  readonly text?: string;
}

/**
 * Takes the answer of a rewriter: `{"edits": […]}`, each `{path, line, old, new}` for words that stand once in a line, or
 * `{path, text}` for a whole text. `path` is where the text stands, now or after the moves. Nothing is taken that is not in a
 * text of the repository.
 *
 * @param command names the rewriter in reasons
 * @throws {Error} with a sentence where the answer is no such list
 */
export function rewriterAnswer(
  answer: string,
  files: readonly SourceFile[],
  moves: Moves,
  command: string,
): RewriterAnswer {
  const known = new Map<string, SourceFile>();
  for (const file of files) known.set(file.path, file);
  for (const file of files) {
    const to = moves.get(file.path);
    if (typeof to === 'string') known.set(to, file);
  }
  const refused: string[] = [];
  const edits = new Map<SourceFile, Edit[]>();
  for (const edit of editsIn(answer)) {
    const file = known.get(edit.path);
    if (!file) refused.push(`${edit.path} is no text of the repository`);
    else edits.set(file, [...(edits.get(file) ?? []), edit]);
  }
  const texts = new Map<string, string>();
  const references: Reference[] = [];
  for (const [file, own] of edits) {
    const changed = changedLines(file, own, refused);
    if (changed === undefined || changed === file.text) continue;
    texts.set(file.path, changed);
    references.push(...placesOf(file, changed, `\`${command}\` writes it so`));
  }
  return { texts, references, refused };
}

function editsIn(answer: string): Edit[] {
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    throw new ReferencesError('rewriter-answer', 'its answer is no JSON');
  }
  const edits = (value as { edits?: unknown } | null)?.edits;
  if (!Array.isArray(edits) || !edits.every(isEdit))
    throw new ReferencesError(
      'rewriter-answer',
      'its answer is no {"edits": [{"path", "line", "old", "new"} or {"path", "text"}]}',
    );
  return edits;
}

function isEdit(value: unknown): value is Edit {
  if (typeof value !== 'object' || value === null) return false;
  const { path, line, old, new: words, text } = value as Record<string, unknown>;
  if (typeof path !== 'string') return false;
  if (typeof text === 'string') return true;
  return Number.isInteger(line) && typeof old === 'string' && typeof words === 'string';
}

function changedLines(
  { path, text }: SourceFile,
  edits: readonly Edit[],
  refused: string[],
): string | undefined {
  const whole = edits.find(edit => edit.text !== undefined);
  if (whole) {
    if (edits.length === 1) return whole.text;
    refused.push(`${path} is given as a whole and in parts`);
    return undefined;
  }
  const lines = text.split('\n');
  for (const { line = 0, old = '', new: words = '' } of edits) {
    const found = lines[line - 1];
    const at = found === undefined || old === '' ? -1 : found.indexOf(old);
    if (found === undefined || at < 0 || found.includes(old, at + 1)) {
      refused.push(`${path}:${line}: \`${old}\` does not stand there once`);
      continue;
    }
    lines[line - 1] = found.slice(0, at) + words + found.slice(at + old.length);
  }
  return lines.join('\n');
}

/** The lines that differ, between those that both have at the beginning and at the end; one place where their number changes. */
function placesOf({ path, text }: SourceFile, changed: string, reason: string): Reference[] {
  const [before, after] = [text.split('\n'), changed.split('\n')];
  let first = 0;
  while (first < before.length && before[first] === after[first]) first++;
  let same = 0;
  while (
    same < before.length - first &&
    same < after.length - first &&
    before.at(-1 - same) === after.at(-1 - same)
  )
    same++;
  const place = (at: number, words: string, replacement: string): Reference => {
    const start = before.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    return {
      path,
      line: at + 1,
      start,
      end: start + words.length,
      kind: 'path',
      text: words.trim(),
      target: path,
      decision: 'rewritten',
      reason,
      replacement: replacement.trim(),
    };
  };
  const [old, fresh] = [before.slice(first, before.length - same), after.slice(first, after.length - same)];
  if (old.length !== fresh.length) return [place(first, old.join('\n'), fresh.join('\n'))];
  return old.flatMap((line, at) => (line === fresh[at] ? [] : [place(first + at, line, fresh[at]!)]));
}
