import { Failure } from '../gate/failure.ts';
import { toBytes } from './bytes.ts';
import type { Call } from './call.ts';
import { ENVIRONMENT, FIXED } from './settings.ts';
import { startGit } from './starter.ts';

/** One finished git command, as the command log shows it. */
export interface Run {
  readonly args: readonly string[];
  readonly code: number;
  /** Whether the code is an answer to what was asked: 1 of `git diff` says that there is a difference. */
  readonly answers: boolean;
  readonly milliseconds: number;
  readonly stderr: string;
}

/** How a call is carried out. */
export interface Manner {
  /** Extra environment, e.g. `GIT_INDEX_FILE`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with output as it arrives (hooks, checks). */
  readonly onOutput?: (text: string) => void;
  /** Ends the command before its time; it counts as failed then. */
  readonly signal?: AbortSignal;
}

/** The one place that starts git. `directory` is where it runs; `environment` is the caller's (never read from the process here). */
export class Git {
  readonly directory: string;
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #listeners = new Set<(run: Run) => void>();

  constructor(directory: string, environment: Readonly<Record<string, string | undefined>>) {
    this.directory = directory;
    this.#environment = environment;
  }

  /** Tells of every finished command. Returns the function that stops it. */
  onRun(listener: (run: Run) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries a call out and reads its answer. @throws {GitError} on an exit code that is no answer to it */
  async run<Answer>(call: Call<Answer>, manner: Manner = {}): Promise<Answer> {
    const started = performance.now();
    const { args, input = '', codes, writes, read } = call;
    const env = Object.fromEntries(
      Object.entries({ ...this.#environment, ...ENVIRONMENT, ...call.env, ...manner.env }).flatMap(
        ([name, value]) => (value === undefined ? [] : [[name, value]]),
      ),
    );
    const wish = {
      args: [...FIXED, ...args],
      directory: this.directory,
      env,
      input: typeof input === 'string' ? toBytes(input) : input,
      hooks: writes.some(place => place !== 'objects'),
    };
    const { code, stdout, stderr: bytes } = await startGit(wish, manner.onOutput, manner.signal);
    const stderr = bytes.toString('utf8');
    const answers = codes.includes(code);
    const finished = { args, code, answers, milliseconds: performance.now() - started, stderr };
    for (const listener of this.#listeners) listener(finished);
    if (answers) return read({ code, stdout, stderr });
    throw new GitError(args, code, stderr);
  }
}

export class GitError extends Failure<'git-failed'> {
  override readonly name = 'GitError';
  readonly args: readonly string[];
  /** The exit code. */
  readonly exit: number;
  readonly stderr: string;

  constructor(args: readonly string[], code: number, stderr: string) {
    super('git-failed', `git ${args[0]} failed (exit ${code}): ${stderr.trim() || 'no message'}`);
    this.args = args;
    this.exit = code;
    this.stderr = stderr;
  }
}
