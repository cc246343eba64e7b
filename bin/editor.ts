import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fromBytes, toBytes } from '../src/git/bytes.ts';
import { temporaryFolder } from '../src/git/temporary.ts';
import type { Io } from './command.ts';

/** What to edit: the text, and the path it belongs to (editors choose their colours by its ending). */
export interface EditRequest {
  readonly path: string;
  readonly text: string;
  /** From 1. */
  readonly line?: number;
}

/**
 * Opens the person's editor on a copy of the text, as git would (`GIT_EDITOR`, `core.editor`, `VISUAL`, `EDITOR`, `vi`).
 * The terminal must be free. Resolves with the new text, or undefined where it was left as it was.
 * @throws {Error} with a sentence when the editor cannot be started or ends with an error
 */
export async function openEditor(
  request: EditRequest,
  io: Pick<Io, 'env' | 'cwd'>,
): Promise<string | undefined> {
  const directory = await temporaryFolder();
  const file = join(directory, basename(request.path) || 'text');
  try {
    await writeFile(file, toBytes(request.text));
    const editor = editorOf(io);
    await run(editor, atLine(editor, file, request.line), io);
    const text = fromBytes(await readFile(file));
    return text === request.text ? undefined : text;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Opens the same editor on a file of a work tree.
 * @throws {Error} with a sentence when there is no such file, or the editor cannot be started or ends with an error
 */
export async function openFile(
  { root, path, line }: { readonly root: string; readonly path: string; readonly line?: number },
  io: Pick<Io, 'env' | 'cwd'>,
): Promise<void> {
  const file = join(root, path);
  if (!existsSync(file)) throw new Error(`${path} is not there now: it comes with the phase.`);
  const editor = editorOf(io);
  await run(editor, atLine(editor, file, line), io);
}

/** The person's editor. */
const editorOf = ({ env }: Pick<Io, 'env'>): string => env.GIT_EDITOR || env.VISUAL || env.EDITOR || 'vi';

/** Most editors understand `+LINE`; those that are known not to are opened at the top. */
function atLine(editor: string, file: string, line: number | undefined): string[] {
  return line !== undefined && /\b(vim?|nvim|nano|emacs|emacsclient|micro|kak|ne|joe|less)\b/.test(editor)
    ? [`+${line}`, file]
    : [file];
}

/** An editor is a command line of the person's own, so that it goes through the shell, as git does it; our words do not. */
function run(editor: string, args: readonly string[], { env, cwd }: Pick<Io, 'env' | 'cwd'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `${editor} "$@"`, editor, ...args], {
      cwd,
      env: { ...env },
      stdio: 'inherit',
    });
    child.on('error', error =>
      reject(new Error(`The editor \`${editor}\` could not be started: ${error.message}`)),
    );
    child.on('close', code => {
      if (code === 0) resolve();
      else reject(new Error(`The editor \`${editor}\` ended with exit code ${code}; nothing was changed.`));
    });
  });
}
