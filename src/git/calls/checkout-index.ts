import { call, nothing } from '../call.ts';
import { nulEnded, within } from './input.ts';

/** As an index has them. What a filter cannot write stays away. */
export const writeFiles = (paths: readonly string[], index: string) =>
  call('files are put back', ['checkout-index', '-f', '-q', '-z', '--stdin'], nothing, {
    input: nulEnded(paths),
    ...within(index),
    codes: [0, 1, 128],
    writes: ['work tree'],
  });
