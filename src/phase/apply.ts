import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { commitTree } from '../git/calls/commit-tree.ts';
import { flag } from '../git/calls/config.ts';
import { differingFromIndex } from '../git/calls/diff-files.ts';
import { changedBetween } from '../git/calls/diff-tree.ts';
import { headCommit, newestCommit } from '../git/calls/rev-parse.ts';
import { refreshIndex } from '../git/calls/update-index.ts';
import { requireConnected } from '../git/connected.ts';
import { HeldIndex } from '../git/held-index.ts';
import type { Repository } from '../git/repository.ts';
import { GitError } from '../git/run.ts';
import { endMerge, moveBranch } from './branch.ts';
import { removeCaches } from './caches.ts';
import { commandsFor } from './commands.ts';
import { datesAfter } from './dates.ts';
import { lookAtDisk, obstacleLine } from './disk.ts';
import { NotApplied } from './errors.ts';
import { statesOf, touchedPaths } from './paths.ts';
import { bring } from './put-back.ts';
import { type MadeCommit, mainLine, type Rehearsal, tip } from './rehearse.ts';
import type { Files } from './types.ts';

export interface Applied {
  /** Main-line commits, in order, and their trees. */
  readonly commits: readonly string[];
  readonly trees: readonly string[];
  /** All commits made, sides included. */
  readonly all: readonly string[];
  /** Paths in which a commit differs from its rehearsal. */
  readonly differing: readonly string[];
  /** Paths of the phase that stand in the work tree otherwise than in the last commit. */
  readonly unclean: readonly string[];
  /** Other paths that were changed there meanwhile, by a hook or a person. */
  readonly others: readonly string[];
}

export interface ApplyOptions {
  /** Told what hooks print. */
  readonly onOutput?: (text: string) => void;
  /** Told after each main-line commit. */
  readonly onCommit?: () => void;
  /** Gives the phase up: it is put back, or finished where its last commit is made. */
  readonly signal?: AbortSignal;
}

/** What carries a phase through: where, on which index, and who may stop it. */
interface Way extends ApplyOptions {
  readonly repository: Repository;
  readonly held: HeldIndex;
  /** Everything the work tree goes through. */
  readonly states: readonly [Files, ...Files[]];
}

/**
 * Carries a rehearsed phase out with real `git mv`, `git rm` and `git commit` on the current branch, while git's lock on
 * the index is held. Before each commit the disk is looked at: what somebody else put or changed there meanwhile stops the
 * phase. On any failure what the phase wrote is put back, path by path, and nothing else. Folders of which only caches are
 * left go from the work tree, too.
 * @throws {NotApplied} with the reason in words
 */
export async function apply(
  repository: Repository,
  before: Files,
  rehearsal: Rehearsal,
  options: ApplyOptions = {},
): Promise<Applied> {
  const states = statesOf(before, rehearsal);
  await requireConnected(repository.git, [tip(rehearsal)], rehearsal.parent);
  await requireFree(repository, states);
  const held = await hold(repository);
  try {
    const way = { ...options, repository, held, states };
    const { commits, trees, ids } = await makeAllOrNone(way, rehearsal);
    const { own: unclean, others } = await changedOnDisk(way);
    await held.install();
    await removeCaches(repository.root, before, states.at(-1) ?? before);
    return {
      commits,
      trees,
      all: [...ids.values()].slice(1),
      differing: await differing(repository, rehearsal, trees),
      unclean,
      others,
    };
  } finally {
    await held.release();
  }
}

/** Nothing stands where the phase writes. @throws {NotApplied} naming what does */
async function requireFree(repository: Repository, states: Way['states']): Promise<void> {
  const obstacles = await lookAtDisk(repository, states);
  if (obstacles.length > 0) throw new NotApplied('in-the-way', obstacles.map(obstacleLine).join('\n'));
}

async function hold(repository: Repository): Promise<HeldIndex> {
  return HeldIndex.take(repository).catch(error => {
    throw new NotApplied('index-held', `Another git command holds the index: ${words(error)}`);
  });
}

interface Made {
  readonly commits: string[];
  readonly trees: string[];
  /** By the name of the spec. */
  readonly ids: Map<string, string>;
}

/** @throws {NotApplied} with what came of putting everything back */
async function makeAllOrNone(way: Way, rehearsal: Rehearsal): Promise<Made> {
  const made: Made = { commits: [], trees: [], ids: new Map([['P', rehearsal.parent]]) };
  try {
    await makeCommits(way, rehearsal, made);
    return made;
  } catch (error) {
    throw new NotApplied(codeOf(error), `${words(error)}\n${await takeBack(way, rehearsal.parent, made)}`);
  }
}

async function makeCommits(way: Way, rehearsal: Rehearsal, made: Made): Promise<void> {
  const { git } = way.repository;
  const sign = await git.run(flag('commit.gpgSign'));
  const dates = await datesAfter(git, rehearsal.parent, rehearsal.commits.length);
  let files = way.states[0];
  for (const [index, one] of rehearsal.commits.entries()) {
    const parents = one.spec.parents.map(name => made.ids.get(name) ?? name);
    const env = { GIT_COMMITTER_DATE: dates[index] ?? '' };
    if (one.spec.role === 'side') {
      const side = commitTree(one.tree, parents, one.spec.message, sign);
      made.ids.set(one.spec.name, await git.run(side, { env }));
      continue;
    }
    await commitForReal({ ...way, env }, one, files, parents);
    const { id, tree, parents: become } = await git.run(newestCommit());
    made.ids.set(one.spec.name, id);
    made.commits.push(id);
    made.trees.push(tree);
    way.onCommit?.();
    if (become.join() !== parents.join())
      throw new NotApplied(
        'moved-on',
        `The commit has other parents than were rehearsed: ${become.join(', ')}.`,
      );
    files = one.spec.files;
  }
}

async function commitForReal(
  way: Way & { readonly env: Readonly<Record<string, string>> },
  made: MadeCommit,
  before: Files,
  parents: readonly string[],
) {
  const { repository, held, env, onOutput, signal } = way;
  const { git, root, gitDirectory } = repository;
  const [parent, ...sides] = parents;
  if ((await git.run(headCommit())) !== parent)
    throw new NotApplied('moved-on', 'The branch was moved by somebody else meanwhile.');
  await requireUntouched(way);
  for (const [, to] of made.spec.renames) await mkdir(join(root, dirname(to)), { recursive: true });
  for (const { call, overwrites, heads } of commandsFor(made.spec, before, made.id, sides)) {
    if (signal?.aborted) throw new NotApplied('interrupted', 'The phase was interrupted.');
    // What is written anew is looked at again: it is the one step that asks nobody.
    if (overwrites) await requireUntouched(way);
    await git.run(call, {
      env: { ...held.env, ...env },
      ...(signal && { signal }),
      ...(onOutput && call.writes.includes('refs') && { onOutput }),
    });
    // As `git merge` writes it; with `--no-ff`, `git commit` takes it as it is (`cmd_commit` in git's builtin/commit.c).
    if (heads) await writeFile(join(gitDirectory, 'MERGE_HEAD'), `${heads.join('\n')}\n`);
  }
}

/** Nobody has changed a file of the phase since it was written or committed. @throws {NotApplied} naming those that were */
async function requireUntouched(way: Way): Promise<void> {
  const { own: found } = await changedOnDisk(way);
  if (found.length > 0)
    throw new NotApplied(
      'moved-on',
      `${found.slice(0, 3).join(', ')} changed on disk while the phase was being committed.`,
    );
}

/** Paths that stand on disk otherwise than in the index of the phase: those that it wrote, and all others. */
async function changedOnDisk({ repository: { git }, held, states }: Way) {
  const { env } = held;
  await git.run(refreshIndex(), { env });
  const changed = await git.run(differingFromIndex(), { env });
  const touched = new Set(touchedPaths(states));
  const { own = [], others = [] } = Object.groupBy(changed, path => (touched.has(path) ? 'own' : 'others'));
  return { own, others };
}

/** Puts everything back. @returns what came of it, in words */
async function takeBack({ repository, held, states }: Way, parent: string, made: Made): Promise<string> {
  await endMerge(repository);
  const head = await repository.git.run(headCommit());
  const own = made.commits.at(-1);
  if (head === own) await moveBranch(repository, head, parent, 'phase taken back');
  else if (head !== parent)
    return `The branch stands at ${head.slice(0, 10)}, which the phase did not make. \`git reset --keep ${parent}\` takes it to where it stood before.`;
  const left = await bring(repository, { files: states[0], commit: parent, states });
  // The files are others than those that the index has seen, though their contents are the same.
  await held.restart();
  await repository.git.run(refreshIndex(), { env: held.env });
  await held.install();
  return left.length === 0
    ? 'Nothing was changed: the branch stands where it stood before the phase.'
    : `The branch stands where it stood before the phase, and so do all files but ${left.join(', ')}: there stands what the phase did not write, or could not write back. \`git status\` shows it, \`git checkout ${parent} -- FILE\` takes a file from before the phase.`;
}

async function differing(
  { git }: Repository,
  rehearsal: Rehearsal,
  trees: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (const [index, made] of mainLine(rehearsal).entries()) {
    const tree = trees[index];
    if (!tree || tree === made.tree) continue;
    for (const path of await git.run(changedBetween(made.tree, tree))) found.add(path);
  }
  return [...found];
}

function codeOf(error: unknown): NotApplied['code'] {
  return error instanceof NotApplied ? error.code : 'failed';
}

function words(error: unknown): string {
  if (error instanceof GitError) {
    const said = error.stderr.trim();
    return `\`git ${error.args[0]}\` failed (exit ${error.exit})${said ? `: ${said}` : '.'}`;
  }
  return error instanceof Error ? error.message : String(error);
}
