/**
 * One job runs, one waits; a later request takes the place of the one that waits. Thus the last thing asked for is
 * always delivered, and holding a key down never queues more than one job.
 * `onIdle` is called when nothing runs or waits any more.
 */
export function latestWins(onIdle: () => void = () => {}): (key: string, job: () => Promise<void>) => void {
  let running: string | undefined;
  let next: { key: string; job: () => Promise<void> } | undefined;

  const start = async (key: string, job: () => Promise<void>): Promise<void> => {
    running = key;
    try {
      await job();
    } finally {
      running = undefined;
      const following = next;
      next = undefined;
      if (following) void start(following.key, following.job);
      else onIdle();
    }
  };

  return (key, job) => {
    if (running === undefined) void start(key, job);
    else if (running === key) next = undefined;
    else next = { key, job };
  };
}
