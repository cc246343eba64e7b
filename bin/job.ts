/**
 * Stops this process as ctrl+z in a shell does, and resolves once it is continued (`fg`). The terminal must be free.
 * Where nobody can continue it, as on Windows, it is not stopped.
 */
export function pause(): Promise<void> {
  if (process.platform === 'win32') return Promise.resolve();
  return new Promise(resolve => {
    process.once('SIGCONT', () => resolve());
    // The whole group stops, as the shell expects of a job: what we started, and whoever waits for us.
    process.kill(0, 'SIGTSTP');
  });
}
