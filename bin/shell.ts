import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Shell } from '../src/phase/check.ts';
import type { Io } from './command.ts';

/** Variables by which git tells its children of a repository: a check is to see only the work tree it runs in. */
const OF_GIT = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/**
 * Starts commands that a person typed, through the system's shell as it was meant. They get no input; what they write is
 * handed on as it comes. They end with this program.
 */
export function shellIn({ env }: Pick<Io, 'env'>): Shell {
  return (command, directory, variables, onOutput, signal) =>
    new Promise((resolve, reject) => {
      const own = { ...env, ...variables };
      for (const name of OF_GIT) delete own[name];
      const group = process.platform !== 'win32';
      const child = spawn(command, {
        cwd: directory,
        env: own,
        shell: true,
        // A group of its own, so that what the shell started ends with it.
        detached: group,
        stdio: ['ignore', 'pipe', 'pipe'],
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
      signal?.addEventListener('abort', stop);
      process.once('exit', stop);
      for (const signal of signals) process.on(signal, interrupted);
      const settled = () => {
        signal?.removeEventListener('abort', stop);
        process.off('exit', stop);
        for (const signal of signals) process.off(signal, interrupted);
      };
      child.stdout.setEncoding('utf8').on('data', onOutput);
      child.stderr.setEncoding('utf8').on('data', onOutput);
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
