import type { Meaning, Statement } from './draft.ts';
import type { Step } from './types.ts';

/** What became of a line. */
export type Fate =
  | { readonly kind: 'context'; readonly why: string }
  | { readonly kind: 'unread' }
  | { readonly kind: 'statement' };

const ANNOUNCES: Fate = { kind: 'context', why: 'announces the items below it' };

/** Where a statement stands. */
export interface Position
  extends Pick<Statement, 'line' | 'phase' | 'authority' | 'text' | 'done' | 'group' | 'left' | 'announced'> {
  readonly end: number;
}

/** Collects what is found in a document: statements, steps, and what became of each line. */
export class Collector {
  readonly statements: Statement[] = [];
  readonly steps = new Map<number, Step[]>();
  readonly fates = new Map<number, Fate>();
  #outside = 0;

  /** A new step of a phase; outside all phases a statement of the diagnosis. */
  step(phase: number, line: number, text: string): string {
    const list = this.steps.get(phase) ?? [];
    const id = phase === 0 ? `D${++this.#outside}` : `${phase}.${list.length + 1}`;
    list.push({ id, phase, line, text: oneLine(text) });
    this.steps.set(phase, list);
    return id;
  }

  add(meaning: Meaning, position: Position, step: string): void {
    const { lines, state: _, ...rest } = meaning;
    const { end, ...place } = position;
    const own = Array.from({ length: end - place.line + 1 }, (_, index) => place.line + index);
    this.statements.push({
      ...place,
      ...rest,
      lines: [...new Set([...own, ...lines])],
      text: oneLine(position.text),
      step,
      ...(position.announced && { announced: true }),
    });
    this.mark(position.line, position.end, { kind: 'statement' });
    for (const line of lines) this.mark(line, line, { kind: 'statement' });
  }

  /** A statement outranks context, context outranks nothing. */
  mark(line: number, end: number, fate: Fate): void {
    for (let at = line; at <= end; at++) {
      const before = this.fates.get(at);
      if (before?.kind === 'statement' || (before && fate.kind !== 'statement')) continue;
      this.fates.set(at, fate);
    }
  }

  /** Lines that were not understood by themselves turn out to announce what stands below them. */
  announce(line: number, end: number): void {
    for (let at = line; at <= end; at++)
      if (this.fates.get(at)?.kind === 'unread') this.fates.set(at, ANNOUNCES);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
