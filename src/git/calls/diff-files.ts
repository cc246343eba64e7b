import { call, names } from '../call.ts';

export const differingFromIndex = () =>
  call(
    'paths that stand on the disk otherwise than in the index',
    ['diff-files', '--name-only', '-z', '--ignore-submodules=all'],
    names,
  );
