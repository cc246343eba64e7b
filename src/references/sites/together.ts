import { join } from '../path.ts';
import { isPattern, matcher } from './pattern.ts';
import { type Foreign, isSite, type Site } from './site.ts';

/** Where pieces stand that take something out. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What one of several patterns means no longer another may mean: a source that goes from one library to the next, or deeper where
 * a command is given `src/*.c src/*\/*.c`.
 */
export function together<Piece extends Site | Foreign>(
  pieces: readonly Piece[],
  out: readonly Span[] = [],
  more: Pick<Site, 'keepsOne'> = {},
): Piece[] {
  const isOut = ({ start: at }: Piece) => out.some(({ start, end }) => start <= at && at < end);
  const isPart = (piece: Piece): piece is Piece & Site =>
    isSite(piece) && isPattern(piece.path) && !isOut(piece);
  const means = pieces
    .filter(isPart)
    .flatMap(({ path, bases }) => bases.map(base => ({ path, test: matcher(join(base.after, path)) })));
  const othersMean = (own: string) => (path: string) =>
    means.some(other => other.path !== own && other.test(path));
  return pieces.map(piece =>
    isPart(piece) ? { ...piece, ...more, alsoMeans: othersMean(piece.path) } : piece,
  );
}
