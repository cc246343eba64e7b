import { createHash } from 'node:crypto';
import { identity } from './calls/var.ts';
import { NotReady } from './errors.ts';
import { writeObjects } from './objects.ts';
import type { Git } from './run.ts';

/** A commit to be made. */
export interface NewCommit {
  /** The name by which the ones after it call it as a parent. */
  readonly name: string;
  readonly tree: string;
  /** Names of commits before it, or ids. */
  readonly parents: readonly string[];
  /** Author, committer and dates are git's own then; or all that stands after the parents, where a commit is made anew. */
  readonly message: string | Uint8Array;
  /** The committer's date as git writes it, `1700000000 +0100`, where it is not now. */
  readonly date?: string;
}

/**
 * Makes commit objects that no branch points to, unsigned, all in one process; each may be a parent of those after it.
 * Ids are worked out here, so that a commit can be named before git has written it:
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 * @returns their ids, in order
 * @throws {GitError} where git knows no author, or refuses a commit
 */
export async function writeCommits(git: Git, commits: readonly NewCommit[]): Promise<string[]> {
  if (commits.length === 0) return [];
  const [author, committer] = await Promise.all([
    git.run(identity('AUTHOR')),
    git.run(identity('COMMITTER')),
  ]);
  const ids = new Map<string, string>();
  const contents: Uint8Array[] = [];
  const expected: string[] = [];
  for (const { name, tree, parents, message, date } of commits) {
    const links = [`tree ${tree}\n`, ...parents.map(parent => `parent ${ids.get(parent) ?? parent}\n`)].join(
      '',
    );
    const rest =
      typeof message === 'string'
        ? `author ${author.who} ${author.date}\ncommitter ${committer.who} ${date ?? committer.date}\n\n${message.endsWith('\n') ? message : `${message}\n`}`
        : message;
    const content = Buffer.concat([Buffer.from(links), Buffer.from(rest as string)]);
    const id = idOf(content, tree.length === 64 ? 'sha256' : 'sha1');
    ids.set(name, id);
    expected.push(id);
    contents.push(content);
  }
  const made = await writeObjects(git, 'commit', contents);
  if (made.length !== expected.length || made.some((id, index) => id !== expected[index]))
    throw new NotReady('wrong-objects', 'git wrote other commits than were worked out.');
  return expected;
}

function idOf(content: Uint8Array, algorithm: string): string {
  return createHash(algorithm).update(`commit ${content.length}\0`).update(content).digest('hex');
}
