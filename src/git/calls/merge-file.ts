import { call, text } from '../call.ts';

/** Names of files in a folder. */
export interface Versions {
  readonly base: string;
  readonly left: string;
  readonly right: string;
}

/** The exit code is the number of conflicts, but never above 127; 255 is an error. */
const CONFLICTS = Array.from({ length: 128 }, (_, count) => count);

/** @param directory outside the repository */
export const merged = (directory: string, { base, left, right }: Versions, markerSize: number) =>
  call(
    'two versions and their base are merged',
    [
      ...['-C', directory, 'merge-file', '-p', '-q', '--diff3', `--marker-size=${markerSize}`],
      ...['-L', 'left', '-L', 'base', '-L', 'right', left, base, right],
    ],
    text,
    { codes: CONFLICTS },
  );
