import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { readTree } from '../git/tree.ts';
import { CannotReweave } from './errors.ts';
import { ahead, BESIDE, type Made, type Move, sides } from './sides.ts';

/** A commit as it is stored, cut where its parents are. */
export interface Raw {
  readonly tree: string;
  readonly parents: readonly string[];
  /** Author, committer, further headers and message, without signatures. */
  readonly rest: Uint8Array;
  readonly signed: boolean;
}

/** Reads the content of a commit object: https://git-scm.com/docs/gitformat-signature */
export function readRaw(bytes: Uint8Array): Raw {
  // One character for each byte, so that what is no UTF-8 comes back as it was.
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\n\n');
  const headers = (end < 0 ? text : text.slice(0, end)).split(/\n(?! )/);
  const value = (name: string) =>
    headers.filter(header => header.startsWith(`${name} `)).map(header => header.slice(name.length + 1));
  const kept = headers.filter(header => !/^(tree|parent|gpgsig|gpgsig-sha256|mergetag) /.test(header));
  return {
    tree: value('tree')[0] ?? '',
    parents: value('parent'),
    rest: Buffer.from(`${kept.join('\n')}${end < 0 ? '\n\n' : text.slice(end)}`, 'latin1'),
    signed: headers.some(header => /^(gpgsig|gpgsig-sha256|mergetag) /.test(header)),
  };
}

interface Input {
  /** Commits that come into question, parents before children; the branch's last one at the end. */
  readonly commits: readonly string[];
  /** For a commit the moves that it was to be. */
  readonly moves: ReadonlyMap<string, readonly Move[]>;
  readonly marks: ReadonlyMap<string, string>;
  readonly dropSignatures: boolean;
}

export interface Anew {
  readonly commits: readonly Made[];
  /** Name of the branch's last commit made anew. */
  readonly tip: string;
  /** For each name the commit that was made anew. */
  readonly olds: ReadonlyMap<string, string>;
}

/**
 * The commits of a branch once more, with their trees, authors, dates and messages, from the first one on that copied: those
 * that copied get sides as further parents.
 * @throws {CannotReweave} where a commit is signed and signatures are not to be dropped
 */
export async function anew(git: Git, { commits, moves, marks, dropSignatures }: Input): Promise<Anew> {
  const raws = new Map<string, Raw>();
  for (const [id, bytes] of await readObjects(git, commits)) raws.set(id, readRaw(bytes));
  const made: Made[] = [];
  const olds = new Map<string, string>();
  const nameOf = (id: string) => (olds.has(`anew ${id}`) ? `anew ${id}` : id);
  const signed: string[] = [];
  for (const id of commits) {
    const raw = raws.get(id);
    if (!raw) throw new CannotReweave('commit-missing', `The commit ${id} is not here. Fetch it first.`);
    const all = moves.get(id) ?? [];
    const own = all.filter(move => !move.twin);
    const twins = all.filter(move => move.twin).map(move => ({ ...move, at: nameOf(move.at) }));
    if (all.length === 0 && !raw.parents.some(parent => olds.has(`anew ${parent}`))) continue;
    if (raw.signed) signed.push(id);
    const { commits: side, tips } = sides(
      own.map(move => ({ ...move, at: nameOf(move.at) })),
      new Map(),
      marks,
      BESIDE,
      `side ${id}`,
    );
    made.push(...side);
    const name = `anew ${id}`;
    const parents = raw.parents.map(nameOf);
    const [first] = parents;
    if (twins.length > 0 && first !== undefined) {
      const before = await markedBefore(git, { id, parent: first, real: raw.parents[0]!, twins, marks });
      made.push(...before);
      parents[0] = before.at(-1)!.name;
    }
    made.push({ name, parents: [...parents, ...tips], files: raw.tree, message: raw.rest });
    olds.set(name, id);
  }
  if (signed.length > 0 && !dropSignatures)
    throw new CannotReweave(
      'signed',
      `${signed.length} of the commits are signed (${signed[0]?.slice(0, 10)}), and a commit made anew cannot keep its signature. Say --drop-signatures to go on without.`,
    );
  return { commits: made, tip: nameOf(commits.at(-1) ?? ''), olds };
}

interface Before {
  readonly id: string;
  /** The first parent as it is called among what is made, and as it was. */
  readonly parent: string;
  readonly real: string;
  readonly twins: readonly Move[];
  readonly marks: ReadonlyMap<string, string>;
}

/** A merge before a commit in which files that it does not change have a blank line more: it lets blame go on into their elders. */
async function markedBefore(git: Git, { id, parent, real, twins, marks }: Before): Promise<Made[]> {
  const { commits, tips } = sides(
    twins,
    new Map(),
    marks,
    ahead('the last parent of that merge'),
    `twins ${id}`,
  );
  const files = new Map((await readTree(git, real)).entries);
  for (const { to } of twins) {
    const entry = files.get(to);
    const blob = entry && marks.get(entry.blob);
    if (entry && blob !== undefined) files.set(to, { mode: entry.mode, blob });
  }
  const message = `Give the history of copies back whose elders the next commit removes\n\nThe files are those of the commit before, with a blank line more in each of these,\nwhich the next commit drops: \`git blame\` goes on into what they came from.\n`;
  return [...commits, { name: `marked ${id}`, parents: [...tips, parent], files, message }];
}
