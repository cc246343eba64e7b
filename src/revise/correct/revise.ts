import type { Finding } from '../../findings/types.ts';
import type { Revise } from '../revise.ts';
import { correct } from './apply.ts';
import { locate } from './locate.ts';
import type { Correction } from './types.ts';
import { saidWords } from './words.ts';

/** A person's corrections, as a say in what is read. @param lines of the document */
export function correcting(lines: readonly string[], corrections: readonly Correction[]): Revise {
  return (read, files) => {
    const { found, lost } = locate(lines, corrections);
    const { plan, operations, missing } = correct(read, found, files);
    const findings: Finding[] = [
      ...lost.map(
        ({ at, says }): Finding => ({
          code: 'correction-lost',
          severity: 'error',
          message: `“${at.text}” was corrected to \`${saidWords(says)}\`, and is not in the plan any more as it was.`,
        }),
      ),
      ...missing.map(
        ({ line, step, path, arrived }): Finding => ({
          ...(arrived === undefined
            ? {
                code: 'correction-lost',
                severity: 'error',
                message: `The correction of line ${line} names ${path}, which is not there.`,
              }
            : {
                code: 'already-done',
                severity: 'note',
                message: `${path} is not there any more, and ${arrived} is: done already, as line ${line} was corrected.`,
              }),
          line,
          step,
          path,
        }),
      ),
    ];
    return { plan, operations, findings, settled: new Set(found.map(({ line }) => line)) };
  };
}
