import { count, few, note, type Problem, warning } from '../plan/resolve/problem.ts';
import { type Case, isRelocation } from './case.ts';
import type { Texts } from './texts.ts';

/** Facades that are full copies today, and files that are facades already. */
export async function checkFacades({ operations }: Case, texts: Texts): Promise<Problem[]> {
  const files = operations.filter(
    ({ operation: { from, to, kind } }) =>
      from !== undefined &&
      !from.endsWith('/') &&
      (isRelocation({ kind }) || (kind === 'facade' && to !== undefined)),
  );
  await texts.load(files.map(({ operation }) => operation.from!));
  const problems: Problem[] = [];
  for (const { operation, statement } of files) {
    const from = operation.from!;
    const text = texts.text(from);
    if (text === undefined) continue;
    const common = { statement, operation: operation.id, path: from };
    const own = await texts.facade(from);
    const lines = count(text.split('\n').length - 1, 'line');
    if (own && own.length > 0)
      problems.push(
        warning('already-a-facade', `${from} is a facade already, but defines ${few(own)} itself.`, {
          ...common,
          evidence: own,
        }),
      );
    else if (own && operation.kind === 'facade')
      problems.push(
        note('already-a-facade', `${from} is a facade already (${lines}).`, {
          ...common,
          correction: { kind: 'skip' },
        }),
      );
    else if (own)
      problems.push(
        warning(
          'already-a-facade',
          `${from} only passes on what other modules define (${lines}): nothing of its own to move.`,
          { ...common, correction: { kind: 'skip' } },
        ),
      );
    else if (operation.kind === 'facade')
      problems.push(
        note('not-yet-a-facade', `${from} is no facade yet: its ${lines} have to give way to one.`, common),
      );
  }
  return problems;
}
