import { call, lines, text } from '../../src/git/call.ts';
import type { Git } from '../../src/git/run.ts';

/** What only a test asks of git: the lines that it prints. */
export const asked = (git: Git, ...args: string[]): Promise<string[]> => git.run(call('a test', args, lines));

/** All that it prints, hints and warnings included. */
export const printed = (git: Git, ...args: string[]): Promise<string> =>
  git.run(call('a test', args, found => text(found) + found.stderr));
