import { blame } from '../git/blame.ts';
import { type Git, GitError } from '../git/run.ts';
import { atOnce } from '../history/at-once.ts';
import { ancestry } from './ancestry.ts';

/** What default blame makes of one file, line by line, before and after. */
export interface FileProof {
  readonly path: string;
  readonly lines: number;
  readonly same: number;
  /** Now on an ancestor of the commit that they were on. */
  readonly back: number;
  /** On a commit of the tool's. */
  readonly tool: number;
  /** Anything else. */
  readonly otherwise: number;
  /** git cannot blame it. */
  readonly unmeasured?: true;
}

export interface Proof {
  readonly files: readonly FileProof[];
  readonly lines: number;
  readonly same: number;
  readonly back: number;
  readonly tool: number;
  readonly otherwise: number;
  /** Lines given back by author, most first. */
  readonly authors: readonly { readonly author: string; readonly lines: number }[];
}

/** How many blames run at once. */
const AT_ONCE = 4;

interface Sides {
  readonly before: string;
  readonly after: string;
  /** Commits that the tool made, and for each that is an old one made anew the old one. */
  readonly made: ReadonlyMap<string, string | undefined>;
}

/** Blames these files at both commits and compares. @throws {GitError} */
export async function prove(
  git: Git,
  { before, after, made }: Sides,
  paths: readonly string[],
): Promise<Proof> {
  const older = await ancestry(git, before);
  const authors = new Map<string, number>();
  const files = await atOnce(paths, AT_ONCE, async (path): Promise<FileProof> => {
    const blamed = await Promise.all([blame(git, before, path), blame(git, after, path)]).catch(error => {
      if (error instanceof GitError) return undefined;
      throw error;
    });
    // A text of its history is missing (a clone without large files, say): what cannot be measured is not done.
    if (!blamed) return { path, lines: 0, same: 0, back: 0, tool: 0, otherwise: 0, unmeasured: true };
    const [was, now] = blamed;
    let [same, back, tool, otherwise] = [0, 0, 0, Math.abs(was.lines.length - now.lines.length)];
    for (const [at, line] of was.lines.entries()) {
      const found = now.lines[at]?.commit;
      if (found === undefined) continue;
      const commit = made.has(found) ? made.get(found) : found;
      if (commit === line.commit) same += 1;
      else if (commit === undefined) tool += 1;
      else if (older(commit, line.commit)) {
        back += 1;
        const author = now.commits.get(found)?.author ?? '';
        authors.set(author, (authors.get(author) ?? 0) + 1);
      } else otherwise += 1;
    }
    return { path, lines: was.lines.length, same, back, tool, otherwise };
  });
  const sum = (of: (file: FileProof) => number) => files.reduce((all, file) => all + of(file), 0);
  return {
    files,
    lines: sum(file => file.lines),
    same: sum(file => file.same),
    back: sum(file => file.back),
    tool: sum(file => file.tool),
    otherwise: sum(file => file.otherwise),
    authors: [...authors].map(([author, lines]) => ({ author, lines })).sort((a, b) => b.lines - a.lines),
  };
}
