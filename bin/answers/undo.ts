import type { Answer } from '../answer/give.ts';
import { flag, shape, text } from '../answer/shape.ts';
import { type About, onPlan } from './about.ts';

/** What `undo` answers. */
export const UNDO = shape(
  'What was taken back',
  { done: flag('The branch stands where it stood before the phase.'), message: text() },
  {},
);

export interface TakenBack {
  readonly ok: boolean;
  /** What was taken back, or why nothing was. */
  readonly message: string;
}

/** @param notes what was said when the record was opened */
export function undoAnswer(
  { ok, message }: TakenBack,
  notes: readonly string[],
  about: About,
): Answer<typeof UNDO> {
  const again = {
    args: onPlan(about, undefined, '--auto', '--brief'),
    why: 'commits the phase again, as it is decided',
  };
  return {
    all: { done: ok, message },
    facts: [`${ok ? '✓' : '✗'} ${message}`, ...notes],
    next: ok ? [again] : [],
  };
}
