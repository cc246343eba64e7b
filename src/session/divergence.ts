import type { CommitTree } from '../git/tree.ts';
import type { Life } from '../history/lives.ts';
import { compareDefinitions, doubled, lostNames } from '../merge/definitions.ts';
import { standing } from '../merge/standing.ts';
import { definitions } from '../references/definitions.ts';
import { parses } from '../references/syntax.ts';
import type { Combined } from './combine.ts';
import type { OwnCommits } from './own-commits.ts';
import type { Copy, Divergence } from './types.ts';

/**
 * How the copies of an operation diverged, told in full: lines, names, what does not parse, what would be lost.
 * @param own what the plan's phases committed: nobody of these wrote the copies
 */
export async function divergenceOf(
  combined: Combined,
  tree: CommitTree,
  lives: ReadonlyMap<string, Life>,
  own: OwnCommits,
): Promise<Divergence> {
  const { left, right, texts, asTheyStand, lineage, merge, classification, differing, mechanical, text } =
    combined;
  const [ofLeft, ofRight, ofBase, ofResult] = await Promise.all([
    definitions(left, texts.left),
    definitions(right, texts.right),
    texts.base === undefined ? undefined : definitions(lineage.elder, texts.base),
    text === undefined ? undefined : definitions(right, text),
  ]);
  const names = compareDefinitions({ left: ofLeft, right: ofRight, base: ofBase });
  const [parsesLeft, parsesRight] = await Promise.all([parses(left, texts.left), parses(right, texts.right)]);
  return {
    copies: [copy(left, texts.left, asTheyStand.left), copy(right, texts.right, asTheyStand.right)],
    lineage,
    ...(combined.fold && { fold: combined.fold }),
    ...(texts.base !== undefined && { base: texts.base }),
    classification,
    differing,
    mechanical,
    merge,
    onlyIn: [
      { path: left, names: names.filter(row => row.status === 'left-only').map(row => row.name) },
      { path: right, names: names.filter(row => row.status === 'right-only').map(row => row.name) },
    ],
    names,
    lost: ofResult ? lostNames([ofLeft, ofRight], ofResult) : [],
    doubled: [
      { path: left, names: doubled(ofLeft).map(one => one.name) },
      { path: right, names: doubled(ofRight).map(one => one.name) },
    ].filter(one => one.names.length > 0),
    broken: [
      ...(parsesLeft.ok ? [] : [{ path: left, line: parsesLeft.line, message: parsesLeft.message }]),
      ...(parsesRight.ok ? [] : [{ path: right, line: parsesRight.line, message: parsesRight.message }]),
    ],
  };

  function copy(path: string, text: string, file: string): Copy {
    const stands = standing(text, file);
    const all = lives.get(path)?.versions ?? [];
    const others = all.filter(({ commit }) => !own.all.has(commit));
    const versions = others.length > 0 ? others : all;
    return {
      path,
      text,
      ...(stands && { standing: stands }),
      blob: tree.entries.get(path)?.blob ?? '',
      elder: lineage.elder === path && !lineage.together,
      author: versions[0]?.author ?? '',
      time: versions[0]?.time ?? 0,
      commits: versions.length,
    };
  }
}
