import { suits } from './document/suits.ts';
import type { Draft, Statement } from './draft.ts';
import { Claims } from './resolve/claims.ts';
import { dependent } from './resolve/depend.ts';
import { nameDescribed } from './resolve/described.ts';
import { Files } from './resolve/files.ts';
import { withinRepository } from './resolve/guard.ts';
import { ignoredIn } from './resolve/ignored.ts';
import { SuffixIndex } from './resolve/index.ts';
import { intoDrawn, keptCopies, keptFiles, notYetThere, wholeFolder, withFacades } from './resolve/leave.ts';
import { claimedOperations, type Made, unique } from './resolve/operations.ts';
import { Others } from './resolve/other.ts';
import { type Arranged, arrange } from './resolve/phases.ts';
import { placeFiles } from './resolve/place.ts';
import { type Problem, warning } from './resolve/problem.ts';
import { Relocator } from './resolve/relocate.ts';
import { settleRoots } from './resolve/roots.ts';
import { withTails } from './resolve/tails.ts';
import { listing } from './resolve/weigh.ts';
import { World } from './resolve/world.ts';
import type { Operation, Tree } from './types.ts';

const ORDER = ['step', 'map', 'tree', 'diagnosis'] as const;
const MOVING: readonly Statement['kind'][] = ['move', 'merge', 'copy', 'delete'];

/** What a plan asks of the files of a commit, and what was found out on the way to that. */
export interface Resolved extends Arranged {
  /** What is wrong with names: they are not there, several may be meant, they lead out of the repository. */
  readonly problems: readonly Problem[];
  /** The document. */
  readonly draft: Draft;
  /** What of it is to be carried out, as it was put on files. */
  readonly statements: readonly Statement[];
  /** Files that a line keeps where they are, with the line. */
  readonly kept: ReadonlyMap<string, number>;
  readonly claims: Claims;
  readonly world: World;
  readonly others: Others;
}

/**
 * Reads a plan against the files of a commit: every statement on the files it means.
 * Steps win over tables, tables over drawn trees, trees over the diagnosis.
 * @param untracked paths of the work tree that git does not track
 */
export async function resolvePlan(
  draft: Draft,
  tree: Tree,
  untracked?: ReadonlyMap<string, 'untracked' | 'ignored'>,
): Promise<Resolved> {
  const paths = [...tree.entries.keys()];
  const files = new Files(paths);
  const index = new SuffixIndex(paths);
  const asked = draft.statements.filter(({ left }) => left === undefined);
  const written = settleRoots(withTails(asked, files), files, index);
  const world = new World(paths, files, index, written);
  const problems: Problem[] = draft.mistakes.map(({ line, message }) =>
    warning('not-understood', message, { line }),
  );
  const claims = new Claims();
  const ignored = await ignoredIn(tree);
  const relocator = new Relocator(world, claims, problems, ignored, untracked);
  const others = new Others(world, problems);
  for (const authority of ORDER) {
    for (const each of written) {
      if (each.authority !== authority) continue;
      const statement = intoDrawn(wholeFolder(each, world), world);
      if (MOVING.includes(statement.kind)) relocator.apply(statement);
      else others.apply(statement);
    }
  }
  const statements = nameDescribed(written, world, claims, problems);
  for (const [index, statement] of statements.entries())
    if (statement !== written[index]) relocator.apply(statement);
  const aside = draft.statements.filter(({ left }) => left !== undefined);
  const placed = placeFiles(statements, world, claims, problems, aside);
  const used = new Set([...relocator.used, ...others.used, ...placed]);
  const survivors = new Map([...others.survivors, ...keptCopies(claims, world)]);
  const kept = keptFiles(statements, world);
  const claimed = claimedOperations(claims, {
    world,
    ignored,
    kept,
    survivors,
    listed: listing(statements, relocator.used),
  });
  const made = withFacades(
    claimed,
    notYetThere(withoutMoved(others.made, claims), world, problems),
    statements,
  );
  const all = [...claimed, ...withoutMerged(made, claimed)];
  const operations = withinRepository(dependent(all, statements, world), problems);
  const arranged = arrange({ ...draft, statements: [...statements, ...aside] }, unique(operations), used);
  return { ...arranged, problems, draft, statements, kept, claims, world, others };
}

/** With the texts that the document gives for files to create, where a line speaks of one file. */
export function withGiven(
  operations: readonly Operation[],
  given: Draft['given'] = new Map(),
): readonly Operation[] {
  const atLine = Map.groupBy(operations, ({ line }) => line);
  return operations.map(operation => {
    const { kind, line, to = '' } = operation;
    const text = given.get(line);
    const fits = kind === 'create' && text && atLine.get(line)?.length === 1 && suits(to, text.language);
    return fits ? { ...operation, given: text } : operation;
  });
}

/** What is written into the target of a merge is part of the merge. */
function withoutMerged(made: readonly Made[], claimed: readonly Made[]): Made[] {
  const targets = new Set(
    claimed.flatMap(({ operation: { kind, to, phase } }) => (kind === 'merge' ? [`${phase} ${to}`] : [])),
  );
  return made.filter(
    ({ operation: { kind, from, phase } }) => kind !== 'rewrite' || !targets.has(`${phase} ${from}`),
  );
}

/**
 * A file that goes needs no facade "instead" from the diagnosis, and one that a step brings is not made besides; splits that are moves
 * as well stay, as a contradiction.
 */
function withoutMoved(made: readonly Made[], claims: Claims): Made[] {
  const brought = new Set([...claims.all()].map(([, { to }]) => to));
  return made.filter(({ operation: { kind, from, to } }) => {
    if (kind === 'create') return !brought.has(to);
    return kind !== 'facade' || from === undefined || claims.fates.get(from)?.claim.kind !== 'delete';
  });
}
