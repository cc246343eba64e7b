import type { RecordState } from '../decisions/state.ts';
import type { Decision, Entry, PlanFile } from '../decisions/types.ts';
import type { Operation } from '../plan/types.ts';
import { meaning } from '../revise/correct/said.ts';
import { count } from './words.ts';

type Anew = Extract<Entry, { type: 'plan' }>;

/**
 * What a record has to say where its plan is read anew: the text was edited, or the base is another. A decision holds for the
 * operation that asks for the same, whatever it is called now; where none does, it is gone.
 */
export function readAnew(
  record: RecordState,
  operations: readonly Operation[],
  now: { readonly plan: PlanFile; readonly base: string; readonly when: string },
): Anew {
  const sameText = record.head.plan.sha256 === now.plan.sha256;
  const done = new Set(record.committed.flatMap(one => one.operations ?? []));
  const byId = new Map(operations.map(one => [one.id, one]));
  const byMeaning = Map.groupBy(operations, one => meaning(one));
  const renamed: Record<string, string> = {};
  const gone: string[] = [];
  for (const decision of record.decisions.values()) {
    const id = nameNow(decision, byId, byMeaning, sameText);
    if (id === decision.operation) continue;
    // What is committed stays so, under a name that no step has.
    if (id === undefined && done.has(decision.operation))
      renamed[decision.operation] = `before:${decision.operation}`;
    else if (id === undefined) gone.push(decision.operation);
    else renamed[decision.operation] = id;
  }
  return { type: 'plan', ...now, renamed, gone };
}

function nameNow(
  { operation, means }: Decision,
  byId: ReadonlyMap<string, Operation>,
  byMeaning: ReadonlyMap<string, readonly Operation[]>,
  sameText: boolean,
): string | undefined {
  const same = byId.get(operation);
  if (!means) return same && sameText ? operation : undefined;
  if (same && meaning(same) === meaning(means)) return operation;
  const [first, ...more] = byMeaning.get(meaning(means)) ?? [];
  return more.length === 0 ? first?.id : undefined;
}

/** What became of the decisions, in a sentence or two. @param record as it was before */
export function anewSentence(record: RecordState, { gone, plan }: Anew): string | undefined {
  if (record.head.plan.sha256 === plan.sha256 && gone.length === 0) return undefined;
  const before = record.decisions.size - gone.length;
  const edited = record.head.plan.sha256 === plan.sha256 ? '' : 'The plan was edited since: ';
  const lost = gone.map(id => {
    const { means } = record.decisions.get(id) ?? {};
    const files = [means?.from, means?.to].filter(path => path !== undefined).join(' → ');
    return files === '' ? id : `${means?.kind} ${files}`;
  });
  const held = `${count(before, 'decision')} ${before === 1 ? 'holds' : 'hold'} as before`;
  const rest = gone.length === 0 ? '' : `; asked for no more, or otherwise: ${lost.join(', ')}`;
  return `${edited}${held}${rest}. What is new is asked.`;
}
