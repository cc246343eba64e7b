import { entryId } from './identity.ts';
import type { Entry } from './types.ts';

/** A line of the record that says something of a subject, or takes it back, and knows which lines it replaces. */
export type Saying = Extract<Entry, { type: 'decision' | 'clear' | 'correction' | 'uncorrected' }>;

/** What such a line is about: the later one about the same replaces the earlier. */
export function subjectOf(entry: Saying): string {
  return entry.type === 'decision' || entry.type === 'clear'
    ? `operation ${entry.operation}`
    : `line ${JSON.stringify([entry.at.text, entry.at.ordinal, entry.of])}`;
}

/**
 * What stands for each subject, whatever the order of the lines: a line that names those it replaces takes their place and no
 * other's. So two people who decided without knowing of each other both stand, after git has merged their records line by line.
 * A line of an older program, which names none, replaces what stands before it.
 */
export class Standing {
  readonly #replaced: ReadonlySet<string>;
  readonly #entries = new Map<string, readonly Saying[]>();

  /** @param entries the whole record */
  constructor(entries: readonly Entry[]) {
    this.#replaced = new Set(entries.flatMap(entry => ('over' in entry ? (entry.over ?? []) : [])));
  }

  add(entry: Saying): void {
    const subject = subjectOf(entry);
    if (this.#replaced.has(entryId(entry))) return;
    const before = entry.over === undefined ? [] : (this.#entries.get(subject) ?? []);
    this.#entries.set(subject, [...before, entry]);
  }

  /** What an operation is called now. */
  rename(subject: string, now: string): void {
    const own = this.#entries.get(subject);
    if (!own) return;
    this.#entries.delete(subject);
    this.#entries.set(now, [...(this.#entries.get(now) ?? []), ...own]);
  }

  drop(subject: string): void {
    this.#entries.delete(subject);
  }

  /** Subjects with the lines that stand for them: several where people decided without knowing of each other; oldest first. */
  get all(): ReadonlyMap<string, readonly Saying[]> {
    const sorted = [...this.#entries].map(
      ([subject, own]) =>
        [
          subject,
          own.toSorted((a, b) => compare(a.when, b.when) || compare(entryId(a), entryId(b))),
        ] as const,
    );
    return new Map(sorted);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
