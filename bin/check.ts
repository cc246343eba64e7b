import type { Check } from '../src/phase/check.ts';
import type { Io } from './command.ts';
import type { PlanOptions } from './plan-options.ts';
import { readSettings } from './settings.ts';

/**
 * The check that commits must pass: as asked for on the command line, else as the person's own settings say. What a
 * repository's settings say is not run; that is told on standard error.
 * @returns to be spread over the options of a session
 */
export async function checkOf(
  { checkCommand }: Pick<PlanOptions, 'checkCommand'>,
  io: Io,
): Promise<{ readonly check?: Check }> {
  const command = checkCommand ?? (await settled(io));
  if (command === undefined || command.trim() === '') return {};
  const { shellIn } = await import('./shell.ts');
  return { check: { command, shell: shellIn(io) } };
}

async function settled(io: Io): Promise<string | undefined> {
  const { settings, ignored } = await readSettings(io);
  if (!io.interactive) for (const one of ignored) io.err(`reorg-tui: ${one}\n`);
  return settings.check;
}
