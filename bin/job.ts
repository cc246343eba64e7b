import type { Job } from '../components/context.ts';

/** Milliseconds after which a process that still runs has not been stopped. */
const GRACE = 100;

/**
 * This process as a job of a shell. While somebody listens, SIGTSTP is a question, answered with `stop`; what cannot
 * ask (SIGSTOP) is noticed when it is over. Undefined where there are no jobs, as on Windows.
 */
export function currentJob(): Job | undefined {
  if (process.platform === 'win32') return undefined;
  let asked: (() => void) | undefined;
  let resume: ((stopped: boolean) => void) | undefined;

  const stop = (whom: number): Promise<boolean> =>
    new Promise<boolean>(resolve => {
      resume = resolve;
      // Without a listener the signal does what it says.
      if (asked) process.off('SIGTSTP', asked);
      process.kill(whom, 'SIGTSTP');
      // Whoever reads on was continued, and the news of that is under way, or was never stopped: a process that no
      // shell waits for cannot be (POSIX: orphaned process groups).
      setTimeout(() => setImmediate(() => resume?.(false)), GRACE);
    }).finally(() => {
      resume = undefined;
      if (asked) process.on('SIGTSTP', asked);
    });

  return {
    // The whole group stops, as the shell expects of a job: what we started, and whoever waits for us.
    stop: others => stop(others === 'all' ? 0 : process.pid),
    listen(onAsked, onContinued) {
      const continued = (): void => (resume ? resume(true) : onContinued());
      asked = onAsked;
      process.on('SIGTSTP', onAsked);
      process.on('SIGCONT', continued);
      return () => {
        asked = undefined;
        process.off('SIGTSTP', onAsked);
        process.off('SIGCONT', continued);
      };
    },
  };
}
