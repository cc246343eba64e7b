import { join, normalize, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { type Context, destination } from '../adapter.ts';
import { Mentions, REPOSITORY } from './mentions.ts';
import type { Mark } from './scan.ts';

/** A string of a program: the span is that of its words. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  /** The directory that its paths are known to start at; else it depends on where the program runs. */
  readonly from?: string;
}

/**
 * Paths in the strings of programs. Where a path is known to start it is rewritten; what other strings seem to name is
 * asked, for they mean whatever the program's working directory makes of them.
 */
export function literals(context: Context): (file: SourceFile, strings: readonly Literal[]) => Mark[] {
  const mentions = new Mentions(movedOf(context));
  return ({ path, text }, strings) => {
    const shift = { before: parent(path), after: parent(destination(path, context.moves)) };
    return strings.flatMap(({ start, end, from }): Mark[] => {
      const words = text.slice(start, end);
      if (!/^[\w./@*+ -]+$/.test(words) || !/[/.]/.test(words)) return [];
      // One word after a slash is a piece of a path, or of an address: `/tests/`.
      if (/^\/[^/.]*\/?$/.test(words)) return [];
      const own = from === shift.before ? shift : { before: from ?? '', after: from ?? '' };
      const bases = from === undefined ? [shift, REPOSITORY] : [{ ...own, climbs: true } as const];
      const verdict = mentions.judge(words, bases);
      // A file's name alone may be anything.
      if (!verdict || (verdict.decision === 'asked' && !words.includes('/'))) return [];
      const named = normalize(join(own.before, words.replace(/\/+$/, '')));
      if (from !== undefined && (named === verdict.target || verdict.decision === 'rewritten'))
        return [{ start, end, kind: 'string', ...verdict }];
      if (verdict.reason === 'this file moves') return [];
      const { target, reason } = verdict;
      return [{ start, end, kind: 'string', target, decision: 'asked', reason }];
    });
  };
}
