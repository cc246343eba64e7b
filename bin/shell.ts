import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Shell } from '../src/phase/check.ts';
import type { Io } from './command.ts';

/** Variables by which git tells its children of a repository: a command is to see only the folder it runs in. */
const OF_GIT = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** A command of a person's, as they typed it, and how it is started. */
export interface Started {
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input; absent: none. */
  readonly input?: string;
  readonly onOutput: (text: string) => void;
  readonly onError: (text: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Starts commands that a person typed, through the system's shell as it was meant. They get no input; what they write is handed on as it comes. */
export function shellIn({ env }: Pick<Io, 'env'>): Shell {
  return (command, directory, variables, onOutput, signal) =>
    runShell(command, { directory, env: { ...env, ...variables }, onOutput, onError: onOutput, signal });
}

/** Starts one command through the system's shell. It ends on the signal, and with this program. @returns its exit code; one that a signal ended has 128 and the signal's number */
export function runShell(command: string, started: Started): Promise<number> {
  const { directory, input, onOutput, onError, signal } = started;
  return new Promise((resolve, reject) => {
    const own = { ...started.env };
    for (const name of OF_GIT) delete own[name];
    const group = process.platform !== 'win32';
    const child = spawn(command, {
      cwd: directory,
      env: own,
      shell: true,
      // A group of its own, so that what the shell started ends with it.
      detached: group,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const stop = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(group ? -child.pid : child.pid, 'SIGTERM');
      } catch {
        // It has ended by itself.
      }
    };
    const interrupted = (signal: NodeJS.Signals) => {
      stop();
      process.off(signal, interrupted);
      process.kill(process.pid, signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    process.once('exit', stop);
    for (const signal of signals) process.on(signal, interrupted);
    const settled = () => {
      signal?.removeEventListener('abort', stop);
      process.off('exit', stop);
      for (const signal of signals) process.off(signal, interrupted);
    };
    // A command that ends without reading all of its input is no error of ours.
    child.stdin?.on('error', () => {}).end(input);
    child.stdout?.setEncoding('utf8').on('data', onOutput);
    child.stderr?.setEncoding('utf8').on('data', onError);
    child.on('error', error => {
      settled();
      reject(error);
    });
    child.on('close', (code, signal) => {
      settled();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
