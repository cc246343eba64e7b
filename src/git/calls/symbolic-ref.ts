import { call, word } from '../call.ts';

/** Empty where HEAD is detached. */
export const branchName = () =>
  call('the branch', ['symbolic-ref', '--quiet', '--short', 'HEAD'], word, { codes: [0, 1] });
