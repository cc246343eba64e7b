import { hunkOf } from './hunks.ts';
import { join } from './lines.ts';
import { identity, pieceLines } from './result.ts';
import type { HunkDecision, Merge } from './types.ts';

/** What the sides of a merge are called in its text. */
export interface SideNames {
  readonly left: string;
  readonly right: string;
}

/** Signs of a marker: as many as git writes. */
const SIGNS = 7;

/** The text of a merge as git leaves one (`merge.conflictStyle=diff3`): what is open stands between markers, with the base. */
export function conflicted(merge: Merge, decisions: readonly HunkDecision[], names: SideNames): string {
  const choices = new Map(decisions.map(decision => [identity(decision), decision.choice]));
  const eol = merge.eol ?? '\n';
  const marker = (sign: string, words: string) => `${sign.repeat(SIGNS)}${words && ` ${words}`}${eol}`;
  const whole = (lines: readonly string[]) => lines.map(line => (/\n$/.test(line) ? line : `${line}${eol}`));
  const lines = merge.pieces.flatMap(piece => {
    const hunk = hunkOf(piece);
    const own = pieceLines(piece, hunk && choices.get(identity(hunk)), merge.eol);
    if (own || !hunk) return own ?? [];
    return [
      marker('<', names.left),
      ...whole(hunk.left),
      marker('|', 'base'),
      ...whole(hunk.base),
      marker('=', ''),
      ...whole(hunk.right),
      marker('>', names.right),
    ];
  });
  return join(lines, merge.eol);
}
