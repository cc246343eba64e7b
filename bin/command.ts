/** What a command gets from outside. Only `bin/` touches the process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Words that lead from where the program was started to `cwd`, for commands that a person or a program is to run next. */
  readonly within?: readonly string[];
  /** Columns of the terminal that is written to; undefined where it is none. */
  readonly columns?: number | undefined;
  /** Whether a person sits at both ends: standard input and output are a terminal that can be drawn on. */
  readonly interactive: boolean;
  /** All of standard input, for who is told to read it; absent where it is a terminal. */
  readonly input?: () => Promise<string>;
  /** Asks for one line on the terminal; absent where nobody can be asked. */
  readonly ask?: (question: string) => Promise<string>;
}

/** 0 done · 1 the answer is no (findings, drift, a check failed) · 2 wrong usage · 3 a person is needed. */
export type ExitCode = 0 | 1 | 2 | 3;

/** One command: a file `commands/NAME.ts` that exports `command`, loaded only when asked for. Its row stands in `commands.ts`; `--help` and `-C DIR` never reach it. */
export interface Command {
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<ExitCode>;
}

/** A mistake in how the program was called: printed as one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
