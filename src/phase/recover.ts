import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readObjects } from '../git/objects.ts';
import { exists, NotReady, type Repository } from '../git/repository.ts';
import { Trees } from '../git/tree.ts';

/** What the record says of a phase that was being applied when the program was killed. */
export interface Unfinished {
  readonly phase: number;
  /** The commit before the phase. */
  readonly parent: string;
  /** The rehearsed main-line commits. */
  readonly commits: readonly string[];
}

/** What became of it: `done` with the commits, or `dropped`: the repository stands before the phase again. */
export type Recovered =
  | { readonly kind: 'done'; readonly commits: readonly string[] }
  | { readonly kind: 'dropped' };

const PATIENCE = 3000;

/**
 * Ends what a killed program left half-way: if all commits of the phase are there it is done; otherwise everything is put
 * back to before the phase. Puts back only what the phase itself wrote.
 * @throws {NotReady} when the work tree holds changes that the phase did not make; nothing is touched then
 */
export async function recover(repository: Repository, unfinished: Unfinished): Promise<Recovered> {
  const { git, root } = repository;
  const last = unfinished.commits.at(-1) ?? unfinished.parent;
  await settle(repository);
  const since = await git.lines(['rev-list', '--first-parent', '--reverse', `${unfinished.parent}..HEAD`]);
  const trees = await git.lines(['rev-parse', ...unfinished.commits.map(id => `${id}^{tree}`)]);
  const made = since.length === 0 ? [] : await git.lines(['rev-parse', ...since.map(id => `${id}^{tree}`)]);
  const quiet = (await changed(repository)).length === 0;
  if (since.length > 0 && since.length === trees.length && made.at(-1) === trees.at(-1) && quiet)
    return { kind: 'done', commits: since };
  if (since.length > trees.length || made.some((tree, index) => tree !== trees[index])) {
    throw new NotReady(
      'half-way',
      `Phase ${unfinished.phase} was interrupted, and commits were added since. Put the branch back with \`git reset --hard ${unfinished.parent}\`, or keep them and begin a new record.`,
    );
  }

  const foreign = await notOurs(
    repository,
    [unfinished.parent, ...unfinished.commits],
    await changed(repository),
  );
  if (foreign.length > 0) {
    throw new NotReady(
      'half-way',
      `Phase ${unfinished.phase} was interrupted, and ${foreign.slice(0, 3).join(', ')} changed since. Save that file, then drop the phase with \`git reset --hard ${unfinished.parent}\` or finish it with \`git checkout ${last} -- .\` and \`git commit\`.`,
    );
  }
  const strays = await ownStrays(repository, unfinished.commits);
  for (const path of strays) await rm(join(root, path), { force: true });
  await putBack(repository, unfinished.parent);
  return { kind: 'dropped' };
}

/** How long nothing may change before a git command that outlived the program counts as ended. Milliseconds. */
const STILL = 300;

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Waits until the git command that was under way when the program was killed has ended: it is not stopped with it. */
async function settle(repository: Repository): Promise<void> {
  const look = async () => {
    await waitForLocks(repository);
    const head = await repository.git.text(['rev-parse', 'HEAD']);
    return [head, ...(await changed(repository))].join('\0');
  };
  const end = Date.now() + PATIENCE;
  let before = await look();
  while (Date.now() < end) {
    await sleep(STILL);
    const now = await look();
    if (now === before) return;
    before = now;
  }
}

/** Resets the branch and the work tree; again where another git command came between. */
async function putBack(repository: Repository, commit: string): Promise<void> {
  const { git } = repository;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await git.run(['reset', '--hard', '--quiet', commit], { effect: true });
      await settle(repository);
      const head = (await git.text(['rev-parse', 'HEAD'])).trim();
      if (head === commit && (await changed(repository)).length === 0) return;
    } catch (error) {
      if (attempt >= 5) throw error;
      await waitForLocks(repository);
      await sleep(STILL);
    }
    if (attempt >= 5) return;
  }
}

/** Waits until no other git command holds a lock; one that a killed git left behind is taken away. */
async function waitForLocks({ gitDirectory, common, branch }: Repository): Promise<void> {
  const locks = [
    join(gitDirectory, 'index.lock'),
    join(gitDirectory, 'HEAD.lock'),
    join(common, 'refs/heads', `${branch}.lock`),
  ];
  const end = Date.now() + PATIENCE;
  for (const lock of locks) {
    while ((await exists(lock)) && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 50));
    const age = await stat(lock).then(
      found => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age >= PATIENCE) await rm(lock, { force: true });
  }
}

/** Paths whose work tree or index differs from HEAD. */
async function changed({ git }: Repository): Promise<string[]> {
  const out = await git.text([
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=no',
    '--ignore-submodules=all',
  ]);
  return out
    .split('\0')
    .filter(Boolean)
    .map(row => row.slice(3));
}

/**
 * Of these paths, those whose content on disk is neither that of a file of one of the commits (`git mv` takes a text to its
 * new place before it is changed there) nor the start of what one of them gives the path: git writes files in place,
 * and one that was killed leaves the start.
 */
async function notOurs(
  { git, root }: Repository,
  commits: readonly string[],
  paths: readonly string[],
): Promise<string[]> {
  const present = await Promise.all(paths.map(path => readFile(join(root, path)).catch(() => undefined)));
  const there = paths.flatMap((path, index) => {
    const disk = present[index];
    return disk === undefined ? [] : [{ path, disk }];
  });
  if (there.length === 0) return [];
  const ids = await blobsOf(
    git,
    there.map(({ path }) => path),
  );
  const trees = new Trees(git);
  const known = new Set<string>();
  for (const commit of commits)
    for (const { blob } of (await trees.at(commit)).entries.values()) known.add(blob);
  const strange = there.filter(({ path }) => !known.has(ids.get(path) ?? ''));
  const texts = await readObjects(
    git,
    commits.flatMap(commit => strange.map(({ path }) => `${commit}:${path}`)),
  );
  return strange
    .filter(({ path, disk }) =>
      commits.every(commit => !texts.get(`${commit}:${path}`)?.subarray(0, disk.length).equals(disk)),
    )
    .map(({ path }) => path);
}

/** The ids that git would store files of the work tree under, with its filters for line ends applied. */
async function blobsOf(git: Repository['git'], paths: readonly string[]): Promise<Map<string, string>> {
  const plain = paths.filter(path => !path.includes('\n'));
  const ids = await git.lines(['hash-object', '--stdin-paths'], { input: `${plain.join('\n')}\n` });
  return new Map(plain.map((path, index) => [path, ids[index] ?? '']));
}

/** Untracked files with exactly the content that the phase writes there: a checkout that was cut off before the index was. */
async function ownStrays({ git, root }: Repository, commits: readonly string[]): Promise<string[]> {
  const untracked = (await git.text(['ls-files', '-z', '--others', '--exclude-standard']))
    .split('\0')
    .filter(Boolean);
  if (untracked.length === 0) return [];
  const trees = new Trees(git);
  const ours = await Promise.all(commits.map(commit => trees.at(commit)));
  const candidates = untracked.filter(path => ours.some(tree => tree.entries.has(path)));
  const foreign = new Set(await notOurs({ git, root } as Repository, commits, candidates));
  return candidates.filter(path => !foreign.has(path));
}
