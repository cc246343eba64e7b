import { copyFile, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning } from './running.ts';

/** What a lock of ours begins with; git's own are empty or hold an index. */
const OURS = 'reorg-tui';

type Place = { readonly gitDirectory: string };

/**
 * Git's own lock on the index, held over several commands that work on an index of their own, as `git commit --only` does
 * while its hooks run: who stages or commits meanwhile is told by git that the index is locked, and what is staged here
 * is in nobody's way. https://git-scm.com/docs/api-lockfile
 */
export class HeldIndex {
  readonly #index: string;
  readonly #own: string;

  private constructor(gitDirectory: string) {
    this.#index = join(gitDirectory, 'index');
    this.#own = ownIndex(gitDirectory);
  }

  /** @throws {NodeJS.ErrnoException} `EEXIST` where somebody else holds the lock */
  static async take({ gitDirectory }: Place): Promise<HeldIndex> {
    const held = new HeldIndex(gitDirectory);
    await mkdir(dirname(held.#own), { recursive: true });
    const lock = await open(`${held.#index}.lock`, 'wx');
    await lock.writeFile(`${OURS} ${process.pid}\n`);
    await lock.close();
    await held.restart();
    return held;
  }

  /** Begins again with the index as it is. */
  async restart(): Promise<void> {
    await rm(`${this.#own}.lock`, { force: true });
    await copyFile(this.#index, this.#own);
  }

  /** What git commands are started with to work on the index of this lock. */
  get env(): Readonly<Record<string, string>> {
    return { GIT_INDEX_FILE: this.#own };
  }

  /** The index becomes what was made of it, at once. The lock stays. */
  async install(): Promise<void> {
    await rename(this.#own, this.#index);
  }

  async release(): Promise<void> {
    await rm(this.#own, { force: true });
    await rm(`${this.#index}.lock`, { force: true });
  }
}

/** Releases the lock that a killed program of ours held, and drops its index. Locks of others stay. */
export async function releaseStray({ gitDirectory }: Place): Promise<void> {
  const lock = join(gitDirectory, 'index.lock');
  const [word, owner] = (await readFile(lock, 'latin1').catch(() => '')).slice(0, 40).split(/\s/);
  if (word !== OURS || isRunning(Number(owner))) return;
  for (const file of [ownIndex(gitDirectory), `${ownIndex(gitDirectory)}.lock`, lock])
    await rm(file, { force: true });
}

/** Where the index of a lock stands. */
export function ownIndex(gitDirectory: string): string {
  return join(gitDirectory, 'reorg-tui', 'index');
}
