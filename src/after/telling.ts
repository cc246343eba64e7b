import { meaningful } from '../history/meaningful.ts';
import { common as inCommon } from '../history/similarity.ts';

/** The lines by which a text can be told from others: what is meaningful, and longer than a word that ends a block. */
export function tellingLines(text: string): string[] {
  return meaningful(text).filter(line => line.length > 3);
}

/** How much two texts have in common, counted in telling lines, whatever their order. */
export interface Common {
  /** Lines in common. */
  readonly lines: number;
  /** Share of the source's, and of the other text's. */
  readonly ofSource: number;
  readonly ofText: number;
}

export function common(source: readonly string[], text: readonly string[]): Common {
  if (source.length === 0 || text.length === 0) return { lines: 0, ofSource: 0, ofText: 0 };
  const { kept } = inCommon(source, text);
  const lines = Math.round(kept * source.length);
  return { lines, ofSource: kept, ofText: lines / text.length };
}
