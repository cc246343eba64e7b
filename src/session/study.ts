import type { Choice, Committed, Decision } from '../decisions/types.ts';
import type { Finding } from '../findings/types.ts';
import { mergePort } from '../git/merge-file.ts';
import type { Git } from '../git/run.ts';
import type { CommitTree } from '../git/tree.ts';
import { eldestFirst, type Life, lives } from '../history/lives.ts';
import type { MergePort } from '../merge/types.ts';
import type { Given } from '../plan/document/given.ts';
import type { Operation } from '../plan/types.ts';
import { doubts } from '../references/doubts.ts';
import { rootsWith } from '../references/roots.ts';
import { parses } from '../references/syntax.ts';
import type { World } from '../references/types.ts';
import { alreadyFacades } from './already.ts';
import type { Combined } from './combine.ts';
import { mapPairs, type Pair } from './copies.ts';
import { foldAll } from './folding.ts';
import { doubtsOf } from './judge.ts';
import { lastOnes } from './last-ones.ts';
import { type Layout, layout } from './layout.ts';
import { obstaclesOf } from './obstacles.ts';
import { once } from './once.ts';
import { type Outcome, outcome } from './outcome.ts';
import { propose } from './proposal.ts';
import { removedBefore } from './removed-before.ts';
import { sourceFiles } from './texts.ts';
import type { Proposal } from './types.ts';

/** One operation of a phase, looked at against the files as they are. */
export interface Studied {
  readonly operation: Operation;
  /** The source's path now. */
  readonly from: string | undefined;
  /** With the choice made, or as if it were accepted. */
  readonly outcome: Outcome;
  readonly combined?: Combined;
  /** The two files that are to become one, differ, and are no texts that can be merged. */
  readonly unmergeable?: Pick<Pair, 'left' | 'right'>;
  readonly proposal?: Proposal;
}

export interface PhaseStudy {
  readonly tree: CommitTree;
  readonly world: World;
  readonly items: ReadonlyMap<string, Studied>;
  readonly lives: ReadonlyMap<string, Life>;
  /** Files that earlier phases of the plan made. */
  readonly made: ReadonlySet<string>;
}

export interface StudyInput {
  readonly git: Git;
  readonly tree: CommitTree;
  readonly roots: readonly string[];
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Every move of the phases before: the place when the plan was read → the place now. */
  readonly away: ReadonlyMap<string, string>;
  /** Whether a rewriter of the person's own will be asked about what nothing here reads. */
  readonly rewriter: boolean;
  /** Whether a check of the person's own judges every commit. */
  readonly checked: boolean;
  /** Earlier phases that are not committed. */
  readonly waiting: readonly number[];
  /** What is committed of this reorganization. */
  readonly committed: readonly Committed[];
  /** Files that this made, by their paths now. */
  readonly made: ReadonlySet<string>;
  /** Files that no removal of a folder takes: their steps were skipped, or ask what becomes of them. */
  readonly staying: ReadonlySet<string>;
  /** Files in favour of which the plan deletes another, in any phase, and which one: as the plan was read. */
  readonly survivors: ReadonlyMap<string, string>;
  /** Folders that steps of any phase remove, but for those that a person skipped: folder → step. */
  readonly removals: ReadonlyMap<string, string>;
}

const ACCEPT: Choice = { kind: 'accept' };

/** Looks at every operation of a phase: what it would do, how its copies diverged, what to propose. Changes nothing. */
export async function study(input: StudyInput): Promise<PhaseStudy> {
  const { git, tree, away } = input;
  const has = (path: string) => tree.entries.has(path);
  const now = ({ from, at }: Pick<Operation, 'from' | 'at'>) =>
    from !== undefined && (at !== undefined || !has(from)) ? (away.get(from) ?? from) : from;
  const facades = alreadyFacades(input.findings);
  const chosen = input.operations.map(operation => {
    const choice =
      input.decisions.get(operation.id)?.choice ?? proposedTarget(operation, input.findings) ?? ACCEPT;
    const from = now(operation);
    const facts = { has, from, isFacade: facades.has(operation.id), staying: input.staying };
    return { operation, choice, from, outcome: outcome(operation, choice, facts) };
  });
  const pairs = pairsOf(chosen, has);
  const paths = pairs.flatMap(({ left, right }) => [left, right]);
  const known = await once(tree, ['lives', ...paths], () => lives(git, tree.commit, paths));
  const standing: World = { paths: new Set(tree.entries.keys()), roots: input.roots };
  const planned = plannedLayout(
    chosen.map(one => one.outcome),
    standing,
    known,
    away,
    input.made,
  );
  const world: World = { ...standing, roots: rootsWith(input.roots, standing.paths, planned.moves) };
  const asked = JSON.stringify([input.roots, [...planned.moves], pairs, [...away]]);
  const mapped = await once(tree, ['pairs', asked], () =>
    mapPairs(git, tree, known, world, planned.moves, pairs, away),
  );
  const doubted = await once(
    tree,
    ['doubts', JSON.stringify([input.roots, [...planned.moves], input.rewriter, input.checked])],
    () =>
      doubts({
        helped: input.rewriter,
        checked: input.checked,
        world,
        moves: planned.moves,
        read: async () => sourceFiles(await tree.read([...tree.entries.keys()])),
      }),
  );
  const choices = new Map(
    chosen.map(({ operation }) => [operation.id, input.decisions.get(operation.id)?.choice]),
  );
  const folded = await foldAll(mapped, choices, remembering(tree, mergePort(git)));
  const combined = await withDoubts(tree, folded, choices);
  const strange = unmergeable(pairs, new Set(mapped.map(({ operation }) => operation)), tree);
  const removes = chosen.some(({ outcome }) => outcome.kind === 'remove');
  const last = lastOnes(chosen, tree.entries, {
    removed: removes ? await once(tree, ['removed'], () => removedBefore(git, input.committed)) : new Map(),
    survivors: new Map([...input.survivors].map(([path, other]) => [now({ from: path }) ?? path, other])),
  });
  const inTheWay = await obstaclesOf(
    git,
    tree,
    new Map(chosen.map(({ operation, outcome }) => [operation.id, outcome])),
  );
  const wellFormed = await givenTexts(chosen);
  const found = Map.groupBy(input.findings, finding => finding.operation);
  const items = chosen.map(({ operation, from, outcome }): [string, Studied] => {
    const one = combined.get(operation.id);
    const apart = strange.get(operation.id);
    const findings = found.get(operation.id) ?? [];
    const own = doubted.filter(({ about }) => about === moving(outcome));
    const proposal = propose({
      operation,
      from,
      outcome,
      findings,
      combined: one,
      ...(apart && { unmergeable: apart }),
      given: wellFormed.get(operation.id),
      waiting: input.waiting,
      doubts: own,
      removal: removalOf(operation, input),
      removedBy: [...input.removals].find(([folder]) => operation.from?.startsWith(folder))?.[1],
      obstacles: [
        ...(inTheWay.get(operation.id) ?? []),
        ...(one?.doubts ?? []),
        ...(last.get(operation.id) ?? []),
      ],
    });
    return [
      operation.id,
      {
        operation,
        from,
        outcome,
        ...(one && { combined: one }),
        ...(apart && { unmergeable: apart }),
        ...(proposal && { proposal }),
      },
    ];
  });
  return { tree, world, items: new Map(items), lives: known, made: input.made };
}

/** The removal of the folder in which a file is left, and whether a person decided on it. */
function removalOf({ left, from = '', step }: Operation, { operations, decisions }: StudyInput) {
  const removal = left
    ? operations.find(
        one => one.kind === 'remove-directory' && one.step === step && from.startsWith(one.from ?? ''),
      )
    : undefined;
  if (!removal) return undefined;
  const choice = decisions.get(removal.id)?.choice;
  const decided = choice === undefined ? 'no' : choice.kind === 'skip' ? 'skipped' : 'taken';
  return { folder: removal.from ?? '', decided } as const;
}

/** With what speaks against results that nobody chose. */
async function withDoubts(
  tree: CommitTree,
  combined: ReadonlyMap<string, Combined>,
  choices: ReadonlyMap<string, Choice | undefined>,
): Promise<ReadonlyMap<string, Combined>> {
  const all = await Promise.all(
    [...combined].map(async ([id, one]): Promise<[string, Combined]> => {
      const doubts = choices.get(id) ? [] : await doubtsOf(tree, one);
      return [id, doubts.length > 0 ? { ...one, doubts } : one];
    }),
  );
  return new Map(all);
}

/** The layout as if everything were carried out. */
export function plannedLayout(
  outcomes: readonly Outcome[],
  world: World,
  known: ReadonlyMap<string, Life>,
  away: ReadonlyMap<string, string>,
  made: ReadonlySet<string>,
): Layout {
  return layout(outcomes, world.paths, paths => eldestFirst(paths, known), away, made);
}

/** Where a finding corrects the destination, copies are compared with the corrected one. */
function proposedTarget(operation: Operation, findings: readonly Finding[]): Choice | undefined {
  const correction = findings.find(
    finding => finding.operation === operation.id && finding.correction?.kind === 'retarget',
  )?.correction;
  return correction?.kind === 'retarget' ? correction : undefined;
}

/** The file that an outcome takes away from its place. */
function moving(outcome: Outcome): string | undefined {
  if (outcome.kind === 'remove') return outcome.path;
  return outcome.kind === 'bring' ? outcome.from : undefined;
}

interface Chosen {
  readonly operation: Operation;
  readonly outcome: Outcome;
}

/** The pairs of files that become one: each source with what stands at the destination, or with the first that goes there. */
function pairsOf(chosen: readonly Chosen[], has: (path: string) => boolean): Pair[] {
  const leaving = new Set(
    chosen.flatMap(({ outcome }) => {
      if (outcome.kind === 'remove') return [outcome.path];
      return outcome.kind === 'bring' && !outcome.stays ? [outcome.from] : [];
    }),
  );
  const anchors = new Map<string, string>();
  const pairs: Pair[] = [];
  for (const { operation, outcome } of chosen) {
    if (outcome.kind !== 'bring') continue;
    const anchor =
      anchors.get(outcome.to) ?? (has(outcome.to) && !leaving.has(outcome.to) ? outcome.to : undefined);
    anchors.set(outcome.to, anchor ?? outcome.from);
    if (anchor !== undefined && anchor !== outcome.from)
      pairs.push({ operation: operation.id, to: outcome.to, left: outcome.from, right: anchor });
  }
  return pairs;
}

/** What the plan gives for files that are to be created, as far as it is well formed. */
async function givenTexts(chosen: readonly Chosen[]): Promise<ReadonlyMap<string, Given>> {
  const found = new Map<string, Given>();
  for (const { operation, outcome } of chosen) {
    const { id, given } = operation;
    if (given && outcome.kind === 'create' && (await parses(outcome.path, given.text)).ok)
      found.set(id, given);
  }
  return found;
}

/** Of the pairs that were not read as texts, those that differ: one of the two contents would go. */
function unmergeable(
  pairs: readonly Pair[],
  mapped: ReadonlySet<string>,
  { entries }: CommitTree,
): ReadonlyMap<string, Pair> {
  const blob = (path: string) => entries.get(path)?.blob;
  const found = pairs.filter(
    ({ operation, left, right }) => !mapped.has(operation) && blob(left) !== blob(right),
  );
  return new Map(found.map(pair => [pair.operation, pair]));
}

/** A port that merges and compares the same texts once. */
function remembering(tree: CommitTree, port: MergePort): MergePort {
  return {
    merge: (sides, markerSize) =>
      once(tree, ['merge', `${markerSize}`, sides.base, sides.left, sides.right], () =>
        port.merge(sides, markerSize),
      ),
    compare: pairs => once(tree, ['compare', ...pairs.flat()], () => port.compare(pairs)),
  };
}
