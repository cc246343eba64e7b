import { WHOLE_WHEN_EMPTY } from '../../src/findings/left.ts';
import type { Reading } from '../../src/findings/types.ts';
import type { Operation } from '../../src/plan/types.ts';
import type { Item } from '../../src/session/types.ts';

/** Kinds of which a reading can tell what becomes of their files. */
const PLAIN: ReadonlySet<Operation['kind']> = new Set([
  'move',
  'copy',
  'create',
  'rewrite',
  'remove-directory',
]);

/** What a reading leaves open, as steps are asked in a session: before the files were looked at. */
export function openInReading({ operations, findings }: Reading, paths: Iterable<string>): Item[] {
  const there = new Set(paths);
  const about = Map.groupBy(findings, ({ operation }) => operation);
  const goals = Map.groupBy(operations, ({ to = '' }) => to);
  const isCompared = ({ kind, to = '' }: Operation) =>
    !PLAIN.has(kind) || (kind !== 'rewrite' && (there.has(to) || (goals.get(to)?.length ?? 0) > 1));
  return operations.flatMap((operation): Item[] => {
    const own = about.get(operation.id) ?? [];
    const error =
      own.find(({ severity, correction }) => severity === 'error' && correction) ??
      own.find(({ severity }) => severity === 'error');
    const { kind, certainty, hints = [], against } = operation;
    const isEmpty = kind === 'create' && !operation.given && !WHOLE_WHEN_EMPTY.test(operation.to ?? '');
    if (!error && kind !== 'manual' && certainty === 'sure' && !isEmpty) return [];
    const common = { operation, findings: own, state: 'person' as const };
    const { correction } = error ?? {};
    const choice =
      correction?.kind === 'retarget'
        ? ({ kind: 'retarget', to: correction.to } as const)
        : correction?.kind === 'skip'
          ? ({ kind: 'skip' } as const)
          : ({ kind: 'accept' } as const);
    if (kind === 'manual' || (error && choice.kind === 'accept')) return [common];
    // What copies come to is known once they are compared.
    if (choice.kind === 'accept' && isCompared(operation)) {
      const reason = `${certainty}; --auto compares the files and proposes`;
      return [{ ...common, drift: reason }];
    }
    const said = certainty === 'unclear' ? against.map(({ says }) => says) : hints;
    const reason =
      error?.message ??
      (isEmpty ? 'the plan does not say what it holds' : `${certainty}: ${said.join('; ')}`);
    return [{ ...common, proposal: { choice, summary: '', reason, sure: false } }];
  });
}
