import type { Way } from './reweave.ts';

/** What a way of giving history back is, in two sentences and a drawing. */
export interface Explained {
  readonly words: string;
  readonly drawing: readonly string[];
}

export const EXPLAINED: Readonly<Record<Way, Explained>> = {
  a: {
    words:
      'A merge whose first parent is a side on which the files were moved and not written anew; the commit after it drops the blank line that marks them. Nothing is rewritten. Blame asks the first parent first, so `git log --first-parent` and `git bisect --first-parent` go to the side: begin them at the last parent of the merge, which has the same files.',
    drawing: [
      'before the copy ── git mv ─────────────╮ side',
      '   ╰── copy ── … ── last commit ── marked ── dropped',
    ],
  },
  b: {
    words:
      'One commit takes the files out, a merge brings them back from the side and from the branch, and the one after it drops the blank line that marks them. Nothing is rewritten, and `--first-parent` stays on the main line, on which one commit lacks the files: skip it in `git bisect`.',
    drawing: [
      'before the copy ── git mv ───────────────────╮ side',
      '   ╰── copy ── … ── last commit ── out ── marked ── dropped',
    ],
  },
  c: {
    words:
      'The commits since the first copy once more on a side, with the files moved where they were copied, and a merge of both. Nothing is rewritten and no commit lacks a file, but the later commits appear twice in the log.',
    drawing: [
      'before the copy ── moved ── … once more ──╮ side',
      '   ╰── copy ── … ── last commit ─────── merge',
    ],
  },
  rewrite: {
    words:
      'The same commits anew, with their files, authors, dates and messages; those that copied get a side as a further parent. Only for a branch that nobody else has: it can be pushed only with force.',
    drawing: ['before the copy ── git mv ──╮ side', '   ╰────────────────────── copy anew ── … anew'],
  },
};
