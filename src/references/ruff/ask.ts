import { Beside } from '../../git/beside.ts';
import { tooDeep } from '../depth.ts';
import type { Answer, Complaint, Order } from './judge.ts';

export type { Complaint };

/** Milliseconds without a question after which the judge ends. */
const REST = 5_000;

/**
 * Ruff stands in a process of its own: its module takes about 60 MB, which are given back between two rehearsals, and
 * a text that brings it down takes nothing along.
 */
const judge = new Beside<Order, Answer>({
  file: new URL('./judge.ts', import.meta.url),
  bundled: 'ruff-judge.js',
  rest: REST,
  what: 'of ruff',
});

let isMissing = false;

/**
 * What ruff says of a Python text: syntax errors and undefined names (F821, F822). Nothing of one that is nested deeper than
 * its parser goes.
 * @returns undefined where ruff, an optional dependency, is not installed or gives no answer
 */
export async function askRuff(text: string): Promise<readonly Complaint[] | undefined> {
  if (isMissing) return undefined;
  if (tooDeep(text)) return [];
  const answer = await judge.ask({ text }).answer.catch(() => undefined);
  if (answer && !answer.complaints) isMissing = true;
  return answer?.complaints;
}
