import { blame } from '../git/blame.ts';
import type { Git } from '../git/run.ts';

/** Commits whose blames are kept: a phase is compared with the one before, and is the one before for the next. */
const KEPT = 3;

/** The commit of every line of files, as default blame names them; each asked for once. */
export class Blames {
  readonly #git: Git;
  readonly #known = new Map<string, Map<string, Promise<readonly string[]>>>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** The ids of the commits, line by line. @throws {GitError} when the commit has no such file */
  of(commit: string, path: string): Promise<readonly string[]> {
    const files = this.#known.get(commit) ?? new Map<string, Promise<readonly string[]>>();
    this.#known.delete(commit);
    this.#known.set(commit, files);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
    const found = files.get(path) ?? this.#ask(commit, path);
    files.set(path, found);
    return found;
  }

  async #ask(commit: string, path: string): Promise<readonly string[]> {
    const { lines } = await blame(this.#git, commit, path);
    return lines.map(line => line.commit);
  }
}
