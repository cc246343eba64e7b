import { lineFinder } from '../../edits.ts';
import type { Moved } from '../python/moved.ts';
import { submodulesIn } from '../python/submodules.ts';
import type { Texts } from '../python/texts.ts';
import type { Verdict } from './mentions.ts';

/** Says where words stand in a line of code that imports. */
export function importing(text: string): (at: number) => boolean {
  const line = lineFinder(text);
  const lines = new Set([...text.matchAll(IMPORT)].map(({ index }) => line(index)));
  return at => lines.has(line(at)) || /\s-m[ \t]+$/.test(text.slice(Math.max(0, at - FLAG), at));
}

const IMPORT = /^[ \t]*(?:>>>[ \t]*|\.\.\.[ \t]*)?(?:from|import)[ \t]/gm;
/** Signs in which `-m` stands before the name of a module. */
const FLAG = 20;

/** What becomes of statements that import modules from their package, as one. */
export const statementsIn = (words: string, start: number, moved: Moved, texts: Texts) =>
  submodulesIn(words, start, moved, texts).map(({ start, end, target, replacement, reason }) => {
    const verdict: Verdict =
      replacement === undefined
        ? { target, decision: 'asked', reason: reason! }
        : { target, decision: 'rewritten', reason: 'the module moves', replacement };
    return { start, end, ...verdict };
  });
