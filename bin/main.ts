import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCommandLine } from './arguments.ts';
import { type Io, UsageError } from './command.ts';
import type { CommandRow } from './commands.ts';
import { describeError, NodeTooOld } from './errors.ts';
import { nearest } from './nearest.ts';
import { LOADS, type Load } from './table/loads.ts';
import { DEFAULT_COMMAND } from './table/row.ts';
import { version } from './version.ts';

/** The oldest Node that has what the program is made of; the manifest says the same. */
const OLDEST_NODE = 22;

/** What stands around a command line; the real thing where absent. */
export interface Around {
  readonly commands?: readonly (CommandRow & Callable)[];
  /** Version of the Node that runs this: `24.1.0`. */
  readonly node?: string;
}

/** A command as it is started; what is said of it is loaded where somebody asks. */
interface Callable {
  readonly name: string;
  readonly load: Load;
}

/** Runs one command line. Never throws: an error is printed and becomes the exit code. */
export async function main(
  args: readonly string[],
  io: Io,
  { commands: described, node = process.versions.node }: Around = {},
): Promise<number> {
  const commands: readonly Callable[] =
    described ?? Object.entries(LOADS).map(([name, load]) => ({ name, load }));
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
      const { programHelp } = await import('./help.ts');
      io.out(programHelp(described));
      return 0;
    }
    name = chosen.row.name;
    if (!chosen.help) requireNode(node);
    const { command } = await chosen.row.load();
    if (chosen.help) {
      io.out(command.help);
      return 0;
    }
    const within = cwd === io.cwd ? [] : ['-C', cwd];
    return await command.run(chosen.args, { ...io, cwd, within });
  } catch (error) {
    const report = describeError(error, cwd, name);
    io.err(report.text);
    return report.code;
  }
}

/** Help is for everybody, also for those who have yet to install a newer Node. */
function requireNode(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return;
  throw new NodeTooOld(`Node ${OLDEST_NODE} or newer is needed; this is ${version}.`);
}

interface Chosen {
  readonly row: Callable;
  readonly args: readonly string[];
  readonly help: boolean;
}

/** The command that the words ask for; undefined for the program's own help. */
function choose(
  words: readonly string[],
  help: boolean,
  cwd: string,
  commands: readonly Callable[],
): Chosen | undefined {
  const [first, ...others] = words;
  if (first === 'help') {
    const asked = others[0];
    return asked === undefined ? undefined : { row: named(asked, commands), args: [], help: true };
  }
  if (first === undefined && help) return undefined;
  const row = commands.find(({ name }) => name === first);
  if (row) return { row, args: others, help };
  if (first !== undefined && looksLikeCommand(first) && !existsSync(resolve(cwd, first)))
    named(first, commands);
  return { row: named(DEFAULT_COMMAND, commands), args: words, help };
}

function looksLikeCommand(word: string): boolean {
  return /^[a-z][a-z-]*$/.test(word);
}

function named(name: string, commands: readonly Callable[]): Callable {
  const row = commands.find(one => one.name === name);
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
