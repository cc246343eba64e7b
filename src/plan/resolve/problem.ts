import type { Statement } from '../draft.ts';
import type { Correction, FindingCode, Severity } from '../types.ts';

/** A finding before its operation is known. */
export interface Problem {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  readonly statement?: Statement;
  readonly line?: number;
  readonly path?: string;
  readonly operation?: string;
  readonly correction?: Correction;
  readonly evidence?: readonly string[];
}

type About = Omit<Problem, 'code' | 'severity' | 'message'>;
/** What is wrong, in a sentence, and what it is about. */
export const error = (code: FindingCode, message: string, about: About): Problem => ({
  code,
  severity: 'error',
  message,
  ...about,
});
export const warning: typeof error = (...said) => ({ ...error(...said), severity: 'warning' });
export const note: typeof error = (...said) => ({ ...error(...said), severity: 'note' });

/** `a, b and 3 more`. */
export function few(names: readonly string[], most = 3): string {
  if (names.length <= most)
    return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
