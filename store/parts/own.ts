/** A command of the person's own, from their settings. */
export interface OwnCommand {
  readonly key: string;
  /** As a shell takes it, with `{file}` and the like for what is under the cursor. */
  readonly command: string;
  readonly label?: string;
  /** `terminal`: it has the terminal until it ends. Default: in the background. */
  readonly where?: 'terminal' | 'background';
}

/** Commands of the person's own. */
export interface OwnSlice {
  /** Runs one with the values of its placeholders, and reads everything again after it. */
  runOwn(own: OwnCommand, values: Readonly<Record<string, string | undefined>>): Promise<void>;
}

/** A command as it is started. What is under the cursor comes as variables, never as text of the command: it is untrusted. */
export interface StartedCommand {
  readonly script: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly directory: string;
}

/** How a command ended. */
export interface EndedCommand {
  readonly code: number;
  /** The last line that it wrote, where that was seen. */
  readonly last: string;
}
