import type { Block } from '../document/blocks.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Frame } from './frame.ts';
import type { Meaning } from './meaning.ts';

export function readTable(
  _rows: readonly Block[],
  _frames: readonly Frame[],
  _words: Vocabulary,
): Map<number, Meaning[]> {
  return new Map();
}
