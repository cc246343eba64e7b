import type { Operation } from '../plan/types.ts';
import type { Group, Step } from './history.ts';
import { subjectWords } from './subject.ts';

/** What one key decided. */
export interface Made extends Group {
  /** What it is about: `1.1 a.py and 8 more`. */
  readonly about: string;
}

/** What each key did, in the order of the record. */
export function madeOf(groups: readonly Group[], operations: readonly Operation[]): readonly Made[] {
  return groups.map(group => ({ ...group, about: aboutWords(group.steps, operations) }));
}

/** What steps of the record are about: the first, and how many more. */
export function aboutWords(steps: readonly Step[], operations: readonly Operation[]): string {
  const [first, ...more] = steps;
  if (!first) return '';
  const known = new Map(operations.map(one => [one.id, one]));
  return `${subjectWords(first, known)}${more.length > 0 ? ` and ${more.length} more` : ''}`;
}

/** What holds for steps after they were written, where it is the same for all: `1.1 a.py and 8 more are open again`. */
export function standWords(steps: readonly Step[], operations: readonly Operation[]): string | undefined {
  if (steps.length === 0) return undefined;
  const kinds = new Set(steps.map(({ type }) => type));
  const [kind] = kinds;
  const be = steps.length === 1 ? 'is' : 'are';
  return `${aboutWords(steps, operations)}${kinds.size === 1 && kind ? ` ${be} ${STAND[kind]}` : ''}`;
}

const STAND: Readonly<Record<Step['type'], string>> = {
  decision: 'decided',
  correction: 'read as corrected',
  dismissed: 'no matter',
  clear: 'open again',
  uncorrected: 'read as it stands',
  undismissed: 'a matter again',
};
