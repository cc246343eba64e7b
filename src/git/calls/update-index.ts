import { call, nothing } from '../call.ts';
import { nulEnded } from './input.ts';

/** Files that were only touched, or copied with the repository, are not to count as changed. */
export const refreshIndex = () =>
  call('the index looks at the disk again', ['update-index', '-q', '--refresh'], nothing, {
    codes: [0, 1],
    writes: ['index'],
  });

/** @param rows as `git ls-files -s` prints them, or with mode and id of zeros where the path goes */
export const stage = (rows: readonly string[]) =>
  call('what is staged is put back', ['update-index', '-z', '--index-info'], nothing, {
    input: nulEnded(rows),
    writes: ['index'],
  });
