import { few, type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, type Facts, isRelocation } from './case.ts';
import { definedTwice } from './names.ts';
import type { Texts } from './texts.ts';

/** Files of the operations that define a function twice, or do not parse. */
export async function checkContents({ operations }: Case, texts: Texts, facts: Facts): Promise<Problem[]> {
  await texts.load(
    operations.flatMap(({ operation }) =>
      operation.from !== undefined && isRelocation(operation) ? [operation.from] : [],
    ),
  );
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const { operation, statement } of operations) {
    for (const path of [operation.from, operation.to, operation.survivor]) {
      const text = path === undefined || seen.has(path) ? undefined : texts.text(path);
      if (path === undefined || text === undefined) continue;
      seen.add(path);
      const common = { statement, path, operation: operation.id };
      const names = definedTwice(path, text);
      if (names.length > 0)
        problems.push(
          warning('defined-twice', `${path} defines ${few(names)} more than once; only the last counts.`, {
            ...common,
            evidence: names,
          }),
        );
      if (facts.parses && !(await facts.parses(path, text)))
        problems.push(
          warning(
            'does-not-parse',
            `${path} has a syntax error: what it imports is read as far as it can be.`,
            common,
          ),
        );
    }
  }
  return problems;
}
