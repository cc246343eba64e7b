import { spawn } from 'node:child_process';

/**
 * A process of its own that starts git for the program. Starting a process copies the page tables of the one that
 * starts it: from a program that holds a parsed repository this takes ten times as long as from an empty one.
 */
export interface Order {
  readonly id: number;
  readonly args: readonly string[];
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input: string | Uint8Array;
  /** Send output as it arrives. */
  readonly live: boolean;
}

export type Answer =
  | { readonly id: number; readonly output: string }
  | { readonly id: number; readonly code: number; readonly stdout: Uint8Array; readonly stderr: Uint8Array }
  | { readonly id: number; readonly failure: string; readonly errno: string };

if (process.send) {
  let running = 0;
  let alone = false;
  const send = (answer: Answer) => {
    if (!alone) process.send?.(answer);
  };
  const done = () => {
    running -= 1;
    if (alone && running === 0) process.exit();
  };
  /** Git commands under way are let finish, whatever became of the program. */
  process.on('disconnect', () => {
    alone = true;
    if (running === 0) process.exit();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

  process.on('message', (order: Order) => {
    running += 1;
    const { id, args, directory, env, input, live } = order;
    const child = spawn('git', [...args], {
      cwd: directory,
      env: { ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const collect = (list: Buffer[]) => (chunk: Buffer) => {
      list.push(chunk);
      if (live) send({ id, output: chunk.toString('utf8') });
    };
    child.stdout.on('data', collect(stdout));
    child.stderr.on('data', collect(stderr));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    let failed = false;
    child.on('error', (error: NodeJS.ErrnoException) => {
      failed = true;
      send({ id, failure: error.message, errno: error.code ?? '' });
      done();
    });
    child.on('close', code => {
      if (failed) return;
      send({ id, code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
      done();
    });
  });
}
