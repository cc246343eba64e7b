import { Beside } from './beside.ts';
import type { Answer, Order, Stop } from './runner.ts';

export interface Finished {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** The process that starts git. */
const runner = new Beside<Order, Answer>({
  file: new URL('./runner.ts', import.meta.url),
  bundled: 'git-runner.js',
  what: 'that starts git',
});

/**
 * Runs git with exactly these arguments and this environment.
 * @param signal ends it before its time
 * @throws {Error} when it cannot be started
 */
export async function startGit(
  wish: Omit<Order, 'id' | 'live'>,
  onOutput?: (text: string) => void,
  signal?: AbortSignal,
): Promise<Finished> {
  const { id, answer } = runner.ask({ ...wish, live: onOutput !== undefined }, part => {
    if ('output' in part) onOutput?.(part.output);
    return !('output' in part);
  });
  const stop = () => runner.tell({ stop: id } satisfies Stop);
  signal?.addEventListener('abort', stop);
  const last = await answer.finally(() => signal?.removeEventListener('abort', stop));
  if ('failure' in last)
    throw Object.assign(new Error(last.failure), { code: last.errno, syscall: 'spawn git' });
  if ('output' in last) throw new TypeError('the last answer is not a part of the output');
  return { code: last.code, stdout: asBuffer(last.stdout), stderr: asBuffer(last.stderr) };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
