import type { Block } from '../document/blocks.ts';
import type { Meaning } from '../draft.ts';
import type { Role } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { DATA, readData } from './data.ts';
import type { Frame } from './frame.ts';
import { readMapping } from './mapping.ts';
import { readShell } from './shell.ts';
import { isShell } from './shell-language.ts';
import { isBranched, isDrawing, readDrawing } from './tree-drawing.ts';

export interface CodeLine {
  readonly line: number;
  readonly end?: number;
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

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

/** "For each module (a, b, c):" */
function eachOf(frames: readonly Frame[]): readonly string[] {
  const intro = frames.find(({ kind }) => kind === 'intro' || kind === 'item');
  const list = intro && EACH.exec(intro.text)?.[1];
  return list
    ? list.split(/[\s,;、，]+/u).filter(word => word !== '' && !/^(?:and|und|y|et|e|en)$/i.test(word))
    : [];
}

const EACH =
  /(?<!\p{L})(?:for (?:each|every)|für jede[ns]?|pour chaque|para cada|per ogni|voor elke?|для кажд\p{L}+)(?!\p{L})[^()]*\(([^()]+)\)|对(?:于)?每[^(（]*[(（]([^)）]+)[)）]/iu;

/** Whether most lines join two names by an arrow, whatever language the block is said to be in. */
function isMap(lines: readonly string[]): boolean {
  const filled = lines.filter(line => line.trim() !== '' && !/^\s*#/.test(line));
  const maps = filled.filter(line => /^\s*\S+\s+(?:→|⇒|->|=>)\s+\S+/u.test(line));
  return filled.length > 0 && maps.length > filled.length / 2;
}

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
