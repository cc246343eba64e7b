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

/** Does a command's work on a session, and gives the repository back however that ends: done, failed, or by a signal. */
export async function closing<T>(session: Interruptible, io: Io, work: () => Promise<T>): Promise<T> {
  const ignore = endOnSignals(session, io);
  try {
    return await work();
  } finally {
    await session.close();
    ignore();
  }
}

/**
 * Ends the program on a signal as a shell expects it, but not in the middle of a phase. A second signal changes nothing.
 * Returns what leaves signals to the system again.
 */
export function endOnSignals(session: Interruptible, io: Io): () => void {
  let asked = false;
  const interrupted = (signal: (typeof SIGNALS)[number]) => {
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
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return () => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
}
