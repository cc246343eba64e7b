import { objectId } from '../../gate/object.ts';
import { call, nothing } from '../call.ts';
import { literal, nulEnded } from './input.ts';

/** @param source the commit that has them */
export const takeFiles = (source: string, paths: readonly string[]) =>
  call(
    'files are written as a commit has them',
    ['checkout', objectId(source), '--pathspec-from-file=-', '--pathspec-file-nul'],
    nothing,
    { input: nulEnded(paths.map(literal)), writes: ['index', 'work tree'] },
  );
