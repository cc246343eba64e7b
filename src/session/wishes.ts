import type { Choice } from '../decisions/types.ts';
import type { Operation } from '../plan/types.ts';
import { check } from './check.ts';
import { type Wish, withDestination } from './decide.ts';
import type { Engine } from './engine.ts';
import { SessionError } from './errors.ts';

/**
 * That files which are left in folders that go are deleted, whatever is proposed for them.
 * @throws {SessionError} where a step is about no such file
 */
export function deletions(operations: readonly Operation[], why: string | undefined): readonly Wish[] {
  const other = operations.find(({ left }) => !left);
  if (other)
    throw new SessionError(
      'not-possible',
      `${other.id} is no file that is left in a folder. That a step deletes is said with \`read 'delete ${other.from ?? 'A'}'\`.`,
    );
  return operations.map(({ id }) => ({
    operation: id,
    choice: { kind: 'accept' },
    ...(why !== undefined && { why }),
  }));
}

/**
 * One choice for several operations, as the keyboard makes it: to accept is to take what is proposed for each. All can be made,
 * or none is.
 * @param why for the record
 * @throws {SessionError} naming the steps for which it cannot be, and why: of several with the same reason the first
 */
export async function wishesFor(
  engine: Engine,
  operations: readonly string[],
  choice: Choice,
  why: string | undefined,
): Promise<readonly Wish[]> {
  const wishes: Wish[] = [];
  const refused: { readonly id: string; readonly wrong: string }[] = [];
  for (const id of operations) {
    const operation = engine.reading.operations.find(one => one.id === id);
    if (!operation) throw new SessionError('no-step', `The plan has no step ${id}.`);
    const study = await engine.study(operation.phase);
    const own = choice.kind === 'accept' ? (proposedIn(engine, id) ?? choice) : choice;
    const committed = engine.overview().phases.find(({ number }) => number === operation.phase);
    const item = study.items.get(id);
    const directed = item ? withDestination(own, item) : own;
    const wrong = await check(operation, directed, study, committed?.state === 'committed');
    if (wrong !== undefined) refused.push({ id, wrong });
    wishes.push({ operation: id, choice: own, ...(why !== undefined && { why }) });
  }
  if (refused.length === 0) return wishes;
  if (operations.length === 1) throw new SessionError('not-possible', refused[0]!.wrong);
  const sentences = [...Map.groupBy(refused, ({ wrong }) => wrong)].map(([wrong, [first, ...more]]) => {
    const others = more.length > 0 ? ` and ${more.length} more` : '';
    return `${first!.id}${others}: ${wrong}`;
  });
  throw new SessionError('not-possible', `${sentences.join('\n')} Nothing was decided.`);
}

/** What is proposed for an operation, where it can simply be taken. */
function proposedIn(engine: Engine, id: string): Choice | undefined {
  const items = engine.overview().phases.flatMap(phase => phase.items);
  const { proposal } = items.find(({ operation }) => operation.id === id) ?? {};
  // A merge of which nothing is chosen is nobody's answer yet.
  const isOpen = proposal?.choice.kind === 'hunks' && proposal.choice.hunks.length === 0;
  return isOpen ? undefined : proposal?.choice;
}
