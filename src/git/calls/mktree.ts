import { call, lines } from '../call.ts';
import { nulEnded } from './input.ts';

/**
 * @param trees the entries of each, as `git ls-tree -z` prints them
 * @param missing contents need not be there
 */
export const writtenTrees = (trees: readonly string[], missing: boolean) =>
  call('folders become objects', ['mktree', '-z', ...(missing ? ['--missing'] : []), '--batch'], lines, {
    input: nulEnded(trees),
    writes: ['objects'],
  });
