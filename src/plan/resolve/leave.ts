import { baseName } from '../../gate/parts.ts';
import type { Statement } from '../draft.ts';
import { nameOf } from '../text/name.ts';
import type { Claims } from './claims.ts';
import { type Made, made } from './operations.ts';
import { type Problem, warning } from './problem.ts';
import type { World } from './world.ts';

/** "Extract `a/` into `b/`": a folder that goes whole is moved, not split. */
export function wholeFolder(statement: Statement, world: World): Statement {
  const { kind, sources, targets } = statement;
  const [name, ...more] = sources;
  if (kind !== 'split' || !name || more.length > 0 || targets.length !== 1) return statement;
  return world.find(name, statement, 'before').kind === 'folder' ? { ...statement, kind: 'move' } : statement;
}

/** "Merge `a` and `b` into one": the one of their names that is drawn, or is to be made. */
export function intoDrawn(statement: Statement, world: World): Statement {
  const { kind, sources, targets } = statement;
  if (kind !== 'merge' || targets.length > 0) return statement;
  const drawn = world.announcing(new Set(sources.map(({ path }) => baseName(path))));
  return drawn.length === 1 ? { ...statement, targets: drawn.map(path => nameOf(path)) } : statement;
}

/** The copies that stay, as sentences name them: "delete `a` in favour of `b`"; of a duplicate the only other file of its name. */
export function keptCopies(claims: Claims, world: World): Map<string, string> {
  const kept = new Map<string, string>();
  let named: ReadonlyMap<string, readonly string[]> | undefined;
  for (const [from, { claim }] of claims.fates) {
    if (claim.kind !== 'delete') continue;
    const [name] = claim.statement.kept ?? [];
    const found = name && world.find(name, claim.statement, 'before');
    if (found && 'files' in found && found.kind === 'file' && found.path !== from) kept.set(from, found.path);
    else if (claim.statement.doubled) {
      named ??= Map.groupBy(world.ground.original.below(''), folded);
      const others = named.get(folded(from)) ?? [];
      const [only, ...more] = others.filter(path => !claims.fates.has(path));
      if (only !== undefined && more.length === 0) kept.set(from, only);
    }
  }
  return kept;
}

/** As people name a file, who do not look at capitals. */
const folded = (path: string): string => baseName(path).toLowerCase();

/**
 * Facades at the places that moved files leave, where the plan asks for them with the move; and for facades of the plan that
 * forward to no place yet the place where their file goes.
 */
export function withFacades(
  claimed: readonly Made[],
  others: readonly Made[],
  statements: readonly Statement[],
): Made[] {
  const places = new Map<string, string>();
  for (const {
    operation: { kind, from, to },
  } of claimed)
    if (from !== undefined && to !== undefined && kind !== 'copy') places.set(from, to);
  const completed = others.map(each => {
    const { kind, from, to } = each.operation;
    const place = kind === 'facade' && from !== undefined ? places.get(from) : undefined;
    const goes = to === undefined || to.endsWith('/') || places.get(from ?? '')?.startsWith(`${to}/`);
    return place !== undefined && goes ? { ...each, operation: { ...each.operation, to: place } } : each;
  });
  const has = new Set(
    completed.flatMap(({ operation: { kind, from } }) => (kind === 'facade' && from ? [from] : [])),
  );
  const everywhere = statements.filter(each => each.kind === 'facade' && each.everywhere);
  const left = claimed.flatMap(({ operation: { kind, from, to, phase }, statement }) => {
    if (from === undefined || to === undefined || kind === 'copy' || has.has(from)) return [];
    const asking = statement.facade
      ? statement
      : everywhere.find(each => MODULE.test(from) && [0, phase].includes(each.phase));
    return asking ? [made(asking, 'facade', { from, to })] : [];
  });
  return [...completed, ...left];
}

/** What others import by its name or include by its path. */
const MODULE = /\.(?:pyi?|[cm]?[jt]sx?|php|rb|rs|h|hh|hpp|hxx)$/;

/** Files that a line keeps where they are, with the line. */
export function keptFiles(statements: readonly Statement[], world: World): Map<string, number> {
  const kept = new Map<string, number>();
  for (const statement of statements) {
    if (statement.kind !== 'keep' || statement.facade) continue;
    for (const name of statement.sources) {
      const found = world.find(name, statement, 'before');
      if ('files' in found && found.kind === 'file' && !found.guess) kept.set(found.path, statement.line);
    }
  }
  return kept;
}

/** New files without those that are there already and stay: nothing is to be made, and a finding says so. */
export function notYetThere(others: readonly Made[], world: World, problems: Problem[]): Made[] {
  return others.filter(({ operation: { kind, to }, statement }) => {
    if (kind !== 'create' || to === undefined) return true;
    if (!world.ground.original.has(to) || world.ground.placeOf(to) !== to) return true;
    const message = `${to} is to be created, but is there already.`;
    problems.push(warning('destination-exists', message, { statement, path: to }));
    return false;
  });
}
