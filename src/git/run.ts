import { Failure } from '../gate/failure.ts';
import { namesOf, toBytes } from './bytes.ts';
import { ENVIRONMENT, FIXED } from './settings.ts';
import { startGit } from './starter.ts';

/** One finished git command, as the command log shows it. */
export interface Run {
  readonly args: readonly string[];
  readonly code: number;
  readonly milliseconds: number;
  readonly stderr: string;
}

export interface RunOptions {
  /** Bytes for standard input. */
  readonly input?: string | Uint8Array;
  /** Extra environment, e.g. `GIT_INDEX_FILE`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes that are an answer, not an error. Default `[0]`. */
  readonly codes?: readonly number[];
  /** Called with output as it arrives (hooks, checks). */
  readonly onOutput?: (text: string) => void;
  /** Whether the command changes the repository as the user sees it; such commands are shown first in the log. */
  readonly effect?: boolean;
  /** Ends the command before its time; it counts as failed then. */
  readonly signal?: AbortSignal;
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

  /** Standard output as text. @throws {GitError} on an exit code not in `codes`. */
  async text(args: readonly string[], options: RunOptions = {}): Promise<string> {
    return (await this.run(args, options)).stdout.toString('utf8');
  }

  /** Lines of standard output without the last empty one. */
  async lines(args: readonly string[], options: RunOptions = {}): Promise<string[]> {
    const text = await this.text(args, options);
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
  }

  /** The parts of standard output that NUL ends (`-z`): names as they are, UTF-8 or not. @see fromBytes */
  async names(args: readonly string[], options: RunOptions = {}): Promise<string[]> {
    return namesOf((await this.run(args, options)).stdout);
  }

  async run(
    args: readonly string[],
    options: RunOptions = {},
  ): Promise<{ stdout: Buffer; code: number; stderr: string }> {
    const started = performance.now();
    const env = Object.fromEntries(
      Object.entries({ ...this.#environment, ...ENVIRONMENT, ...options.env }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const { input = '' } = options;
    const wish = {
      args: [...FIXED, ...args],
      directory: this.directory,
      env,
      input: typeof input === 'string' ? toBytes(input) : input,
      hooks: options.effect === true,
    };
    const { code, stdout, stderr: bytes } = await startGit(wish, options.onOutput, options.signal);
    const stderr = bytes.toString('utf8');
    const finished = { args, code, milliseconds: performance.now() - started, stderr };
    for (const listener of this.#listeners) listener(finished);
    if ((options.codes ?? [0]).includes(code)) return { stdout, code, stderr };
    throw new GitError(args, code, stderr);
  }
}
