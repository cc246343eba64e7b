import { type ChildProcess, spawn } from 'node:child_process';

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
  /** Hooks may run, which may leave processes behind that keep the output open: the end of git is the end. */
  readonly hooks: boolean;
}

/** Ends a command before its time. */
export interface Stop {
  readonly stop: number;
}

export type Answer =
  | { readonly id: number; readonly output: string }
  | { readonly id: number; readonly code: number; readonly stdout: Uint8Array; readonly stderr: Uint8Array }
  | { readonly id: number; readonly failure: string; readonly errno: string };

/** How long output may still come after git has ended, where somebody else holds it open. Milliseconds. */
const REST = 100;

if (process.send) {
  let running = 0;
  const children = new Map<number, ChildProcess>();
  let alone = false;
  const send = (answer: Answer) => {
    if (!alone) process.send?.(answer);
  };
  const done = () => {
    running -= 1;
    if (alone && running === 0) process.exit();
  };
  // A git command whose answer nobody will read ends, so that the next start finds nobody at it.
  process.on('disconnect', () => {
    alone = true;
    for (const child of children.values()) child.kill();
    if (running === 0) process.exit();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

  process.on('message', (order: Order | Stop) => {
    if ('stop' in order) {
      children.get(order.stop)?.kill();
      return;
    }
    running += 1;
    const { id, args, directory, env, input, live, hooks } = order;
    const child = spawn('git', [...args], {
      cwd: directory,
      env: { ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    children.set(id, child);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let last = 0;
    const collect = (list: Buffer[]) => (chunk: Buffer) => {
      list.push(chunk);
      last = performance.now();
      if (live) send({ id, output: chunk.toString('utf8') });
    };
    child.stdout.on('data', collect(stdout));
    child.stderr.on('data', collect(stderr));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    let failed = false;
    child.on('error', (error: NodeJS.ErrnoException) => {
      failed = true;
      children.delete(id);
      send({ id, failure: error.message, errno: error.code ?? '' });
      done();
    });
    let ended = false;
    const end = (code: number | null) => {
      if (failed || ended) return;
      ended = true;
      children.delete(id);
      send({ id, code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
      done();
    };
    child.on('close', end);
    child.on('exit', code => {
      if (!hooks) return;
      const look = () => {
        if (performance.now() - last < REST) {
          setTimeout(look, REST);
          return;
        }
        child.stdout.destroy();
        child.stderr.destroy();
        end(code);
      };
      last = performance.now();
      setTimeout(look, REST);
    });
  });
}
