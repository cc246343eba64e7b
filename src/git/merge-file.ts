import type { Git } from './run.ts';
import { withFiles } from './temporary.ts';

/** The exit code is the number of conflicts, but never above 127; 255 is an error. */
const CONFLICTS = Array.from({ length: 128 }, (_, count) => count);

/**
 * Merges three texts as `git merge-file --diff3` does and returns what it prints: conflicts stand between markers
 * of `markerSize` characters, labelled `left`, `base` and `right`. Count the markers to know how many there are.
 * @throws {GitError} when git cannot merge, as with binary content.
 */
export function mergeFile(
  git: Git,
  sides: { readonly base: string; readonly left: string; readonly right: string },
  markerSize: number,
): Promise<string> {
  return withFiles({ left: sides.left, base: sides.base, right: sides.right }, directory =>
    git.text(
      [
        '-C',
        directory,
        'merge-file',
        '-p',
        '-q',
        '--diff3',
        `--marker-size=${markerSize}`,
        ...['-L', 'left', '-L', 'base', '-L', 'right'],
        'left',
        'base',
        'right',
      ],
      { codes: CONFLICTS },
    ),
  );
}
