import type { Phase } from '../plan/types.ts';
import type { Subjects } from './types.ts';

export interface MessageFacts {
  readonly phase: Phase;
  /** The plan's path as it is told to readers of the log. */
  readonly plan: string;
  /** Short id of the record. */
  readonly record: string;
  /** What was done, a line each, for the body. */
  readonly done: readonly string[];
  /** Newest subjects of the project. */
  readonly manner: readonly string[];
}

/** The messages of a phase, in the manner of the project's own, with trailers that name plan, phase and record. */
export function subjects(facts: MessageFacts): Subjects {
  const { phase } = facts;
  const title = `${phase.title || `phase ${phase.number}`}`;
  const start = prefix(facts.manner);
  const trailers = [
    `Reorg-Plan: ${oneLine(facts.plan)}`,
    `Reorg-Phase: ${phase.number}`,
    `Reorg-Record: ${facts.record}`,
  ].join('\n');
  const whole = (subject: string, body: readonly string[]) =>
    // Trailers are a paragraph of their own: git reads them only so (git-interpret-trailers).
    `${[subject, body.join('\n'), trailers].filter(part => part !== '').join('\n\n')}\n`;
  const named = (what: string) => `${start}${oneLine(`phase ${phase.number}: ${title}`)}${what}`;
  return {
    gather: whole(named(' (gather)'), [
      'The combined copies stand at the path of the older one, so that the move',
      'which follows carries its history to the destination.',
    ]),
    move: whole(named(''), facts.done),
    edit: whole(named(' (edit)'), ['What the move left untouched, so that git sees a rename.']),
    facade: whole(named(' (facades)'), [
      'In a commit of their own: a facade in the moving commit would hide the rename.',
    ]),
    side: what =>
      whole(`${start}phase ${phase.number}, side: ${oneLine(what)}`, [
        'Exists so that `git blame` can follow the files; not to be checked out.',
        'Bisect with `git bisect --first-parent`.',
      ]),
  };
}

/** How the project begins its subjects: `refactor: `, `Refactor: ` or nothing. */
export function prefix(manner: readonly string[]): string {
  const share = (pattern: RegExp) =>
    manner.filter(subject => pattern.test(subject)).length / Math.max(1, manner.length);
  if (share(/^[a-z]+(\([^)]*\))?!?: /) > 0.4) return 'refactor: ';
  if (share(/^[A-Z][a-z]+(\([^)]*\))?: /) > 0.4) return 'Refactor: ';
  return '';
}

/** Untrusted words as one line of a commit message. */
export function oneLine(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim();
}
