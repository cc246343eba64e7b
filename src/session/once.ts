import { createHash } from 'node:crypto';
import type { CommitTree } from '../git/tree.ts';

const known = new WeakMap<CommitTree, Map<string, Promise<unknown>>>();

/**
 * What follows from a tree and these words alone, worked out once for as long as the tree is kept: a phase is looked at
 * again after every decision. What fails is not kept.
 */
export function once<T>(tree: CommitTree, words: readonly string[], make: () => Promise<T>): Promise<T> {
  const answers = known.get(tree) ?? new Map<string, Promise<unknown>>();
  known.set(tree, answers);
  const hash = createHash('sha256');
  // As UTF-8 all bytes of other encodings would be the same sign.
  for (const word of words)
    hash.update(`${word.length}:`).update(word.isWellFormed() ? word : Buffer.from(word, 'utf16le'));
  const key = hash.digest('base64');
  const there = answers.get(key) as Promise<T> | undefined;
  if (there) return there;
  const made = make();
  answers.set(key, made);
  made.catch(() => answers.delete(key));
  return made;
}

/** What is found at a commit, worked out once until another commit is asked about. */
export function atCommit<T>(find: (commit: string) => Promise<T>): (commit: string) => Promise<T> {
  let known: { readonly commit: string; readonly found: Promise<T> } | undefined;
  return commit => {
    if (known?.commit !== commit) known = { commit, found: find(commit) };
    return known.found;
  };
}
