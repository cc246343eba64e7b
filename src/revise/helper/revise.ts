import type { Revise } from '../revise.ts';
import { joined } from './join.ts';
import type { Answer } from './types.ts';
import { verify } from './verify.ts';

/**
 * What the user's helper answered, as a say in what is read.
 * @param lines of the document
 * @param spoken whether a person has spoken about a line, or about one file of it: then nothing that the helper says of it counts
 */
export function helped(
  lines: readonly string[],
  answers: readonly Answer[],
  spoken: (line: number, file?: string) => boolean,
  command: string,
): Revise {
  return (read, files) => {
    const { verified, refused } = verify(
      answers.filter(({ line }) => !spoken(line)),
      lines,
      files,
    );
    const open = verified.map(({ line, files }) => ({
      line,
      ...(files && { files: files.filter(({ from, to }) => !spoken(line, from ?? to)) }),
    }));
    return joined(read, open, refused, command);
  };
}
