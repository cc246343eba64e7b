import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NotReady } from './errors.ts';

interface Numbered {
  readonly id: number;
}

interface Waiting<Answer> {
  readonly isLast: (answer: Answer) => boolean;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface Running<Answer> {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting<Answer>>;
}

interface Manner {
  /** The file it runs, and what that is called beside the program's entry in the bundle. */
  readonly file: URL;
  readonly bundled: string;
  /** Milliseconds after which it ends where nothing is asked of it; without, it stays as long as the program. */
  readonly rest?: number;
  /** What it is for, for an error: `that starts git`. */
  readonly what: string;
}

/**
 * A process of the program's own that carries out orders: begun with the first, shared by the whole program, which does
 * not stay for it once every answer is there.
 */
export class Beside<Order extends Numbered, Answer extends Numbered> {
  readonly #manner: Manner;
  #running: Running<Answer> | undefined;
  #last = 0;
  #rest: NodeJS.Timeout | undefined;

  constructor(manner: Manner) {
    this.#manner = manner;
  }

  /**
   * @param isLast sees each answer as it comes, and says whether no more will follow
   * @returns the number of the order, and its last answer; that is refused with `NotReady` when the process ends
   */
  ask(order: Omit<Order, 'id'>, isLast: (answer: Answer) => boolean = () => true) {
    clearTimeout(this.#rest);
    this.#running ??= this.#begin();
    const { child, waiting } = this.#running;
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { isLast, resolve, reject });
      child.ref();
      child.channel?.ref();
      child.send({ ...order, id });
    });
    return { id, answer };
  }

  /** Says something that is not answered, where the process still listens. */
  tell(word: object): void {
    if (this.#running?.child.connected) this.#running.child.send(word);
  }

  #begin(): Running<Answer> {
    const waiting: Running<Answer>['waiting'] = new Map();
    const options = { serialization: 'advanced', execArgv: [], stdio: 'ignore' } satisfies ForkOptions;
    const child = fork(place(this.#manner), [], options);
    child.on('message', (answer: Answer) => {
      const one = waiting.get(answer.id);
      if (!one?.isLast(answer)) return;
      waiting.delete(answer.id);
      if (waiting.size === 0) this.#letGo(child);
      one.resolve(answer);
    });
    const ended = (why: string) => {
      if (this.#running?.child === child) this.#running = undefined;
      for (const { reject } of waiting.values())
        reject(new NotReady('no-starter', `The process ${this.#manner.what} ${why}.`));
      waiting.clear();
    };
    child.on('exit', code => ended(`ended (exit ${code})`));
    child.on('error', error => ended(`failed: ${error.message}`));
    return { child, waiting };
  }

  #letGo(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    const { rest } = this.#manner;
    if (rest === undefined) return;
    this.#rest = setTimeout(() => {
      this.#running = undefined;
      child.disconnect();
    }, rest).unref();
  }
}

/** Beside the file that begins it in the sources, and beside the program's entry in the bundle. */
function place({ file, bundled }: Manner): string {
  const places = [file, new URL(bundled, file), new URL(`../${bundled}`, file)].map(url =>
    fileURLToPath(url),
  );
  return places.find(path => existsSync(path)) ?? places[0]!;
}
