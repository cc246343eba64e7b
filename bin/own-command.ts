import { spawn } from 'node:child_process';
import type { EndedCommand, StartedCommand } from '../store/parts/own.ts';
import type { Io } from './command.ts';
import { runShell } from './shell.ts';

/** Runs a command of the person's own in the background, without input. */
export async function inBackground(
  { script, variables, directory }: StartedCommand,
  { env }: Pick<Io, 'env'>,
): Promise<EndedCommand> {
  let output = '';
  // Of what is long only the end is told.
  const onOutput = (text: string): void => {
    output = (output + text).slice(-4096);
  };
  const started = { directory, env: { ...env, ...variables }, onOutput, onError: onOutput };
  const code = await runShell(script, started);
  return { code, last: output.trimEnd().split(/\r?\n/).at(-1)?.trim() ?? '' };
}

/** Waits for a key after the command, so that what it wrote can be read. */
const AND_WAIT = `
status=$?
printf '\\n[ended with %s; enter goes back] ' "$status"
read -r _
exit "$status"`;

/** Runs a command of the person's own on the terminal, which must be free. */
export function inTerminal(
  { script, variables, directory }: StartedCommand,
  { env }: Pick<Io, 'env'>,
): Promise<EndedCommand> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `${script}${AND_WAIT}`], {
      cwd: directory,
      env: { ...env, ...variables },
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code: code ?? 1, last: '' }));
  });
}
