import { foldersAbove, join } from '../../gate/parts.ts';
import type { Statement } from '../draft.ts';
import type { Evidence, Operation, OperationKind } from '../types.ts';
import type { Claims } from './claims.ts';
import type { Fate } from './fate.ts';
import { Standing } from './standing.ts';
import { type Facts, weigh } from './weigh.ts';
import type { World } from './world.ts';

/** An operation and the statement it comes from. */
export interface Made {
  readonly operation: Operation;
  readonly statement: Statement;
}

/** The file that stands for a package: what a facade of a folder forwards to. */
const ENTRIES = ['__init__.py', 'index.ts', 'index.tsx', 'index.js', 'index.mjs', 'mod.rs', 'lib.rs'];

/** The operations that the claims come to: one for each file in each phase that touches it. */
export function claimedOperations(claims: Claims, around: Omit<Facts, 'standing' | 'left'>): Made[] {
  const { survivors } = around;
  const fates = [...claims.all()];
  const standing = new Standing(
    fates.map(([from, { to, phase }]) => ({ from, to, phase })),
    around.world.ground.original,
  );
  const left = new Set(
    [...claims.fates].flatMap(([from, { to }]) => (to === undefined ? [] : foldersAbove(from))),
  );
  const facts: Facts = { ...around, standing, left };
  const all = [
    ...fates,
    ...[...claims.copies].flatMap(([from, copies]) => copies.map(copy => [from, copy] as const)),
  ];
  return all.map(([from, fate]) => {
    const { statement } = fate.claim;
    const at = fate.earlier?.to;
    const survivor = fate.claim.kind === 'delete' ? (statement.survivor ?? survivors.get(from)) : undefined;
    const alternatives = [
      ...new Set([...fate.claim.alternatives, ...fate.others.flatMap(other => other.to ?? [])]),
    ].filter(path => path !== fate.to);
    return made(statement, kindOf(fate, standing), {
      from,
      phase: fate.phase,
      ...(at !== undefined && at !== from && { at }),
      ...weigh(from, fate, facts),
      ...(fate.to !== undefined && { to: fate.to }),
      ...(survivor !== undefined && { survivor }),
      lines: [...fate.lines].sort((a, b) => a - b),
      ...(alternatives.length > 0 && { alternatives }),
    });
  });
}

/** A move onto a file that stays is a merge, and so is one of several moves to one place. */
function kindOf({ claim, to, phase }: Fate, standing: Standing): OperationKind {
  if (claim.kind === 'delete' || claim.kind === 'copy' || to === undefined) return claim.kind;
  const { arriving, there } = standing.meeting(to, { phase });
  return arriving > 1 || there ? 'merge' : 'move';
}

export function made(statement: Statement, kind: OperationKind, more: Partial<Operation>): Made {
  const lines = more.lines ?? [...statement.lines].sort((a, b) => a - b);
  const key = more.from ?? more.to;
  return {
    statement,
    operation: {
      id: key === undefined ? statement.step : `${statement.step}:${key}`,
      kind,
      step: statement.step,
      phase: statement.phase,
      line: statement.line,
      ...alone(statement, lines),
      ...more,
      lines,
      ...(statement.conditional && { conditional: true }),
    },
  };
}

/** Operations of which one does for all lines that ask for it, wherever it leads. */
const ONCE: readonly OperationKind[] = ['manual', 'remove-directory'];

/** Adds an operation; one that is there already for the same gets the lines of both, and the places that both offer. */
export function addMade(all: Made[], each: Made): void {
  const { kind, from, to, lines, alternatives = [] } = each.operation;
  const at = all.findIndex(
    ({ operation: known }) =>
      from !== undefined &&
      known.kind === kind &&
      known.from === from &&
      (ONCE.includes(kind) || (kind === 'facade' && known.to === to)),
  );
  const same = all[at];
  if (!same) {
    all.push(each);
    return;
  }
  const first = same.operation;
  const places = new Set(
    [first.to, ...(first.alternatives ?? []), to, ...alternatives].filter(path => path !== undefined),
  );
  const [place, ...others] = places;
  const joint = [...new Set([...first.lines, ...lines])].sort((a, b) => a - b);
  all[at] = {
    ...same,
    operation: {
      ...first,
      lines: joint,
      ...(place !== undefined && { to: place }),
      ...(others.length > 0 && { alternatives: others }),
    },
  };
}

/** What speaks for an operation that one statement makes by itself, and against it. */
function alone(
  { authority, certain, conditional, exact, text, targets, kind, narrowed }: Statement,
  lines: readonly number[],
): Pick<Operation, 'certainty' | 'evidence' | 'against' | 'hints'> {
  const line = lines[0] ?? 0;
  const open = targets.length > 1 && kind !== 'create' && kind !== 'split' && kind !== 'facade';
  const against: Evidence[] = [
    ...(conditional ? [{ line, says: 'it holds only under a condition' }] : []),
    ...(narrowed ? [{ line, says: 'only some of it is to go, and no name tells which' }] : []),
    ...(open ? [{ line, says: 'it offers several places' }] : []),
  ];
  const strong = exact || (certain && (authority === 'step' || authority === 'map'));
  const evidence = lines.map(each => ({ line: each, says: text }));
  if (against.length > 0) return { certainty: 'unclear', evidence, against };
  if (strong) return { certainty: 'sure', evidence, against };
  return { certainty: 'likely', evidence, against, hints: ['the lines around it suggest it, and no more'] };
}

/** What a facade forwards to: the file, or the file that stands for the folder. */
export function moduleOf(path: string, world: World): string {
  const { original } = world.ground;
  if (!original.isFolder(path)) return path;
  const entry = ENTRIES.find(name => original.has(join(path, name)));
  return entry === undefined ? `${path}/` : join(path, entry);
}

/** Gives every operation an id of its own. */
export function unique(operations: readonly Made[]): Made[] {
  const seen = new Map<string, number>();
  return operations.map(each => {
    const times = (seen.get(each.operation.id) ?? 0) + 1;
    seen.set(each.operation.id, times);
    return times === 1
      ? each
      : { ...each, operation: { ...each.operation, id: `${each.operation.id}#${times}` } };
  });
}
