import { dirname, join } from 'node:path';
import type { Handed } from '../store/parts/end.ts';
import type { Io } from './command.ts';

const FILES: Readonly<Record<Handed, readonly [name: string, ...more: string[]]>> = {
  report: ['report.html'],
  description: ['description.md', '--markdown'],
};

/**
 * Writes what is handed on about a plan, beside its record, where it is no file of the work tree.
 * @param plan as it was named on the command line
 * @returns the path of the file
 */
export async function handOn(what: Handed, plan: string, record: string, io: Io): Promise<string> {
  const [name, ...more] = FILES[what];
  const out = join(dirname(record), name);
  const { command } = await import('./commands/report.ts');
  await command.run([plan, '--record', record, '--out', out, ...more], { ...io, out: () => {} });
  return out;
}
