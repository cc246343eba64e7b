import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A text to be edited, and where the editor should open it. */
export interface Edit {
  readonly text: string;
  /** Its last part names the temporary file, so that the editor knows the language. */
  readonly path: string;
  /** From 1. */
  readonly line?: number;
}

/** Editors that take `+LINE` before the file. */
const TAKES_LINE = /(^|\/)(n?vim?|view|nano|pico|emacs(client)?|micro|kak|joe|ne|mg)$/;

/**
 * Opens the person's editor on a text and waits until it is closed. The command is `GIT_EDITOR`, `VISUAL` or `EDITOR`,
 * in this order, run by the shell with the file as argument, as git does (git-var(1)); `vi` where none is set.
 * @returns the new text, or `undefined` where it is the same
 * @throws {Error} where the editor cannot be started or ends with another exit code than 0
 */
export async function openEditor(
  { text, path, line }: Edit,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const command = environment.GIT_EDITOR || environment.VISUAL || environment.EDITOR || 'vi';
  const directory = await mkdtemp(join(tmpdir(), 'reorg-tui-'));
  try {
    const file = join(directory, basename(path) || 'text');
    await writeFile(file, text, { mode: 0o600 });
    const at = line !== undefined && TAKES_LINE.test(command.split(' ')[0]!) ? [`+${line}`] : [];
    await run(command, [...at, file], environment);
    const edited = await readFile(file, 'utf8');
    return edited === text ? undefined : edited;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Exit code of a shell that does not find a command (POSIX). */
const NOT_FOUND = 127;

function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `${command} "$@"`, command, ...args], {
      stdio: 'inherit',
      env: environment,
    });
    // ctrl+c in the editor is the editor's own business.
    const ignore = (): void => {};
    process.on('SIGINT', ignore);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore);
      if (code === 0) resolve();
      else if (code === NOT_FOUND)
        reject(new Error(`The editor “${command}” is not there: set EDITOR to one that is.`));
      else
        reject(
          new Error(`The editor “${command}” ended with ${ending(code, signal)}: nothing was taken over.`),
        );
    });
  });
}

const ending = (code: number | null, signal: NodeJS.Signals | null): string =>
  code === null ? `signal ${signal} (${constants.signals[signal!]})` : `exit code ${code}`;
