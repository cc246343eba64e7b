import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCommandLine } from './arguments.ts';
import { type Io, UsageError } from './command.ts';
import { COMMANDS, type CommandRow, DEFAULT_COMMAND, findCommand } from './commands.ts';
import { describeError } from './errors.ts';
import { programHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { version } from './version.ts';

/** Runs one command line. Never throws: an error is printed and becomes the exit code. */
export async function main(
  args: readonly string[],
  io: Io,
  commands: readonly CommandRow[] = COMMANDS,
): Promise<number> {
  let cwd = io.cwd;
  let name: string | undefined;
  try {
    const line = readCommandLine(args);
    if (line.version) {
      io.out(`reorg-tui ${version()}\n`);
      return 0;
    }
    cwd = line.directories.reduce(enter, cwd);
    const chosen = choose(line.rest, line.help, cwd, commands);
    if (!chosen) {
      io.out(programHelp(commands));
      return 0;
    }
    name = chosen.row.name;
    const { command } = await chosen.row.load();
    if (chosen.help) {
      io.out(command.help);
      return 0;
    }
    return await command.run(chosen.args, { ...io, cwd });
  } catch (error) {
    const report = describeError(error, cwd, name);
    io.err(report.text);
    return report.code;
  }
}

interface Chosen {
  readonly row: CommandRow;
  readonly args: readonly string[];
  readonly help: boolean;
}

/** The command that the words ask for; undefined for the program's own help. */
function choose(
  words: readonly string[],
  help: boolean,
  cwd: string,
  commands: readonly CommandRow[],
): Chosen | undefined {
  const [first, ...others] = words;
  if (first === 'help') {
    const asked = others[0];
    return asked === undefined ? undefined : { row: named(asked, commands), args: [], help: true };
  }
  if (first === undefined && help) return undefined;
  const row = first === undefined ? undefined : findCommand(first, commands);
  if (row) return { row, args: others, help };
  if (first !== undefined && looksLikeCommand(first) && !existsSync(resolve(cwd, first)))
    named(first, commands);
  return { row: named(DEFAULT_COMMAND, commands), args: words, help };
}

function looksLikeCommand(word: string): boolean {
  return /^[a-z][a-z-]*$/.test(word);
}

function named(name: string, commands: readonly CommandRow[]): CommandRow {
  const row = findCommand(name, commands);
  if (row) return row;
  const near = nearest(
    name,
    commands.map(other => other.name),
  );
  const guess = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  throw new UsageError(`\`${name}\` is neither a command nor a plan that is here.${guess}`);
}

function enter(from: string, directory: string): string {
  const to = resolve(from, directory);
  if (!statSync(to, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`-C ${directory}: there is no directory ${to}.`);
  }
  return to;
}
