import fs from 'node:fs';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { DemoError } from './errors.ts';
import { doneByHand } from './history/done/index.ts';
import { commits } from './history/index.ts';
import { Objects } from './objects.ts';
import { type Pack, packOf } from './pack.ts';
import { planPath } from './plan.ts';
import type { Commit } from './story.ts';
import { tell } from './tell.ts';

export interface Demo {
  /** The top of the work tree. */
  readonly root: string;
  /** The plan's path in the repository. */
  readonly plan: string;
  /** The commit the demonstration starts from. */
  readonly head: string;
}

/** `plan`: before the reorganization. `done`: it was made by hand, and built upon. */
export type DemoState = 'plan' | 'done';

/** Marks the commit that a finished demonstration begins from, for the program and for whoever wants to look back. */
const START: Readonly<Record<DemoState, string>> = { plan: 'demo-start', done: 'demo-done' };

const HISTORY: Readonly<Record<DemoState, readonly Commit[]>> = {
  plan: commits,
  done: [...commits, ...doneByHand],
};

/**
 * Makes the demonstration's repository at `directory`. Everything in it is fixed: the same commit ids each time.
 * It is built beside and renamed into place: killed on the way, nothing is there. A demonstration that is already
 * there is left as it stands, however far it has come.
 * @param directory absolute; made where it does not exist
 * @throws {Error} when the directory holds something else.
 */
export async function makeDemo(directory: string, state: DemoState = 'plan'): Promise<Demo> {
  const found = await startOf(directory, state);
  if (found !== undefined) return { root: directory, plan: planPath, head: found };
  const other = state === 'plan' ? 'done' : 'plan';
  if ((await startOf(directory, other)) !== undefined)
    throw new DemoError(
      'other-demonstration',
      `${directory} holds the other demonstration. Name another directory.`,
    );
  await makeRoom(directory);
  const parent = dirname(directory);
  const building = join(parent, `.${basename(directory)}.reorg-demo`);
  await mkdir(parent, { recursive: true });
  await rm(building, { recursive: true, force: true });
  const head = await build({ fs, dir: building }, state);
  await rename(building, directory);
  return { root: directory, plan: planPath, head };
}

function startOf(dir: string, state: DemoState): Promise<string | undefined> {
  return git.resolveRef({ fs, dir, ref: `refs/tags/${START[state]}` }).catch(() => undefined);
}

/** Takes an empty directory away, so that the finished one can be renamed to its place on every system. */
async function makeRoom(directory: string): Promise<void> {
  await rmdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT')
      throw new DemoError(
        'not-empty',
        `${directory} is neither an empty directory nor a demonstration made by reorg-tui.`,
      );
  });
}

/** What isomorphic-git needs to know of a repository: its work tree, and how to reach it. */
interface Place {
  readonly fs: typeof import('node:fs');
  readonly dir: string;
}

/** The repository with its history, checked out and clean. Answers its last commit. */
async function build(place: Place, state: DemoState): Promise<string> {
  await git.init({ ...place, defaultBranch: 'main' });
  await configure(place);
  const history = HISTORY[state];
  const snapshots = tell(history);
  const objects = new Objects();
  let head: string | undefined;
  for (const [index, commit] of history.entries())
    head = objects.commit(commit, objects.tree(snapshots[index] ?? new Map()), head);
  if (head === undefined) throw new TypeError('the history is empty');
  await writePack(place, packOf(objects));
  await git.writeRef({ ...place, ref: 'refs/heads/main', value: head });
  await git.checkout({ ...place, ref: 'main' });
  await git.writeRef({ ...place, ref: `refs/tags/${START[state]}`, value: head });
  return head;
}

async function writePack({ dir }: Place, { name, pack, index }: Pack): Promise<void> {
  const folder = join(dir, '.git', 'objects', 'pack');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.pack`), pack);
  await writeFile(join(folder, `${name}.idx`), index);
}

/**
 * What a user's own settings must not change in a throw-away repository: who commits where git knows nobody, line
 * endings, and signing, which would ask for a passphrase. isomorphic-git's `init` writes the values for a file
 * system without modes and links; where there are some, git's own defaults hold.
 */
async function configure(place: Place): Promise<void> {
  const set = (path: string, value: string | boolean | undefined) => git.setConfig({ ...place, path, value });
  if (platform() !== 'win32') {
    await set('core.filemode', true);
    await set('core.symlinks', undefined);
    await set('core.ignorecase', undefined);
  }
  await set('core.autocrlf', false);
  await set('commit.gpgsign', false);
  await set('user.name', 'You');
  await set('user.email', 'you@example.org');
}
