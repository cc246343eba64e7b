import { UsageError } from './command.ts';

/** The command line, cut into what every command shares and what the command reads itself. */
export interface CommandLine {
  /** Values of `-C`, in order: each is relative to the one before, as in git. */
  readonly directories: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  /** Everything else, in order. After `--` nothing is taken out. */
  readonly rest: readonly string[];
}

/**
 * Takes the global options out of an argument list, wherever they stand.
 * @throws {UsageError} when `-C` has no directory behind it.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const directories: string[] = [];
  const rest: string[] = [];
  let help = false;
  let version = false;
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '--') {
      rest.push(...args.slice(index));
      break;
    }
    if (word === '-h' || word === '--help') help = true;
    else if (word === '-V' || word === '--version') version = true;
    else if (word === '-C' || word === '--directory') {
      const value = args[++index];
      if (value === undefined || value === '') throw new UsageError(`${word} needs a directory: ${word} DIR`);
      directories.push(value);
    } else if (word.startsWith('--directory=')) directories.push(word.slice('--directory='.length));
    else rest.push(word);
  }
  return { directories, help, version, rest };
}
