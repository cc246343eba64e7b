import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { objectId } from '../gate/object.ts';
import { messageOf } from '../git/calls/log.ts';
import { mergeBase } from '../git/calls/merge-base.ts';
import { mainLineSince } from '../git/calls/rev-list.ts';
import { headCommit, tipOf, treesOf } from '../git/calls/rev-parse.ts';
import { changedPaths } from '../git/calls/status.ts';
import { HeldIndex, releaseStray } from '../git/held-index.ts';
import { exists, type Repository } from '../git/repository.ts';
import { readTree } from '../git/tree.ts';
import { endMerge, moveBranch } from './branch.ts';
import { NotApplied } from './errors.ts';
import { bring } from './put-back.ts';
import { bringIndex } from './put-index.ts';
import type { Files } from './types.ts';

/** What the record says of a phase that was being applied when the program was killed. */
export interface Unfinished {
  readonly phase: number;
  /** The commit before the phase. */
  readonly parent: string;
  /** The rehearsed main-line commits. */
  readonly commits: readonly string[];
}

/** What became of it: `done` with the commits, or `dropped`: the repository stands before the phase again. */
export type Recovered = (
  | { readonly kind: 'done'; readonly commits: readonly string[] }
  | { readonly kind: 'dropped' }
) & {
  /** Paths that hold something which the phase did not write: they stay as they are. */
  readonly left: readonly string[];
};

/**
 * Ends what a killed program left half-way: if all commits of the phase are on the branch, index and work tree follow;
 * otherwise all three go back to before the phase. Only what the phase itself wrote is touched, path by path.
 * @throws {NotApplied} when the branch holds commits that the phase did not make; nothing is touched then
 */
export async function recover(repository: Repository, unfinished: Unfinished): Promise<Recovered> {
  const { git } = repository;
  const parent = objectId(unfinished.parent);
  const rehearsed = unfinished.commits.map(objectId);
  await settle(repository);
  const made = await git.run(mainLineSince(parent));
  const since = await git.run(mergeBase(parent, 'HEAD'));
  if (since !== parent || !(await areOurs(repository, made, rehearsed, unfinished.phase))) {
    throw new NotApplied(
      'half-way',
      `Phase ${unfinished.phase} was interrupted, and the branch does not stand where the phase left it: other commits were added, or it was moved. Put it back with \`git reset --keep ${parent}\`, or keep it as it is and begin a new record.`,
    );
  }
  const held = await holdIndex(repository);
  try {
    return await end(repository, held, { phase: unfinished.phase, parent, rehearsed, made });
  } finally {
    await held.release();
  }
}

async function end(
  repository: Repository,
  held: HeldIndex,
  { phase, parent, rehearsed, made }: { phase: number; parent: string; rehearsed: string[]; made: string[] },
): Promise<Recovered> {
  const { git } = repository;
  const states: [Files, ...Files[]] = [(await readTree(git, parent)).entries];
  for (const commit of [...rehearsed, ...made]) states.push((await readTree(git, commit)).entries);
  await endOurMerge(repository, phase);
  const done = made.length > 0 && made.length === rehearsed.length;
  const head = made.at(-1) ?? parent;
  const commit = done ? head : parent;
  if (!done && head !== parent) await moveBranch(repository, head, parent, 'interrupted phase taken back');
  const wanted = { files: (done ? states.at(-1) : undefined) ?? states[0], commit, states };
  const left = [
    ...new Set([...(await bring(repository, wanted)), ...(await bringIndex(repository, held, wanted))]),
  ];
  return done ? { kind: 'done', commits: made, left } : { kind: 'dropped', left };
}

/** @throws {NotApplied} where another git command holds the index */
async function holdIndex(repository: Repository): Promise<HeldIndex> {
  return HeldIndex.take(repository).catch(() => {
    const lock = join(repository.gitDirectory, 'index.lock');
    const message = `${lock} exists: another git command is running, or one was killed. When none runs, delete that file.`;
    throw new NotApplied('index-held', message);
  });
}

/** Whether commits are the first of the phase: with the trees that were rehearsed, or, where a hook changed them, the phase's trailers. */
async function areOurs(
  { git }: Repository,
  made: readonly string[],
  rehearsed: readonly string[],
  phase: number,
): Promise<boolean> {
  if (made.length > rehearsed.length) return false;
  const trees = (commits: readonly string[]) => (commits.length === 0 ? [] : git.run(treesOf(commits)));
  const [here, wanted] = [await trees(made), await trees(rehearsed)];
  for (const [index, commit] of made.entries())
    if (here[index] !== wanted[index] && !(await saysPhase(git, commit, phase))) return false;
  return true;
}

async function saysPhase(git: Repository['git'], commit: string, phase: number): Promise<boolean> {
  const message = await git.run(messageOf(commit));
  return message.includes(`\nReorg-Phase: ${phase}\n`);
}

/** Forgets a merge that the phase began; one of somebody else stays. */
async function endOurMerge(repository: Repository, phase: number): Promise<void> {
  const side = await repository.git.run(tipOf('MERGE_HEAD'));
  if (side !== undefined && (await saysPhase(repository.git, side, phase))) await endMerge(repository);
}

const PATIENCE = 3000;
/** How long nothing may change before a git command that outlived the program counts as ended. Milliseconds. */
const STILL = 300;

const sleep = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Waits until the git command that was under way when the program was killed has ended. */
async function settle(repository: Repository): Promise<void> {
  await releaseStray(repository);
  const look = async () => {
    await waitForLocks(repository);
    const head = await repository.git.run(headCommit());
    return [head, ...(await repository.git.run(changedPaths()))].join('\0');
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

/** Waits until no other git command holds a lock; one on a ref that a killed git left behind is taken away. */
async function waitForLocks({ gitDirectory, common, branch }: Repository): Promise<void> {
  const index = join(gitDirectory, 'index.lock');
  const refs = [join(gitDirectory, 'HEAD.lock'), join(common, 'refs/heads', `${branch}.lock`)];
  const end = Date.now() + PATIENCE;
  for (const lock of [index, ...refs]) {
    while ((await exists(lock)) && Date.now() < end) await sleep(50);
    const age = await stat(lock).then(
      found => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age >= PATIENCE && lock !== index) await rm(lock, { force: true });
  }
}
