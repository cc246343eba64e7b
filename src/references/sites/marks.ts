import type { Context } from '../languages/adapter.ts';
import type { Mark } from '../languages/text/scan.ts';
import type { SourceFile } from '../types.ts';
import type { Judge } from './judge.ts';
import { type Reader, sceneOf } from './read.ts';
import { resolveSite } from './resolve.ts';
import { type Foreign, isSite, type Site } from './site.ts';

/** What becomes of the sites that a text has, each at its place; a site that names nothing which moves is left out. */
export function marksOf(pieces: readonly (Site | Foreign)[], judge: Judge): Mark[] {
  return pieces.flatMap((piece): Mark[] => {
    const verdict = isSite(piece) ? judge.judge(piece) : undefined;
    if (!verdict || !isSite(piece)) return [];
    return [{ start: piece.start, end: piece.end, kind: piece.kind, ...verdict }];
  });
}

/** Places that name what stays, in words that would name what moves from the top of the repository: nobody else may read them so. */
function keptMarks(pieces: readonly (Site | Foreign)[], judge: Judge): Mark[] {
  return pieces.filter(isSite).flatMap((site): Mark[] => {
    if (judge.moved.file(site.path).kind === 'stays' || judge.judge(site)) return [];
    const named = resolveSite(site, 'before', judge.before);
    if (!named || named.target === site.path) return [];
    const { start, end, kind } = site;
    return [{ start, end, kind, target: named.target, decision: 'left', reason: `names ${named.target}` }];
  });
}

/** The marks of texts that are read for their sites alone. Made ready when the first text is asked for. */
export function siteMarks(reader: Reader, context: Context): (file: SourceFile) => readonly Mark[] {
  let ready: ((file: SourceFile) => readonly Mark[]) | undefined;
  const prepared = () => {
    const { scene, judge } = sceneOf(context);
    const read = reader(scene);
    return (file: SourceFile) => {
      const pieces = read(file);
      return [...marksOf(pieces, judge), ...keptMarks(pieces, judge)];
    };
  };
  return file => {
    ready ??= prepared();
    return ready(file);
  };
}
