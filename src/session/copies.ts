import { areAlike, asText } from '../git/encoding.ts';
import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import type { CommitTree } from '../git/tree.ts';
import { lineages } from '../history/lineage.ts';
import type { Life } from '../history/lives.ts';
import type { Lineage } from '../history/types.ts';
import { rewrite } from '../references/rewrite.ts';
import type { Moves, SourceFile, World } from '../references/types.ts';
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
 * what the move itself changes is no difference. Pairs with a binary side, or in two encodings,
 * are left out.
 */
export async function mapPairs(
  git: Git,
  tree: CommitTree,
  lives: ReadonlyMap<string, Life>,
  world: World,
  moves: Moves,
  pairs: readonly Pair[],
): Promise<MappedPair[]> {
  const known = await lineages(
    git,
    pairs.map(({ left, right }) => [left, right] as const),
    lives,
  );
  const texts = await tree.read(pairs.flatMap(({ left, right }) => [left, right]));
  const bases = await baseTexts(git, known);
  const files: SourceFile[] = [];
  const wanted = pairs.map((pair, index) => {
    const [left, right] = [texts.get(pair.left), texts.get(pair.right)];
    const lineage = known[index];
    if (left === undefined || right === undefined || !lineage || !areAlike([left, right])) return undefined;
    // Where descent is not certain nobody knows which side changed what: then every difference is a question.
    const { blob, certain } = lineage.base;
    const text = blob === undefined || !certain ? undefined : bases.get(blob);
    const base = text !== undefined && areAlike([text, left, right]) ? text : undefined;
    const at = files.length;
    files.push({ path: pair.left, text: left }, { path: pair.right, text: right });
    if (base !== undefined) files.push({ path: lineage.elder, text: base });
    const asTheyStand = { left, right, ...(base !== undefined && { base }) };
    return { ...pair, lineage, at, based: base !== undefined, asTheyStand };
  });
  const around = files.length > 0 ? sourceFiles(await tree.read([...tree.entries.keys()])) : [];
  const mapped = await rewrite(files, world, moves, { around });
  return wanted.flatMap(one => {
    if (!one) return [];
    const { at, based, ...pair } = one;
    const [left, right, base] = [mapped[at], mapped[at + 1], based ? mapped[at + 2] : undefined];
    return [{ ...pair, texts: { left: left?.text ?? '', right: right?.text ?? '', base: base?.text } }];
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
