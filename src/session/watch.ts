import { SessionError } from './errors.ts';
import type { Progress } from './types.ts';

/** A person did not want to wait for the end of something. */
export class GivenUp extends SessionError {
  /** @param doing `measuring phase 2` */
  constructor(doing: string) {
    super('given-up', `${doing.charAt(0).toUpperCase()}${doing.slice(1)} was given up.`);
  }
}

interface Task {
  readonly doing: string;
  readonly of: number;
  /** It is carried through whatever happens. */
  readonly fixed: boolean;
  done: number;
  readonly end: AbortController;
}

/** Tells that one more part is done. @throws {GivenUp} when the work is not wanted any more */
export type Step = () => void;

/** Long work, which can be watched and given up. Of several the one begun last is told. */
export class Watch {
  readonly #listeners = new Set<(progress: Progress | undefined) => void>();
  readonly #tasks: Task[] = [];

  /** Tells of every step, and `undefined` once nothing is under way. Returns what ends the telling. */
  on(listener: (progress: Progress | undefined) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Gives up what can be. Says whether there was anything. */
  cancel(): boolean {
    const free = this.#tasks.filter(task => !task.fixed);
    for (const task of free) task.end.abort();
    return free.length > 0;
  }

  /**
   * Does work of `of` parts.
   * @param work gets what counts a part as done, and a signal for what can be stopped in the middle of one
   * @param fixed it has changed something already, and must come to its end
   * @throws {GivenUp} after `cancel`
   */
  async run<T>(
    doing: string,
    of: number,
    work: (step: Step, signal: AbortSignal) => Promise<T>,
    { fixed = false } = {},
  ): Promise<T> {
    const task: Task = { doing, of, fixed, done: 0, end: new AbortController() };
    this.#tasks.push(task);
    this.#tell();
    try {
      return await work(() => {
        if (task.end.signal.aborted) throw new GivenUp(doing);
        task.done += 1;
        this.#tell();
      }, task.end.signal);
    } finally {
      this.#tasks.splice(this.#tasks.indexOf(task), 1);
      this.#tell();
    }
  }

  #tell(): void {
    const task = this.#tasks.at(-1);
    const progress = task && { doing: task.doing, done: task.done, of: task.of, fixed: task.fixed };
    for (const listener of this.#listeners) listener(progress);
  }
}
