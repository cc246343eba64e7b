import { fold } from '../plan/resolve/index.ts';
import { error, few, note, type Problem } from '../plan/resolve/problem.ts';
import type { Standing } from '../plan/resolve/standing.ts';
import type { Operation } from '../plan/types.ts';
import { type Case, isRelocation } from './case.ts';
import { differingInWords } from './lines.ts';
import type { Texts } from './texts.ts';

/** Destinations that are there already, are used twice, or differ from something else only in case. */
export async function checkDestinations(
  { operations, standing, tree }: Case,
  texts: Texts,
): Promise<Problem[]> {
  await texts.load(
    operations.flatMap(({ operation: { from, to } }) =>
      from !== undefined && to !== undefined && tree.entries.has(to) ? [from, to] : [],
    ),
  );
  const problems: Problem[] = [];
  const users = new Map<string, Operation[]>();
  for (const { operation } of operations) {
    if (!isRelocation(operation) || operation.to === undefined) continue;
    const key = fold(operation.to);
    users.set(key, [...(users.get(key) ?? []), operation]);
  }
  for (const { operation, statement } of operations) {
    const { from, to, id, at = from } = operation;
    if (from === undefined || to === undefined || !isRelocation(operation)) continue;
    const entry = tree.entries.get(to);
    const stays = entry !== undefined && standing.isLeft(to, operation);
    const common = { statement, path: to, operation: id };
    if (stays && tree.entries.get(from)?.blob === entry.blob)
      problems.push(note('destination-exists', `${to} exists and is identical to ${from}.`, common));
    else if (stays && (statement.kind === 'merge' || statement.merging))
      problems.push(
        note(
          'destination-exists',
          `${to} exists and differs${by(from, to, texts)}: the two are merged.`,
          common,
        ),
      );
    else if (stays)
      problems.push(
        error(
          'destination-exists',
          `${to} exists and differs from ${from}${by(from, to, texts)}; the plan does not say that they are merged.`,
          common,
        ),
      );
    const others = (users.get(fold(to)) ?? []).filter(
      other => other.id !== id && areTogether(operation, other, standing),
    );
    if (others.length > 0) problems.push(twice(operation, others, statement));
    if (at !== to && fold(at ?? '') === fold(to))
      problems.push(
        note(
          'case-only-rename',
          `${at} and ${to} differ only in case: on some disks they are one file.`,
          common,
        ),
      );
  }
  return problems;
}

/** Whether two files that come to one place are there at the same time; what one place holds before is one file. */
function areTogether(one: Operation, other: Operation, standing: Standing): boolean {
  if (one.phase === other.phase) return (one.at ?? one.from) !== (other.at ?? other.from);
  return one.phase < standing.until(other) && other.phase < standing.until(one);
}

function by(from: string, to: string, texts: Texts): string {
  const [a, b] = [texts.text(from), texts.text(to)];
  return a === undefined || b === undefined ? '' : ` in ${differingInWords(a, b)}`;
}

function twice(operation: Operation, others: readonly Operation[], statement: Problem['statement']): Problem {
  const names = few(others.map(other => other.from!));
  const meant = statement?.kind === 'merge' || others.some(other => other.line === operation.line);
  const same = others.every(other => other.to === operation.to);
  const message = same
    ? `${operation.to} is the destination of ${names} as well.`
    : `${operation.to} differs only in case from the destination of ${names}.`;
  return (meant && same ? note : error)('destination-used-twice', message, {
    operation: operation.id,
    ...(statement && { statement }),
    path: operation.to!,
    evidence: others.map(other => other.from!),
  });
}
