import type { Choice } from '../decisions/types.ts';
import type { CommitTree } from '../git/tree.ts';
import type { Life } from '../history/lineage.ts';
import { similarity } from '../history/similarity.ts';
import { result } from '../merge/result.ts';
import { threeWay } from '../merge/three-way.ts';
import type { DivergenceClass, HunkDecision, Merge, MergePort } from '../merge/types.ts';
import { definitions } from '../references/definitions.ts';
import { importLines } from '../references/import-lines.ts';
import type { MappedPair } from './copies.ts';
import type { Copy, Divergence } from './types.ts';

/** Two copies as one: merged, as far as the choice made (or accepting) settles it. */
export interface Combined extends MappedPair {
  readonly merge: Merge;
  readonly classification: DivergenceClass;
  /** The result; absent while hunks are open. */
  readonly text: string | undefined;
  /** Number of open hunks. */
  readonly open: number;
  divergence(tree: CommitTree, known: ReadonlyMap<string, Life>): Divergence;
}

/** @param choice as decided; undefined is looked at as accepting what is proposed */
export async function combine(
  pair: MappedPair,
  choice: Choice | undefined,
  git: MergePort,
): Promise<Combined> {
  const { left, right, base } = pair.texts;
  const [leftImports, rightImports, baseImports] = await Promise.all([
    importLines(pair.left, left),
    importLines(pair.right, right),
    importLines(pair.left, base ?? ''),
  ]);
  const imports = { left: leftImports, right: rightImports, base: baseImports };
  const merge = await threeWay({ left, right, base }, git, { imports });
  const without = (text: string, lines: ReadonlySet<number>) =>
    text
      .split('\n')
      .filter((line, index) => !lines.has(index + 1) && line.trim() !== '')
      .join('\n');
  const classification: DivergenceClass =
    left === right
      ? 'identical'
      : without(left, leftImports) === without(right, rightImports)
        ? 'imports-only'
        : base === undefined
          ? similarity(left, right) < 0.3
            ? 'unrelated'
            : 'conflicting'
          : left === base
            ? 'right-only'
            : right === base
              ? 'left-only'
              : result(merge, []).open.length === 0
                ? 'both-clean'
                : 'conflicting';
  const names = await Promise.all([definitions(pair.left, left), definitions(pair.right, right)]);
  const settled = settle(pair, merge, classification, choice);
  return {
    ...pair,
    merge,
    classification,
    ...settled,
    divergence(tree, known) {
      const [here, there] = names.map(list => new Set(list.map(one => one.name)));
      return {
        copies: [copy(pair.left, left, pair, tree, known), copy(pair.right, right, pair, tree, known)],
        lineage: pair.lineage,
        ...(base !== undefined && { base }),
        classification,
        differing: differing(left, right),
        mechanical: classification === 'imports-only' ? differing(left, right) : 0,
        merge,
        onlyIn: [
          { path: pair.left, names: [...(here ?? [])].filter(name => !there?.has(name)) },
          { path: pair.right, names: [...(there ?? [])].filter(name => !here?.has(name)) },
        ],
      };
    },
  };
}

/** Of copies that say the same, the one at the destination stays. */
const SAME: ReadonlySet<DivergenceClass> = new Set([
  'identical',
  'imports-only',
  'formatting-only',
  'comments-only',
]);

function settle(
  pair: MappedPair,
  merge: Merge,
  classification: DivergenceClass,
  choice: Choice | undefined,
): { text: string | undefined; open: number } {
  const whole = (text: string) => ({ text, open: 0 });
  if (choice?.kind === 'edit') return whole(choice.text);
  if (choice?.kind === 'keep') return whole(choice.path === pair.left ? pair.texts.left : pair.texts.right);
  const hunks: readonly HunkDecision[] = choice?.kind === 'hunks' ? choice.hunks : [];
  const { text, open } = result(merge, hunks);
  if (open.length === 0) return whole(text);
  if (choice?.kind !== 'hunks' && SAME.has(classification)) return whole(pair.texts.right);
  return { text: undefined, open: open.length };
}

function copy(
  path: string,
  text: string,
  pair: MappedPair,
  tree: CommitTree,
  known: ReadonlyMap<string, Life>,
): Copy {
  const versions = known.get(path)?.versions ?? [];
  return {
    path,
    text,
    blob: tree.entries.get(path)?.blob ?? '',
    elder: pair.lineage.elder === path,
    author: versions[0]?.author ?? '',
    time: versions[0]?.time ?? 0,
    commits: versions.length,
  };
}

function differing(left: string, right: string): number {
  const [a, b] = [left.split('\n'), right.split('\n')];
  return Math.round((a.length + b.length) * (1 - similarity(left, right)));
}
