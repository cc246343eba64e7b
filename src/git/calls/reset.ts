import { objectId } from '../../gate/object.ts';
import { call, nothing } from '../call.ts';

/** git refuses where a file that it would write was changed. */
export const takeBackTo = (commit: string) =>
  call('a phase is taken back', ['reset', '--keep', '--quiet', objectId(commit)], nothing, {
    writes: ['refs', 'index', 'work tree'],
  });
