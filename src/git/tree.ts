import { filesOf, type TreeEntry } from './calls/ls-tree.ts';
import { asText, inDoubleBytes } from './encoding.ts';
import { readObjects } from './objects.ts';
import type { Git } from './run.ts';

/** Texts by object id, as far as they were read. */
interface Texts {
  /** `undefined`: it is no text that can be written back. */
  readonly read: Map<string, string | undefined>;
  readonly other: Map<string, string>;
}

/** The files of one commit, with their texts read when asked for and kept. */
export class CommitTree {
  readonly commit: string;
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly #git: Git;
  readonly #texts: Texts;

  constructor(git: Git, commit: string, entries: ReadonlyMap<string, TreeEntry>, texts: Texts) {
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
    const missing = wanted.map(([, blob]) => blob).filter(blob => !this.#texts.read.has(blob));
    const bytes = await readObjects(this.#git, missing);
    for (const blob of missing) {
      const found = bytes.get(blob);
      const text = found && asText(found);
      this.#texts.read.set(blob, text);
      const other = text === undefined && found && inDoubleBytes(found);
      if (other) this.#texts.other.set(blob, other);
    }
    return textsOf(wanted, this.#texts.read);
  }

  /** Of the texts that were read so far, those that cannot be written back, to look for words in them. */
  otherTexts(): ReadonlyMap<string, string> {
    const { other } = this.#texts;
    return other.size === 0
      ? new Map()
      : textsOf(
          [...this.entries].map(([path, { blob }]) => [path, blob]),
          other,
        );
  }
}

/** A phase is looked at on one tree, again and again. */
const KEPT = 2;

/** Reads the trees of commits; texts are kept by object id, so that commits which share files share their texts. */
export class Trees {
  readonly #git: Git;
  readonly #texts: Texts = { read: new Map(), other: new Map() };
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
    const entries = await this.#git.run(filesOf(treeish));
    return new CommitTree(this.#git, treeish, entries, this.#texts);
  }
}

/** The files of one commit. */
export function readTree(git: Git, commit: string): Promise<CommitTree> {
  return new Trees(git).at(commit);
}

function textsOf(
  files: readonly (readonly [path: string, blob: string])[],
  texts: ReadonlyMap<string, string | undefined>,
): Map<string, string> {
  return new Map(
    files.flatMap(([path, blob]) => {
      const text = texts.get(blob);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}
