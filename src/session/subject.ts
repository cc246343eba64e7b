import { placeWords } from '../decisions/place.ts';
import { isNumbered } from '../findings/step-words.ts';
import type { Operation } from '../plan/types.ts';
import type { Step } from './history.ts';

/** What a step of the record is about, for a person: a step of the plan with its file, a line, a place. */
export function subjectWords(step: Step, operations: ReadonlyMap<string, Operation>): string {
  if ('operation' in step) {
    const operation = operations.get(step.operation);
    return operation ? operationName(operation) : step.operation;
  }
  if ('at' in step) return `line ${step.at.line}`;
  const { about } = step;
  return about.file === undefined ? about.what : placeWords(about);
}

/** What a step is called: its number in the plan, or, with a colon, the line of it where it has none. */
export const stepName = ({ step, line }: Pick<Operation, 'step' | 'line'>): string =>
  isNumbered(step) ? step : `:${line}`;

/** `1.1 a.py`. */
export function operationName({ step, line, from, to }: Operation): string {
  const path = from ?? to ?? '';
  return `${stepName({ step, line })} ${path.slice(path.lastIndexOf('/', path.length - 2) + 1)}`.trimEnd();
}
