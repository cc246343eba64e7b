import type { Done } from './commit.ts';

/** The end of a session before its time: what is being committed then is put back, or finished. */
export class Interruption {
  readonly #end = new AbortController();
  #running: Promise<Done> | undefined;

  /** Commits something that may be interrupted; nothing once it was. */
  async around(work: (signal: AbortSignal) => Promise<Done>): Promise<Done> {
    if (this.#end.signal.aborted) return { ok: false, message: 'The session was interrupted.' };
    this.#running = work(this.#end.signal);
    try {
      return await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  /** Resolves when nothing is half-way any more. @returns what came of the commit that was under way, where one was */
  async interrupt(): Promise<string | undefined> {
    this.#end.abort();
    return (await this.#running)?.message;
  }
}
