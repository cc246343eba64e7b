import type { Operation } from '../plan/types.ts';
import type { Problem } from '../references/proof.ts';
import type { Moves, Reference } from '../references/types.ts';
import type { Studied } from './study.ts';

export interface Causes {
  /** Steps of the phase, as they are decided. */
  readonly items: readonly Pick<Studied, 'operation' | 'from' | 'outcome'>[];
  readonly moves: Moves;
  /** Places that name what the phase moves. */
  readonly references: readonly Reference[];
}

/**
 * The step that a problem comes from: that of the file which the place names, as far as the ledger or the words tell, else
 * that of the file in which the place stands. Undefined where neither is one of a step.
 */
export function causeOf(problem: Problem, { items, moves, references }: Causes): Operation | undefined {
  const { path, line, message, module } = problem;
  const here = references.filter(one => (moves.get(one.path) ?? one.path) === path);
  const far = (one: Reference) => Math.abs(one.line - line);
  const of = (file: string | undefined) => {
    const [first, ...more] = file === undefined ? [] : items.filter(item => filesOf(item).includes(file));
    if (more.length === 0) return first?.operation;
    // Of several that bring something there, the one whose file the place names.
    const near = here.toSorted((a, b) => far(a) - far(b)).map(({ target }) => target);
    const meant = near.flatMap(
      target => [first!, ...more].find(({ operation }) => operation.from === target) ?? [],
    );
    return (meant[0] ?? first)?.operation;
  };
  if (problem.kind === 'definition-lost') return of(path);
  const left = here
    .filter(one => one.decision !== 'rewritten')
    .filter(one => message.includes(one.text) || far(one) <= NEAR)
    .sort((a, b) => far(a) - far(b));
  return of(left[0]?.target) ?? of(module) ?? named(message, items) ?? of(path);
}

/** Lines by which a place may have shifted in the rewriting. */
const NEAR = 2;

/** Every file that a step moves, removes, or brings something to. */
function filesOf({ operation, from, outcome }: Causes['items'][number]): (string | undefined)[] {
  const more = [operation.from, operation.survivor, from];
  switch (outcome.kind) {
    case 'bring':
    case 'redirect':
      return [outcome.from, outcome.to, ...more];
    case 'leave':
      return [outcome.path, outcome.to];
    case 'remove':
    case 'create':
    case 'write':
      return [outcome.path, ...more];
    default:
      return more;
  }
}

/** The step whose source is named in the words with the most segments: `a.b.c` for `src/a/b/c.py`, or by its path. */
function named(message: string, items: Causes['items']): Operation | undefined {
  let best: { readonly operation: Operation; readonly length: number } | undefined;
  for (const { operation, from } of items) {
    const stem = (from ?? operation.from)?.replace(/(?<=[^/])(\/__init__)?\.\w+$/, '');
    const parts = stem?.split('/') ?? [];
    for (let length = parts.length; length > (best?.length ?? 0); length -= 1) {
      const tail = parts.slice(-length);
      if (!isIn(message, tail.join('.')) && !isIn(message, tail.join('/'))) continue;
      best = { operation, length };
      break;
    }
  }
  return best?.operation;
}

/** Whether words stand somewhere and do not go on to the left. No words stand nowhere. */
function isIn(message: string, words: string): boolean {
  if (words === '') return false;
  for (let at = message.indexOf(words); at >= 0; at = message.indexOf(words, at + 1))
    if (!/[\w./]/.test(message[at - 1] ?? '') && !/\w/.test(message[at + words.length] ?? '')) return true;
  return false;
}
