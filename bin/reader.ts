import { tmpdir } from 'node:os';
import type { Helper } from '../src/session/helper.ts';
import type { Rewriter } from '../src/session/rewriter.ts';
import type { Io } from './command.ts';
import type { PlanOptions } from './plan-options.ts';
import { readSettings } from './settings.ts';

/** Milliseconds after which no answer is waited for. */
const PATIENCE = 600_000;

/** Characters of what a helper wrote on standard error that are kept. */
const LAST = 2_000;

/** The command that is asked, where one is. */
export async function readerCommand(
  options: Pick<PlanOptions, 'readerCommand'>,
  io: Io,
): Promise<string | undefined> {
  const command = options.readerCommand ?? (await readSettings(io)).settings.reader;
  return command?.trim() === '' ? undefined : command;
}

/**
 * The person's own helper in reading plans: as asked for on the command line, else as their own settings say; never as a repository's
 * settings say.
 * @param giveUp goes on without it
 * @param patience milliseconds
 * @returns to be spread over the options of a session
 */
export async function readerOf(
  options: Pick<PlanOptions, 'readerCommand'>,
  io: Io,
  giveUp?: AbortSignal,
  patience = PATIENCE,
): Promise<{ readonly helper?: Helper }> {
  const command = await readerCommand(options, io);
  if (command === undefined) return {};
  return { helper: { command, ask: prompt => ask(command, prompt, io, giveUp, patience) } };
}

/** The person's own rewriter, as their own settings say. @returns to be spread over the options of a session */
export async function rewriterOf(io: Io, giveUp?: AbortSignal): Promise<{ readonly rewriter?: Rewriter }> {
  const command = (await readSettings(io)).settings.rewriter;
  if (command === undefined) return {};
  return { rewriter: { command, ask: question => ask(command, question, io, giveUp, PATIENCE) } };
}

async function ask(
  command: string,
  input: string,
  { env }: Io,
  giveUp: AbortSignal | undefined,
  patience: number,
): Promise<string> {
  const { runShell } = await import('./shell.ts');
  const limit = AbortSignal.timeout(patience);
  const signal = giveUp ? AbortSignal.any([giveUp, limit]) : limit;
  let answer = '';
  let said = '';
  const code = await runShell(command, {
    directory: tmpdir(),
    env,
    input,
    signal,
    onOutput: text => {
      answer += text;
    },
    onError: text => {
      said = (said + text).slice(-LAST);
    },
  });
  if (giveUp?.aborted) throw new Error('it was given up');
  if (limit.aborted) throw new Error(`it gave no answer within ${Math.round(patience / 1000)} s`);
  if (code !== 0)
    throw new Error(`it ended with exit code ${code}${said.trim() === '' ? '' : `: ${said.trim()}`}`);
  return answer;
}
