import { call, names } from '../call.ts';

/** Paths whose work tree or index differs from HEAD. What goes on inside of submodules is theirs. */
export const changedPaths = () =>
  call(
    'paths that were changed',
    ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=no', '--ignore-submodules=all'],
    printed => names(printed).map(row => row.slice(3)),
  );
