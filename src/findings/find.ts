import type { Made } from '../plan/resolve/operations.ts';
import type { Problem } from '../plan/resolve/problem.ts';
import { type Journey, Standing } from '../plan/resolve/standing.ts';
import type { Resolved } from '../plan/resolve.ts';
import type { Severity, Tree } from '../plan/types.ts';
import { type Case, type Check, type Facts, isRelocation } from './case.ts';
import { checkCompanions } from './companions.ts';
import { checkContents } from './contents.ts';
import { checkCopies } from './copies.ts';
import { checkDestinations } from './destinations.ts';
import { checkEffects } from './effects.ts';
import { checkElsewhere } from './elsewhere.ts';
import { checkEntries } from './entries.ts';
import { checkFacades } from './facades.ts';
import { toFinding } from './finding.ts';
import { checkFolders } from './folders.ts';
import { leftFiles } from './left.ts';
import { checkModules } from './modules.ts';
import { checkStatements } from './statements.ts';
import { Texts } from './texts.ts';
import type { Finding, Left } from './types.ts';

const CHECKS: readonly Check[] = [checkStatements, checkModules, checkFolders, checkEntries, checkCompanions];
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** What the plan and the repository disagree on, and what becomes a question by that. */
export interface Found {
  /** In the order of the document. */
  readonly findings: readonly Finding[];
  readonly left: Left;
}

/** Everything that the plan and the repository disagree on. */
export async function findAll(resolved: Resolved, tree: Tree, facts: Facts): Promise<Found> {
  const whole: Case = {
    ...resolved,
    tree,
    byFile: Map.groupBy(resolved.operations, each => each.operation.from ?? ''),
    byStatement: Map.groupBy(resolved.operations, each => each.statement),
    standing: new Standing(resolved.operations.flatMap(journey), resolved.world.ground.original),
  };
  const texts = new Texts(tree, facts);
  const problems = [
    ...resolved.problems,
    ...CHECKS.flatMap(check => check(whole)),
    ...(await checkDestinations(whole, texts)),
    ...(await checkCopies(whole, texts)),
    ...(await checkElsewhere(whole, texts)),
    ...(await checkFacades(whole, texts)),
    ...(await checkContents(whole, texts, facts)),
    ...(await checkEffects(whole, texts, facts)),
  ];
  const operation = (problem: Problem): string | undefined => {
    const own =
      problem.statement && problem.operation === undefined
        ? whole.byStatement.get(problem.statement)
        : undefined;
    return own?.length === 1 ? own[0]!.operation.id : undefined;
  };
  const findings = problems
    .map(problem => toFinding(problem, operation(problem)))
    .sort(
      (a, b) =>
        (a.line ?? 0) - (b.line ?? 0) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
  return { findings, left: await leftFiles(whole, texts) };
}

function journey({ operation }: Made): Journey[] {
  const { kind, from, to, phase } = operation;
  const goes = kind === 'delete' || (isRelocation(operation) && kind !== 'copy');
  return goes && from !== undefined ? [{ from, to: kind === 'delete' ? undefined : to, phase }] : [];
}
