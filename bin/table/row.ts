/** One option of a command, as help, completions and the man page show it. */
export interface OptionRow {
  /** Long name with its dashes: `--json`. */
  readonly flag: string;
  /** One letter with its dash: `-C`. */
  readonly short?: string;
  /** What stands after it; absent for a switch. `FILE`, `DIR`, the words to choose from as `weave|linear`, or another word in capitals. */
  readonly value?: string;
  readonly summary: string;
}

/** One row of the table of commands: what help, completions and the man page say of it, without loading it. */
export interface CommandRow {
  readonly name: string;
  /** What stands after the name, as usage lines write it. Empty for nothing. */
  readonly operands: string;
  /** What a shell can offer there: files of a kind, a range of commits, or one of these words. */
  readonly operand: 'plan' | 'record' | 'range' | 'none' | readonly string[];
  readonly summary: string;
  readonly options: readonly OptionRow[];
}

/** The command meant when the first argument is no command's name: that argument is the plan. */
export const DEFAULT_COMMAND = 'session';
