import { hunkOf } from './hunks.ts';
import { content, type Eol, join, split } from './lines.ts';
import type { Hunk, HunkChoice, HunkDecision, Merge, Piece } from './types.ts';

export { hasMarkers } from './marked.ts';

export interface Result {
  /** Never holds a marker: an open hunk stands as it is in the base. */
  readonly text: string;
  readonly open: readonly Hunk[];
}

/** The merged text with these choices. A decision counts only for the hunk it was made on: key, place and context. */
export function result(merge: Merge, decisions: readonly HunkDecision[]): Result {
  const choices = new Map(decisions.map(decision => [identity(decision), decision.choice]));
  const open: Hunk[] = [];
  const lines = merge.pieces.flatMap(piece => {
    const hunk = hunkOf(piece);
    const own = pieceLines(piece, hunk && choices.get(identity(hunk)), merge.eol);
    if (own) return own;
    open.push(hunk!);
    return hunk!.base;
  });
  return { text: join(lines, merge.eol), open };
}

/** What a piece comes to with this choice, or undefined while it is open. */
export function pieceLines(piece: Piece, choice?: HunkChoice, eol?: Eol): readonly string[] | undefined {
  const hunk = hunkOf(piece);
  if (hunk && choice) return chosen(hunk, choice, eol);
  return piece.kind === 'settled' ? piece.lines : undefined;
}

/** The lines that a choice takes of a hunk, or undefined where it leaves it open or names a line that is not there. */
export function chosen(hunk: Hunk, choice: HunkChoice, eol?: Eol): readonly string[] | undefined {
  switch (choice.take) {
    case 'left':
    case 'right':
    case 'base':
      return hunk[choice.take];
    case 'left-right':
      return [...hunk.left, ...hunk.right];
    case 'right-left':
      return [...hunk.right, ...hunk.left];
    case 'neither':
      return [];
    case 'lines': {
      const lines = choice.lines.map(name => lineNamed(hunk, name));
      return lines.includes(undefined) ? undefined : (lines as string[]);
    }
    case 'edit':
      return edited(choice.text, eol);
    case 'open':
      return undefined;
  }
}

const SIDE = { l: 'left', r: 'right', b: 'base' } as const;

function lineNamed(hunk: Hunk, name: string): string | undefined {
  const match = /^([lrb])([1-9]\d*)$/.exec(name);
  return match ? hunk[SIDE[match[1] as keyof typeof SIDE]][Number(match[2]) - 1] : undefined;
}

/** Lines of an editor, with the line ending of the file. */
function edited(text: string, eol: Eol | undefined): string[] {
  const lines = split(text);
  return eol ? lines.map(line => (line.endsWith('\n') ? content(line) + eol : line)) : lines;
}

/** What a hunk is found again by, as one string. */
export function identity({ key, ordinal, of, context }: Omit<HunkDecision, 'choice'>): string {
  return `${key} ${ordinal}/${of} ${context}`;
}

/** The record of a choice. */
export function decide(hunk: Hunk, choice: HunkChoice): HunkDecision {
  const { key, sides, ordinal, of, context } = hunk;
  return { key, ...(sides !== undefined && { sides }), ordinal, of, context, choice };
}
