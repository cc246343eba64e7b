import type { AFTER_ERRORS } from '../src/after/errors.ts';
import type { Failure } from '../src/gate/failure.ts';
import type { GitError } from '../src/git/run.ts';
import type { REVISE_ERRORS } from '../src/revise/errors.ts';
import type { SESSION_ERRORS } from '../src/session/errors.ts';
import { DEFAULT_COMMAND } from './table/row.ts';

/** What is printed about an error, and the exit code that goes with it. */
export interface Report {
  readonly text: string;
  readonly code: number;
}

/** Exit code for a mistake of the program itself (`EX_SOFTWARE` of sysexits.h): none of the documented answers. */
export const INTERNAL_ERROR = 70;

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'you may not open it; look at its permissions',
  EPERM: 'you may not change it; look at its permissions',
  EISDIR: 'it is a directory, a file is needed',
  ENOTDIR: 'a part of this path is a file, not a directory',
  ENOSPC: 'the disk is full; make room and run the same command again',
  EROFS: 'the file system can only be read',
};

/** The program runs on a Node it was not made for. */
export class NodeTooOld extends Error {
  override readonly name = 'NodeTooOld';
}

/** Errors by which JavaScript itself reports a mistake in the program. */
const MISTAKES = new Set([
  'TypeError',
  'ReferenceError',
  'RangeError',
  'SyntaxError',
  'AssertionError',
  'AggregateError',
]);

/** Failures that are about the words of a command line: codes by the names of the errors. */
const ABOUT_WORDS: Readonly<Record<string, readonly string[]>> = {
  CannotReweave: ['no-range', 'no-commit', 'no-common-past'] satisfies (keyof typeof AFTER_ERRORS)[],
  ReviseError: ['wrong-words'] satisfies (keyof typeof REVISE_ERRORS)[],
  SessionError: [
    'no-step',
    'no-choice',
    'no-reason',
    'nothing-left',
  ] satisfies (keyof typeof SESSION_ERRORS)[],
};

const isAboutWords = (error: Error): boolean =>
  ABOUT_WORDS[error.name]?.includes((error as Failure).code) === true;

/**
 * Any thrown value as one message: what went wrong, where, what to do.
 * Matches by `name`, so that reporting an error loads none of the modules that may have thrown it.
 */
export function describeError(error: unknown, cwd: string, command: string | undefined): Report {
  if (!(error instanceof Error)) return internal(String(error), '');
  if (error.name === 'UsageError' || isAboutWords(error)) return wrongUsage(error.message, command);
  if (error.name === 'NodeTooOld') {
    const advice = 'Install a newer Node from your usual source and run the same command again.';
    return { text: say(error.message, advice), code: 2 };
  }
  if (error.name === 'GitError') return gitFailed(error as GitError, cwd);
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) return wrongUsage(optionWords(error.message, code), command);
  if (code === 'ENOENT' && syscall?.startsWith('spawn')) {
    return { text: say('git was not found.', 'Install git, or put it on the PATH.'), code: 1 };
  }
  const reason = code === undefined ? undefined : SYSTEM[code];
  if (reason && path) return { text: say(`${path}: ${reason}.`), code: 1 };
  if (MISTAKES.has(error.name)) return internal(error.message, error.stack ?? '');
  return { text: say(error.message), code: 1 };
}

/** What is wrong with an option: Node's own reader says it for programmers. */
function optionWords(message: string, code: string): string {
  const [, option = 'It'] = /'(-[^' ]*)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `\`${option}\` is no option of this command.`;
  if (/does not take an argument/.test(message)) return `\`${option}\` takes no value.`;
  return `\`${option}\` needs a value: \`${option} VALUE\`, or \`${option}=VALUE\` where it begins with a dash.`;
}

function wrongUsage(message: string, command: string | undefined): Report {
  const words = command === DEFAULT_COMMAND ? 'PLAN' : command;
  const help = words ? `reorg-tui ${words} --help` : 'reorg-tui --help';
  return { text: say(message, `\`${help}\` says what may stand here.`), code: 2 };
}

function gitFailed(error: GitError, cwd: string): Report {
  const said = error.stderr.trim() || 'nothing';
  const what = `\`git ${error.args.map(quoted).join(' ')}\` failed in ${cwd} with exit code ${error.exit}.`;
  const notRepository = /not a git repository/i.test(said);
  const advice = notRepository
    ? 'Start in a git repository, or name one with `-C DIR`.'
    : 'Run the same git command there to look into it, then this one again: what was decided is on disk.';
  return { text: say(what, `git said: ${said}`, advice), code: 1 };
}

function internal(message: string, stack: string): Report {
  const text = say(
    `a mistake in reorg-tui itself: ${message}`,
    'Decisions made so far are on disk; the same command goes on from there.',
    'Please report it with the lines below and the command you ran.',
  );
  return { text: stack === '' ? text : `${text}${stack}\n`, code: INTERNAL_ERROR };
}

function say(what: string, ...more: readonly string[]): string {
  return `reorg-tui: ${[what, ...more].join('\n  ')}\n`;
}

function quoted(word: string): string {
  return /^[\w./:=@^{}~,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
