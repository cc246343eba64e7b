import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { CannotReweave } from './cannot.ts';
import { type Made, type Move, sides } from './sides.ts';

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
    if (!raw) throw new CannotReweave(`The commit ${id} is not here. Fetch it first.`);
    const own = moves.get(id) ?? [];
    if (own.length === 0 && !raw.parents.some(parent => olds.has(`anew ${parent}`))) continue;
    if (raw.signed) signed.push(id);
    const { commits: side, tips } = sides(
      own.map(move => ({ ...move, at: nameOf(move.at) })),
      new Map(),
      marks,
      `side ${id}`,
    );
    made.push(...side);
    const name = `anew ${id}`;
    made.push({ name, parents: [...raw.parents.map(nameOf), ...tips], files: raw.tree, message: raw.rest });
    olds.set(name, id);
  }
  if (signed.length > 0 && !dropSignatures)
    throw new CannotReweave(
      `${signed.length} of the commits are signed (${signed[0]?.slice(0, 10)}), and a commit made anew cannot keep its signature. Say --drop-signatures to go on without.`,
    );
  return { commits: made, tip: nameOf(commits.at(-1) ?? ''), olds };
}
