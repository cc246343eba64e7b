import { dirname, join } from 'node:path';
import type { Progress } from '../src/session/types.ts';
import type { Handed } from '../store/parts/end.ts';
import type { Io } from './command.ts';

const FILES: Readonly<Record<Handed, readonly [name: string, ...more: string[]]>> = {
  report: ['report.html'],
  description: ['description.md', '--markdown'],
};

interface HandOn {
  readonly what: Handed;
  /** As it was named on the command line. */
  readonly plan: string;
  readonly record: string;
  /** Told how far it is. */
  readonly tell: (progress: Progress) => void;
}

/**
 * Writes what is handed on about a plan, beside its record, where it is no file of the work tree.
 * @returns the path of the file
 */
export async function handOn({ what, plan, record, tell }: HandOn, io: Io): Promise<string> {
  const [name, ...more] = FILES[what];
  const out = join(dirname(record), name);
  const { runReport } = await import('./commands/report.ts');
  const quiet = { ...io, out: () => {} };
  await runReport([plan, '--record', record, '--out', out, ...more], quiet, (done, of) =>
    tell({ doing: `writing the ${what}`, done, of, fixed: true }),
  );
  return out;
}
