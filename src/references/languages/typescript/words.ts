import type { SourceFile } from '../../types.ts';
import { type Mark, overlap } from '../text/scan.ts';
import { tokens } from '../text/tokens.ts';

const TEST = /(^|\/)(?:tests?|specs?|__tests__)\/|\.(?:test|spec|e2e|cy)\.[cm]?[jt]sx?$/;

/** The whole paths of files that move among other words: in messages, in texts that are written to files. */
export function amongWords(
  { path, text }: SourceFile,
  moves: ReadonlyMap<string, string | null>,
  taken: readonly Pick<Mark, 'start' | 'end'>[],
): Mark[] {
  const isTest = TEST.test(path);
  return tokens(text).flatMap(({ start, end, value }): Mark[] => {
    const target = value.replace(/^\.\//, '').replace(/:\d+(?::\d+)?$/, '');
    const place = { start, end, kind: 'string', target } as const;
    if (!target.includes('/') || !moves.has(target) || taken.some(one => overlap(one, place))) return [];
    return [
      isTest
        ? { ...place, decision: 'asked', reason: 'a test may compare the words that it stands among' }
        : { ...place, decision: 'left', reason: 'the name stands among other words' },
    ];
  });
}
