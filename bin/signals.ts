import { constants } from 'node:os';
import type { Io } from './command.ts';
import { printable } from './figures.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What can be ended before its time: the phase that is being committed is put back, or finished, and it is said which. */
export interface Interruptible {
  interrupt(): Promise<string | undefined>;
  /** Gives the repository back to other sessions. */
  close(): Promise<void>;
}

/** Does a command's work on a session, and gives the repository back however that ends. */
export async function closing<T>(session: Pick<Interruptible, 'close'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await session.close();
  }
}

/** Ends the program on a signal as a shell expects it, but not in the middle of a phase. A second signal changes nothing. */
export function endOnSignals(session: Interruptible, io: Io): void {
  let asked = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      const end = () => process.exit(128 + constants.signals[signal]);
      session
        .interrupt()
        .catch((error: Error) => error.message)
        .then(said => {
          if (said !== undefined) io.err(`reorg-tui: interrupted. ${printable(said)}\n`);
          return session.close();
        })
        .then(end, end);
    });
  }
}
