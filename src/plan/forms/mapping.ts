import type { Role } from '../words/types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { CodeLine } from './code.ts';
import type { Frame } from './frame.ts';

export function readMapping(
  _lines: readonly string[],
  _first: number,
  _frames: readonly Frame[],
  _role: Role | undefined,
  _words: Vocabulary,
): CodeLine[] {
  return [];
}
