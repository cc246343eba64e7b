import { asText, readObjects } from './objects.ts';
import type { Git } from './run.ts';

interface Entry {
  readonly mode: string;
  readonly blob: string;
}

/** The files of one commit, with their texts read when asked for and kept. */
export class CommitTree {
  readonly commit: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly #git: Git;
  readonly #texts: Map<string, string | undefined>;

  constructor(
    git: Git,
    commit: string,
    entries: ReadonlyMap<string, Entry>,
    texts: Map<string, string | undefined>,
  ) {
    this.#git = git;
    this.commit = commit;
    this.entries = entries;
    this.#texts = texts;
  }

  /** Texts of these paths; absent, linked and binary ones are left out. */
  async read(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = paths.flatMap(path => {
      const entry = this.entries.get(path);
      return entry?.mode.startsWith('100') ? [[path, entry.blob] as const] : [];
    });
    const missing = wanted.map(([, blob]) => blob).filter(blob => !this.#texts.has(blob));
    const bytes = await readObjects(this.#git, missing);
    for (const blob of missing) {
      const found = bytes.get(blob);
      this.#texts.set(blob, found && asText(found));
    }
    const texts = new Map<string, string>();
    for (const [path, blob] of wanted) {
      const text = this.#texts.get(blob);
      if (text !== undefined) texts.set(path, text);
    }
    return texts;
  }
}

/** A phase is looked at on one tree, again and again. */
const KEPT = 2;

/** Reads the trees of commits; texts are kept by object id, so that commits which share files share their texts. */
export class Trees {
  readonly #git: Git;
  readonly #texts = new Map<string, string | undefined>();
  /** The trees that were asked for last, by full id. */
  readonly #trees = new Map<string, Promise<CommitTree>>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** @param treeish commit or tree id. @throws {GitError} when there is none. */
  at(treeish: string): Promise<CommitTree> {
    // Any other name may mean another commit the next time.
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(treeish)) return this.#list(treeish);
    const tree = this.#trees.get(treeish) ?? this.#list(treeish);
    this.#trees.delete(treeish);
    this.#trees.set(treeish, tree);
    tree.catch(() => this.#trees.delete(treeish));
    const [oldest] = this.#trees.keys();
    if (this.#trees.size > KEPT && oldest !== undefined) this.#trees.delete(oldest);
    return tree;
  }

  async #list(treeish: string): Promise<CommitTree> {
    const rows = await this.#git.names(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', treeish]);
    const entries = new Map<string, Entry>();
    for (const row of rows) {
      const tab = row.indexOf('\t');
      if (tab < 0) continue;
      const [mode = '', , blob = ''] = row.slice(0, tab).split(' ');
      entries.set(row.slice(tab + 1), { mode, blob });
    }
    return new CommitTree(this.#git, treeish, entries, this.#texts);
  }
}

/** The files of one commit. */
export function readTree(git: Git, commit: string): Promise<CommitTree> {
  return new Trees(git).at(commit);
}
