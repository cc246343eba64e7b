import { operationName, stepName } from '../src/session/subject.ts';
import type { Item, Overview } from '../src/session/types.ts';

/** What one item is called among all: its step, with its file where that step has several. */
export function itemName({ operation }: Item, { phases }: Overview): string {
  const same = phases
    .find(phase => phase.number === operation.phase)
    ?.items.filter(one => one.operation.step === operation.step);
  return same === undefined || same.length < 2 ? stepName(operation) : operationName(operation);
}
