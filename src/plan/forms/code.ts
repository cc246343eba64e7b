import type { Block } from '../document/blocks.ts';
import type { Role } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { CodeLine } from './acts.ts';
import { DATA, readData } from './data.ts';
import { eachOf } from './each.ts';
import type { Frame } from './frame.ts';
import { isBranched, isDrawing } from './is-drawing.ts';
import { isMap, readMapping } from './mapping.ts';
import { readShell } from './shell.ts';
import { isShell } from './shell-language.ts';
import { readDrawing } from './tree-drawing.ts';

export interface CodeReading {
  readonly lines: readonly CodeLine[];
  /** What the lines are that say nothing. */
  readonly why: string;
  /** The block has a base of its own. */
  readonly group?: string;
}

/** Languages that people put lists and trees in; anything else is an example of code. */
const PLAIN = new Set([
  '',
  ...'text txt plain plaintext tree none ascii md markdown diff console log fs files'.split(' '),
]);

/** Reads a block of code: a drawn tree, shell commands, a list of arrows. */
export function readCode(
  block: Block,
  frames: readonly Frame[],
  role: Role | undefined,
  words: Vocabulary,
): CodeReading {
  const language = block.language ?? '';
  const lines = block.text.split('\n');
  const first = block.language === undefined ? block.line : block.line + 1;
  if (block.language !== undefined && lines.length > 0 && /^\s*(?:`{3,}|~{3,})\s*$/.test(lines.at(-1)!))
    lines.pop();
  if (isShell(language, lines) && isMap(lines))
    return { lines: readMapping(lines, first, frames, words), why: 'example' };
  if (isShell(language, lines) && !isBranched(lines))
    return {
      lines: readShell(lines, first, eachOf(frames)),
      why: 'a command that moves no file',
      group: `script ${first}`,
    };
  if (DATA.has(language)) {
    const sure = block.quoted === false && (role === 'map' || role === 'steps');
    return { lines: readData(lines.join('\n'), first, sure, words), why: 'example of code' };
  }
  if (!PLAIN.has(language) && !isBranched(lines)) return { lines: [], why: 'example of code' };
  if (isDrawing(lines))
    return {
      lines: readDrawing(lines, first, frames, role, words),
      why: 'a drawing',
      group: `tree ${first}`,
    };
  return { lines: readMapping(lines, first, frames, words), why: 'example' };
}
