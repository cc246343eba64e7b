import { changesBetween } from '../../../src/merge/sides.ts';
import type { FileChange, ShownCommit } from '../../../src/session/types.ts';
import { copyText, mergeOf } from './texts.ts';

/** A made-up commit that changes a word of one file and moves another. */
export const commitOf = (id: string): ShownCommit => ({
  id,
  parents: ['0'.repeat(40)],
  author: 'Chiyo 千代',
  mail: 'chiyo@example.org',
  time: 1_700_000_000,
  message: ['Check the amounts', '', 'They were never checked.'],
  files: [
    {
      path: 'src/recipes/scale.py',
      change: 'changed',
      lines: [
        { kind: 'hunk', text: '@@ -7,3 +7,3 @@ def scale_0(amount, factor):' },
        { kind: 'same', old: 7, new: 7, text: 'def scale_0(amount, factor):' },
        { kind: 'removed', old: 8, text: '    return amount * factor' },
        { kind: 'added', new: 8, text: '    return amount * scale' },
        { kind: 'same', old: 9, new: 9, text: '' },
      ],
    },
    { path: 'src/recipes/units.py', from: 'jobs/recipes/units.py', change: 'moved', lines: [] },
  ],
});

/** A made-up change of a file. */
export function changeOf(path: string, lines: number): FileChange {
  const [before, after] = [copyText('left', lines), copyText('right', lines)];
  return { path, before, after, changes: changesBetween(mergeOf(before, before, after), 'left', 'right') };
}

/** The commits of a made-up file, newest first. */
export const commitsOf = (path: string) =>
  Array.from({ length: 12 }, (_, index) => ({
    id: `${String(index).padStart(2, '0')}5e`.repeat(10),
    author: ['Ann Ahlberg', 'Chiyo 千代'][index % 2]!,
    time: 1_700_000_000 - index * 3_000_000,
    subject: `Change ${index} of ${path}`,
  }));
