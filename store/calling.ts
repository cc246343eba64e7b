import { stepName } from '../src/session/subject.ts';
import type { Item, Overview } from '../src/session/types.ts';

/** What one item is called among all: its step, with its file where that step has several. */
export function itemName({ operation }: Item, { phases }: Overview): string {
  const name = stepName(operation);
  const same = phases
    .find(phase => phase.number === operation.phase)
    ?.items.filter(one => one.operation.step === operation.step);
  if (same === undefined || same.length < 2) return name;
  const path = operation.from ?? operation.to ?? '';
  const short = path.slice(path.lastIndexOf('/', path.length - 2) + 1);
  return short === '' ? name : `${name} ${short}`;
}
