import { blobsAt, treesOf } from '../git/calls/rev-parse.ts';
import { writeBlobs } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Git } from '../git/run.ts';
import { readTree } from '../git/tree.ts';
import type { Files } from '../phase/types.ts';
import { anew } from './anew.ts';
import { CannotReweave } from './errors.ts';
import { make } from './make.ts';
import { marked } from './marker.ts';
import { movesOf } from './moves.ts';
import { type Proof, prove } from './proof.ts';
import { onTop, type Recipe } from './recipes.ts';
import type { Made, Move } from './sides.ts';
import { textsOf } from './sources.ts';
import type { Pair } from './types.ts';

/** A recipe on top of the branch, or the branch's own commits made anew. */
export type Way = Recipe | 'rewrite';

export interface Wish {
  readonly way: Way;
  readonly pairs: readonly Pair[];
  /** Commits of the range, newest first. */
  readonly commits: readonly string[];
  /** What the log's readers are told. */
  readonly range: string;
  readonly dropSignatures?: boolean;
  /** Sign the commits, as the person's settings say. */
  readonly sign?: boolean;
}

/** Commits that give history back, as objects that no branch points to, and the proof of them. */
export interface Rewoven {
  readonly way: Way;
  readonly before: string;
  readonly after: string;
  /** For two requests: the tip of the first. */
  readonly first?: string;
  readonly commits: readonly {
    readonly id: string;
    readonly parents: readonly string[];
    readonly subject: string;
  }[];
  readonly pairs: readonly Pair[];
  readonly proof: Proof;
  /** Files left as they are since lines would have gone to others than their authors. */
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly path: string;
  readonly why: string;
}

/** How often files are left out and the rest is tried again. */
const ROUNDS = 4;

/**
 * Builds the commits that give the lines of these pairs back to their authors, and proves them: the tree is the branch's, and no
 * line goes to anybody but its author. A file for which that does not hold is left out. Neither index, work tree nor a branch
 * is touched.
 * @throws {CannotReweave} @throws {GitError}
 */
export async function reweave({ git, head }: Repository, wish: Wish): Promise<Rewoven> {
  const { entries: files } = await readTree(git, head);
  const refused: Refused[] = [];
  let pairs = wish.pairs.filter(pair => files.has(pair.path));
  for (let round = 0; round <= ROUNDS; round += 1) {
    if (pairs.length === 0)
      throw new CannotReweave('nothing-left', 'No file is left whose history could be given back.');
    const built = await build(git, head, files, pairs, wish);
    const proof = await proved(git, head, built, pairs);
    const wrong = proof.files.filter(isWrong);
    if (wrong.length === 0) {
      await requireSameTree(git, head, built.after);
      return { way: wish.way, before: head, ...built, pairs, proof, refused };
    }
    refused.push(...wrong.map(refusal));
    pairs = pairs.filter(pair => !wrong.some(file => file.path === pair.path));
  }
  const message = 'Lines would go to others than their authors, whatever is left out.';
  throw new CannotReweave('wrong-authors', message);
}

interface Built {
  readonly after: string;
  readonly first?: string;
  readonly commits: Rewoven['commits'];
  /** Every commit made, and what it is made anew of. */
  readonly made: ReadonlyMap<string, string | undefined>;
}

async function build(
  git: Git,
  head: string,
  files: Files,
  pairs: readonly Pair[],
  wish: Wish,
): Promise<Built> {
  const order = new Map(wish.commits.map((id, at) => [id, at]));
  const to = wish.way === 'rewrite' || wish.way === 'c' ? 'via' : 'path';
  const moves = await movesOf(git, pairs, order, to);
  const marks = await marksOf(git, [
    ...moves.map(move => move.blob),
    ...moves.map(move => files.get(move.to)?.blob ?? ''),
    ...(await standing(git, moves)),
  ]);
  const plan = await planOf(git, head, files, moves, marks, wish);
  const ids = await make(git, files, plan.commits, wish.sign);
  const named = (name: string) => ids.get(name) ?? name;
  return {
    after: named(plan.tip),
    ...(plan.first !== undefined && { first: named(plan.first) }),
    commits: distinct(
      plan.commits.map(({ name, parents, message }) => ({
        id: named(name),
        parents: parents.map(named),
        subject: subjectOf(message),
      })),
    ),
    made: new Map(plan.commits.map(({ name }) => [named(name), plan.olds.get(name)])),
  };
}

/** Two sides may begin with the same commit. */
const distinct = (commits: Rewoven['commits']): Rewoven['commits'] => [
  ...new Map(commits.map(commit => [commit.id, commit])).values(),
];

interface Plan {
  readonly commits: readonly Made[];
  readonly tip: string;
  readonly first?: string;
  readonly olds: ReadonlyMap<string, string>;
}

async function planOf(
  git: Git,
  head: string,
  files: Files,
  moves: readonly (Move & { readonly commit: string })[],
  marks: ReadonlyMap<string, string>,
  wish: Wish,
): Promise<Plan> {
  if (wish.way === 'a' || wish.way === 'b')
    return { ...onTop(wish.way, { head, files, moves, marks, range: wish.range }), olds: new Map() };
  const own = Map.groupBy(moves, move => move.commit);
  const { dropSignatures = false } = wish;
  const again = await anew(git, { commits: [...wish.commits].reverse(), moves: own, marks, dropSignatures });
  if (wish.way === 'rewrite') return again;
  const message = `Give history back\n\nThe first parent is the same commits once more, with files that moved where they came from.\n\nReorg-Audit: ${wish.range}\n`;
  const merge: Made = { name: 'tip', parents: [again.tip, head], files, message };
  return { ...again, commits: [...again.commits, merge], tip: 'tip' };
}

/** The blobs of files that were there before, as they stood then. */
async function standing(git: Git, moves: readonly Move[]): Promise<string[]> {
  const twins = moves.filter(move => move.twin).map(({ at, to }) => ({ commit: at, path: to }));
  return twins.length === 0 ? [] : git.run(blobsAt(twins));
}

/** For each blob that is a text the one with a line more. */
async function marksOf(git: Git, blobs: readonly string[]): Promise<Map<string, string>> {
  const texts = [...(await textsOf(git, blobs.filter(Boolean)))];
  const made = await writeBlobs(
    git,
    texts.map(([, text]) => marked(text)),
  );
  return new Map(texts.map(([blob], at) => [blob, made[at] ?? '']));
}

function subjectOf(message: string | Uint8Array): string {
  const text = typeof message === 'string' ? message : Buffer.from(message).toString('utf8');
  const body = typeof message === 'string' ? text : text.slice(text.indexOf('\n\n') + 2);
  return body.split('\n')[0] ?? '';
}

/** Whether each line of the files stays with its author. */
function proved(git: Git, head: string, { after, made }: Built, pairs: readonly Pair[]): Promise<Proof> {
  return prove(git, { before: head, after, made }, [...new Set(pairs.map(pair => pair.path))]);
}

type Proved = Proof['files'][number];

const isWrong = ({ unmeasured, otherwise, tool }: Proved): boolean => unmeasured || otherwise + tool > 0;

const refusal = ({ path, otherwise, tool, unmeasured }: Proved): Refused => ({
  path,
  why: unmeasured
    ? 'git cannot blame it: a text of its history is missing here'
    : `${otherwise + tool} lines would go to others than their authors`,
});

/** The gate that no proof can replace. @throws {CannotReweave} */
async function requireSameTree(git: Git, before: string, after: string): Promise<void> {
  const [one, other] = await git.run(treesOf([before, after]));
  if (one !== other)
    throw new CannotReweave(
      'other-tree',
      'The files at the end would not be those of the branch. Nothing was changed.',
    );
}
