import type { Revise } from '../revise.ts';
import { joined } from './join.ts';
import type { Answer } from './types.ts';
import { verify } from './verify.ts';

/**
 * What the user's helper answered, as a say in what is read.
 * @param lines of the document
 * @param corrected lines about which a person has spoken: nothing that the helper says of these counts
 */
export function helped(
  lines: readonly string[],
  answers: readonly Answer[],
  corrected: ReadonlySet<number>,
  command: string,
): Revise {
  return (read, files) => {
    const { verified, refused } = verify(
      answers.filter(({ line }) => !corrected.has(line)),
      lines,
      files,
    );
    return joined(read, verified, refused, command);
  };
}
