import { visible } from '../src/report/visible.ts';
import type { Io } from './command.ts';

type Ends = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'cwd'>;

/**
 * The outside world of a real process.
 * A reader that has gone (`| head`) ends the output, not the work: a commit under way is finished all the same.
 */
export function processIo(ends: Ends, env: Io['env']): Io {
  return {
    out: writer(ends.stdout),
    err: writer(ends.stderr),
    env,
    cwd: ends.cwd(),
    columns: ends.stdout.isTTY ? ends.stdout.columns : undefined,
    ask: question => ask(ends, question),
    ...(!ends.stdin.isTTY && { input: () => whole(ends.stdin) }),
    interactive: Boolean(ends.stdin.isTTY && ends.stdout.isTTY && env.TERM !== 'dumb'),
  };
}

async function whole(stdin: Ends['stdin']): Promise<string> {
  const { text } = await import('node:stream/consumers');
  return text(stdin);
}

/** One line from the terminal; nothing where it is closed. */
async function ask({ stdin, stdout }: Ends, question: string): Promise<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: stdin, output: stdout });
  return new Promise(resolve => {
    lines.once('close', () => resolve(''));
    lines.question(visible(question), answer => {
      resolve(answer);
      lines.close();
    });
  });
}

/** Resolves when what was written to a stream has gone to its reader, or there is no reader any more. */
export function drained(stream: NodeJS.WritableStream & { readonly destroyed?: boolean }): Promise<void> {
  if (stream.destroyed) return Promise.resolve();
  return new Promise(resolve => stream.write('', () => resolve()));
}

function writer(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', error => {
    // EIO: the terminal is gone.
    if (!['EPIPE', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    open = false;
  });
  return text => {
    // Whatever was printed, by whomever: what would steer the terminal is shown, not sent.
    if (open) stream.write(visible(text));
  };
}
