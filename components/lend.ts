import type { Job, Terminal } from './context.ts';

/** Lends the terminal, and knows whether it is lent. */
export interface Lending {
  readonly lent: () => boolean;
  readonly lend: <T>(deed: () => Promise<T>) => Promise<T>;
}

/** @param terminal not lent yet */
export function lender(terminal: Terminal): Lending {
  let lent = false;
  return {
    lent: () => lent,
    async lend(deed) {
      let answer: { readonly value: Awaited<ReturnType<typeof deed>> } | undefined;
      lent = true;
      try {
        await terminal.suspend(async () => {
          answer = { value: await deed() };
        });
      } finally {
        lent = false;
      }
      return answer!.value;
    },
  };
}

/**
 * Stops when somebody asks for it, the terminal first; an editor that has the terminal sees to it itself. After a stop
 * that nobody asked for the shell has used the terminal: it is taken again, and drawn anew.
 */
export function obey(job: Job, { lent, lend }: Lending): () => void {
  const stop = () => job.stop('own');
  return job.listen(
    () => void (lent() ? stop() : lend(stop)),
    () => {
      if (!lent()) void lend(async () => {});
    },
  );
}
