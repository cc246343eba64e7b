import { call, nothing } from '../call.ts';
import { literal, nulEnded } from './input.ts';

export const removeFiles = (paths: readonly string[]) =>
  call('files are removed', ['rm', '-q', '--pathspec-from-file=-', '--pathspec-file-nul'], nothing, {
    input: nulEnded(paths.map(literal)),
    writes: ['index', 'work tree'],
  });
