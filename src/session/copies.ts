import { areAlike, asText } from '../git/encoding.ts';
import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import type { CommitTree } from '../git/tree.ts';
import { lineages } from '../history/lineage.ts';
import type { Life } from '../history/lives.ts';
import type { Lineage } from '../history/types.ts';
import { rewrite } from '../references/rewrite.ts';
import type { Moves, SourceFile, World } from '../references/types.ts';
import { standingNow } from './standing-now.ts';
import { sourceFiles } from './texts.ts';

/** Two files that an operation makes one: `left` is the plan's source, `right` stands at the destination. */
export interface Pair {
  readonly operation: string;
  readonly to: string;
  readonly left: string;
  readonly right: string;
}

/** Both texts and their base, with imports mapped to the places after the phase. */
export interface MappedPair extends Pair {
  readonly lineage: Lineage;
  readonly texts: { readonly left: string; readonly right: string; readonly base: string | undefined };
  readonly asTheyStand: { readonly left: string; readonly right: string; readonly base?: string };
}

/**
 * Reads the copies and the elder's text at the fork, and maps the imports of all to the places after the phase, so that
 * what the move itself changes is no difference, nor what phases before it changed in both. Pairs with a binary side, or in
 * two encodings, are left out.
 * @param away every move of the phases before: the old place → the place now
 */
export async function mapPairs(
  git: Git,
  tree: CommitTree,
  lives: ReadonlyMap<string, Life>,
  world: World,
  moves: Moves,
  pairs: readonly Pair[],
  away: ReadonlyMap<string, string>,
): Promise<MappedPair[]> {
  const known = await lineages(
    git,
    pairs.map(({ left, right }) => [left, right] as const),
    lives,
  );
  const texts = await tree.read(pairs.flatMap(({ left, right }) => [left, right]));
  const bases = await baseTexts(git, known);
  const wanted = pairs.flatMap((pair, index) => {
    const [left, right] = [texts.get(pair.left), texts.get(pair.right)];
    const lineage = known[index];
    if (left === undefined || right === undefined || !lineage || !areAlike([left, right])) return [];
    // Where descent is not certain nobody knows which side changed what: then every difference is a question.
    const { blob, certain } = lineage.base;
    const text = blob === undefined || !certain ? undefined : bases.get(blob);
    const base = text !== undefined && areAlike([text, left, right]) ? text : undefined;
    return [{ ...pair, lineage, left, right, base, paths: pair }];
  });
  if (wanted.length === 0) return [];
  const around = sourceFiles(await tree.read([...tree.entries.keys()]));
  const old = wanted.filter(({ base, left, right }) => base !== left && base !== right);
  const now = await standingNow(
    old.map(({ lineage, base = '' }) => ({ path: lineage.elder, text: base })),
    world,
    away,
    around,
  );
  const followed = new Map(old.map((one, at) => [one, now[at]]));
  const sides = wanted.map(one => {
    const { paths, lineage, left, right } = one;
    const base = one.base === undefined ? undefined : (followed.get(one) ?? one.base);
    const files: SourceFile[] = [
      { path: paths.left, text: left },
      { path: paths.right, text: right },
      ...(base === undefined ? [] : [{ path: lineage.elder, text: base }]),
    ];
    return { files, asTheyStand: { left, right, ...(base !== undefined && { base }) } };
  });
  const mapped = await rewrite(
    sides.flatMap(({ files }) => files),
    world,
    moves,
    { around },
  );
  let at = 0;
  return wanted.map(({ paths, lineage }, index) => {
    const { files, asTheyStand } = sides[index]!;
    const [left, right, base] = mapped.slice(at, at + files.length).map(({ text }) => text);
    at += files.length;
    return { ...paths, lineage, asTheyStand, texts: { left: left ?? '', right: right ?? '', base } };
  });
}

async function baseTexts(git: Git, known: readonly Lineage[]): Promise<Map<string, string>> {
  const blobs = known.flatMap(one => one.base.blob ?? []);
  const texts = new Map<string, string>();
  for (const [blob, bytes] of await readObjects(git, blobs)) {
    const text = asText(bytes);
    if (text !== undefined) texts.set(blob, text);
  }
  return texts;
}
