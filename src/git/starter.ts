import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NotReady } from './errors.ts';
import type { Answer, Order, Stop } from './runner.ts';

type Wish = Omit<Order, 'id' | 'live'>;
interface Waiting {
  readonly onOutput: ((text: string) => void) | undefined;
  readonly resolve: (answer: Finished) => void;
  readonly reject: (error: Error) => void;
}
export interface Finished {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** The process that starts git, begun with the first command and shared by the whole program. */
let runner: { readonly child: ChildProcess; readonly waiting: Map<number, Waiting> } | undefined;
let last = 0;

/**
 * Runs git with exactly these arguments and this environment.
 * @param signal ends it before its time
 * @throws {Error} when it cannot be started
 */
export function startGit(
  wish: Wish,
  onOutput?: (text: string) => void,
  signal?: AbortSignal,
): Promise<Finished> {
  runner ??= begin();
  const { child, waiting } = runner;
  last += 1;
  const id = last;
  const stop = () => child.connected && child.send({ stop: id } satisfies Stop);
  signal?.addEventListener('abort', stop);
  return new Promise<Finished>((resolve, reject) => {
    waiting.set(id, { onOutput, resolve, reject });
    child.ref();
    child.channel?.ref();
    child.send({ ...wish, id, live: onOutput !== undefined } satisfies Order);
  }).finally(() => signal?.removeEventListener('abort', stop));
}

function begin(): NonNullable<typeof runner> {
  const waiting = new Map<number, Waiting>();
  const child = fork(runnerFile(), [], { serialization: 'advanced', execArgv: [], stdio: 'ignore' });
  child.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    if (!one) return;
    if ('output' in answer) {
      one.onOutput?.(answer.output);
      return;
    }
    waiting.delete(answer.id);
    if (waiting.size === 0) {
      child.unref();
      child.channel?.unref();
    }
    if ('failure' in answer)
      one.reject(Object.assign(new Error(answer.failure), { code: answer.errno, syscall: 'spawn git' }));
    else one.resolve({ code: answer.code, stdout: asBuffer(answer.stdout), stderr: asBuffer(answer.stderr) });
  });
  const ended = (why: string) => {
    if (runner?.child === child) runner = undefined;
    for (const one of waiting.values())
      one.reject(new NotReady('no-starter', `The process that starts git ${why}.`));
    waiting.clear();
  };
  child.on('exit', code => ended(`ended (exit ${code})`));
  child.on('error', error => ended(`failed: ${error.message}`));
  return { child, waiting };
}

/** Beside this file in the sources, and beside the program's entry in the bundle. */
function runnerFile(): string {
  const places = ['./runner.ts', './git-runner.js', '../git-runner.js'].map(place =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find(place => existsSync(place)) ?? places[0]!;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
