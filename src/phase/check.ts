import { stripVTControlCharacters } from 'node:util';
import type { Checked } from '../decisions/types.ts';
import type { Repository } from '../git/repository.ts';
import { withWorktree } from '../git/worktree.ts';

/** Starts a command of the user's in a directory, and ends it on the signal. Resolves with its exit code; one that a signal ended has 128 and the signal's number. */
export type Shell = (
  command: string,
  directory: string,
  variables: Readonly<Record<string, string>>,
  onOutput: (text: string) => void,
  signal?: AbortSignal,
) => Promise<number>;

/** A command that the user wants to hold at every commit, and the means to run it. */
export interface Check {
  readonly command: string;
  readonly shell: Shell;
}

/** What a check said of one commit. */
export type CheckResult = Omit<Checked, 'phase' | 'when'>;

const LINES = 20;
const LONGEST = 400;

/**
 * Runs a check on one commit, in a work tree of its own. The command finds the repository's own work tree in the variable
 * `REORG_TUI_ROOT`, where what is not committed (installed packages, say) can be taken from, and the commit in
 * `REORG_TUI_COMMIT`.
 * @param tree of the commit: the answer holds for every commit with the same
 */
export function checkCommit(
  repository: Repository,
  { command, shell }: Check,
  { commit, tree }: { readonly commit: string; readonly tree: string },
  onOutput: (text: string) => void,
  signal?: AbortSignal,
): Promise<CheckResult> {
  return withWorktree(repository, commit, async directory => {
    const started = performance.now();
    let said = '';
    const variables = { REORG_TUI_ROOT: repository.root, REORG_TUI_COMMIT: commit };
    const tell = (text: string) => {
      said = (said + text).slice(-LINES * LONGEST);
      onOutput(text);
    };
    const code = await shell(command, directory, variables, tell, signal);
    const milliseconds = Math.round(performance.now() - started);
    return { command, commit, tree, code, milliseconds, last: lastLines(said) };
  });
}

/** The last lines of an output as a person reads it. */
function lastLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .trimEnd()
    .split(/\r?\n/)
    .filter(line => line !== '')
    .slice(-LINES)
    .map(line => line.slice(0, LONGEST));
}
