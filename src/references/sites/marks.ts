import type { Context } from '../languages/adapter.ts';
import type { Mark } from '../languages/text/scan.ts';
import type { SourceFile } from '../types.ts';
import type { Judge } from './judge.ts';
import { type Reader, sceneOf } from './read.ts';
import { type Foreign, isSite, type Site } from './site.ts';

/** What becomes of the sites that a text has, each at its place; a site that names nothing which moves is left out. */
export function marksOf(pieces: readonly (Site | Foreign)[], judge: Judge): Mark[] {
  return pieces.flatMap((piece): Mark[] => {
    const verdict = isSite(piece) ? judge.judge(piece) : undefined;
    if (!verdict || !isSite(piece)) return [];
    return [{ start: piece.start, end: piece.end, kind: piece.kind, ...verdict }];
  });
}

/** The marks of texts that are read for their sites alone. Made ready when the first text is asked for. */
export function siteMarks(reader: Reader, context: Context): (file: SourceFile) => readonly Mark[] {
  let ready: ((file: SourceFile) => readonly Mark[]) | undefined;
  const prepared = () => {
    const { scene, judge } = sceneOf(context);
    const read = reader(scene);
    return (file: SourceFile) => marksOf(read(file), judge);
  };
  return file => {
    ready ??= prepared();
    return ready(file);
  };
}
