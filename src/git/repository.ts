import { access, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { stagedPaths } from './calls/diff-index.ts';
import { refsBelow } from './calls/for-each-ref.ts';
import { isBare, places, tipOf } from './calls/rev-parse.ts';
import { changedPaths } from './calls/status.ts';
import { branchName } from './calls/symbolic-ref.ts';
import { version } from './calls/version.ts';
import { NotReady } from './errors.ts';
import { Git } from './run.ts';
import { removeStrayFolders } from './temporary.ts';

/** Oldest git whose commands do what we rely on (`rev-parse --end-of-options` is the youngest). */
export const OLDEST_GIT = [2, 30] as const;

/** A repository as it is at the start. */
export interface Repository {
  readonly git: Git;
  readonly root: string;
  /** The common git directory: shared by all work trees. */
  readonly common: string;
  /** The git directory of this work tree. */
  readonly gitDirectory: string;
  readonly head: string;
  /** Empty where HEAD is detached. */
  readonly branch: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Opens the repository around `directory`, to read. @throws {NotReady} when there is none, or git is too old, or nothing is committed. */
export async function openRepository(directory: string, environment: Environment): Promise<Repository> {
  const here = new Git(directory, environment);
  const placed = here.run(places());
  placed.catch(() => {}); // Heard below; without git the version has its say first.
  const [major, minor] = await here.run(version()).catch(() => {
    throw new NotReady('no-git', 'git was not found. Install git and try again.');
  });
  if (major < OLDEST_GIT[0] || (major === OLDEST_GIT[0] && minor < OLDEST_GIT[1])) {
    throw new NotReady(
      'old-git',
      `git ${major}.${minor} is too old. Install git ${OLDEST_GIT.join('.')} or newer.`,
    );
  }
  const { found, said, root, gitDirectory, common } = await placed;
  if (!found) {
    // git's own words hold the remedy, as those on a folder of another owner do (safe.directory).
    if (!/not a git repository|must be run in a work tree/i.test(said))
      throw new NotReady('refused', `git refuses ${directory}: ${said}`);
    const bare = await here.run(isBare()).catch(() => false);
    if (bare) throw new NotReady('bare', `${directory} is a bare repository. Clone it and run there.`);
    throw new NotReady(
      'no-repository',
      `${directory} is not in a git repository. Change into one, or name it with -C DIR.`,
    );
  }
  await removeStrayFolders();
  const git = new Git(root, environment);
  const [head, branch] = await Promise.all([git.run(tipOf('HEAD')), git.run(branchName())]);
  if (!head) {
    const others = await git.run(refsBelow('refs/heads'));
    const elsewhere = others.length > 0 ? ', or switch to a branch that has one' : '';
    const message = `The branch ${branch} has no commit yet. Commit something first${elsewhere}.`;
    throw new NotReady('unborn', message);
  }
  return { git, root, gitDirectory, common: resolve(directory, common), head, branch };
}

/** Files by which git knows what it is in the middle of, the more special first. */
const UNDER_WAY: readonly (readonly [string, string, string])[] = [
  ['rebase-apply/applying', '`git am`', 'git am --continue` or `git am --abort'],
  ['rebase-merge', 'A rebase', 'git rebase --continue` or `git rebase --abort'],
  ['rebase-apply', 'A rebase', 'git rebase --continue` or `git rebase --abort'],
  ['MERGE_HEAD', 'A merge', 'git merge --continue` or `git merge --abort'],
  ['CHERRY_PICK_HEAD', 'A cherry-pick', 'git cherry-pick --continue` or `git cherry-pick --abort'],
  ['REVERT_HEAD', 'A revert', 'git revert --continue` or `git revert --abort'],
  ['BISECT_LOG', 'A bisect', 'git bisect reset'],
];

/**
 * Refuses to change a repository that is in the middle of something, or has changes. Touches nothing.
 * @param record the record that is written to, which a team may keep under version control: on disk it is ahead of its commit
 * @throws {NotReady}
 */
export async function requireQuiet(repository: Repository, record: string): Promise<void> {
  await requireAtRest(repository);
  const { git, root } = repository;
  const own = relative(root, record);
  const changed = (await git.run(changedPaths())).filter(path => path !== own);
  const dirty = [...new Set([...changed, ...(await git.run(stagedPaths()))])];
  if (dirty.length > 0) {
    const some = dirty.slice(0, 3);
    const more = dirty.length > 3 ? ` and ${dirty.length - 3} more` : '';
    throw new NotReady(
      'dirty',
      `Uncommitted changes: ${some.join(', ')}${more}. Commit or stash them first.`,
    );
  }
}

/** The same where files stay what they are: then changes of them are in nobody's way. @throws {NotReady} */
export async function requireAtRest(repository: Repository): Promise<void> {
  const { gitDirectory, branch, root } = repository;
  for (const [file, what, how] of UNDER_WAY) {
    if (await exists(join(gitDirectory, file))) {
      throw new NotReady('under-way', `${what} is under way in ${root}. Finish or end it first: \`${how}\`.`);
    }
  }
  const lock = join(gitDirectory, 'index.lock');
  if (await exists(lock)) {
    throw new NotReady(
      'locked',
      `${lock} exists: another git command is running, or one was killed. When none runs, delete that file.`,
    );
  }
  if (!branch) {
    throw new NotReady(
      'detached',
      'HEAD is detached: commits made here would belong to no branch. Run `git switch -c NAME` first.',
    );
  }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The file's text, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
