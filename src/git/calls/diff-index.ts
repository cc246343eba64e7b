import { call, names } from '../call.ts';

/** Paths whose index differs from HEAD, submodules that are to stand at another commit among them. */
export const stagedPaths = () =>
  call(
    'paths that are staged',
    ['diff-index', '--cached', '--name-only', '-z', '--ignore-submodules=none', 'HEAD', '--'],
    names,
  );
