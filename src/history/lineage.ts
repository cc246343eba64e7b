import { objectIds } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { baseOf, candidates, lastEqual } from './base.ts';
import { bornTogether, eldestFirst, type Life } from './lives.ts';
import { blobTexts } from './texts.ts';
import type { Lineage } from './types.ts';

/**
 * For each pair of copies: which is the elder, the commit that made the copy, and the text that both come from.
 * @param known the lives of all these paths
 */
export async function lineages(
  git: Git,
  pairs: readonly (readonly [string, string])[],
  known: ReadonlyMap<string, Life>,
): Promise<Lineage[]> {
  const couples = pairs.map(pair => {
    const [first = pair[0], second = pair[1]] = eldestFirst(pair, known);
    const [elder, younger] = [known.get(first), known.get(second)];
    return { first, second, elder, younger, equal: elder && younger && lastEqual(elder, younger) };
  });
  const open = couples.filter(({ equal }) => !equal);
  const asked = open.map(({ elder, younger }) => candidates(elder, younger));
  const atCopy = await objectIds(
    git,
    asked.flatMap(one => one.atCopy),
  );
  const texts = await blobTexts(git, [
    ...atCopy.values(),
    ...asked.flatMap(one => one.before.flatMap(({ blob }) => blob ?? [])),
    ...open.flatMap(({ younger }) => younger?.versions.at(-1)?.blob ?? []),
  ]);
  return couples.map(({ first, second, elder, younger, equal }): Lineage => {
    const copy = younger?.versions.at(-1);
    const together = first !== second && bornTogether(elder, younger);
    const base = equal?.base ?? baseOf(elder, younger, atCopy, texts);
    const since = equal?.since ?? copy?.order ?? -1;
    // A copy may be made of a text that the elder had changed by then.
    const from = elder?.versions.find(({ blob, order }) => blob === base.blob && order > since)?.order;
    return {
      elder: first,
      younger: second,
      ...(copy && { copyCommit: copy.commit }),
      ...(together && { together }),
      base,
      elderCommits: newerThan(elder, from ?? since),
      youngerCommits: newerThan(younger, since),
    };
  });
}

function newerThan(life: Life | undefined, order: number): string[] {
  return (life?.versions ?? []).filter(version => version.order < order).map(version => version.commit);
}
