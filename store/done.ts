import type { Choice } from '../src/decisions/types.ts';
import { fateWords } from '../src/session/fate.ts';
import { operationName, stepName } from '../src/session/subject.ts';
import type { Item, PhaseStatus } from '../src/session/types.ts';
import { itemName } from './calling.ts';
import { isLater, isWaiting, itemOf, needsPerson } from './overview.ts';
import type { State } from './state.ts';
import { counted } from './words.ts';

/** A choice that was made for an item, as the item was before. */
interface Made {
  readonly item: Item;
  readonly choice: Choice;
}

/** What decisions came to, from the state after them: `2.1 a.py goes to b.py; 1 conflict is open: m merges.` */
export function doneWords(made: readonly Made[], done: string, { overview, keyOf }: State): string {
  const after = made.map(({ item }) => itemOf(overview, item.operation.id) ?? item);
  const [first] = after;
  if (!first) return '';
  if (after.length > 1) {
    const open = after.filter(needsPerson).length;
    const still =
      open > 0 ? `; ${counted(open, 'change')} of them still ${open === 1 ? 'needs' : 'need'} you` : '';
    return `${counted(after.length, 'change')} ${done}${still}.`;
  }
  const { fate } = first;
  if (!fate || isLater(first)) return `${itemName(first, overview)} ${done}.`;
  const merges = fate.kind === 'goes' && fate.text.is === 'open' ? `: ${keyOf('step.merge')} merges` : '';
  // What is about many files is done by the step, and not by a file.
  const subject = fate.kind === 'many' ? stepName(first.operation) : operationName(first.operation);
  return `${subject} ${fateWords(fate)}${merges}.`;
}

/** What is left to decide in a phase, as it is now. */
export function leftWords({ number }: PhaseStatus, { overview, keyOf }: State): string {
  const phase = overview.phases.find(one => one.number === number);
  const open = phase?.items.filter(isWaiting) ?? [];
  const own = open.filter(needsPerson).length;
  if (open.length > 0)
    return ` ${counted(open.length, 'change')} of phase ${number} still open${own > 0 && own < open.length ? `, ${own} of them ${own === 1 ? 'needs' : 'need'} you` : ''}.`;
  const current = overview.current;
  if (current !== undefined && current < number)
    return ` Phase ${number} is decided; phase ${current} comes first.`;
  return ` Phase ${number} has no open step: ${keyOf('phase.review')} reviews it.`;
}

/** Why a decision does not hold, and what helps. */
export function refutedWords({ refuted = [] }: Item, { keyOf }: State): string {
  const ways = ['step.clear', 'step.skip', 'step.retarget'].map(keyOf).join(', ');
  return `The rehearsal refutes it: ${refuted[0]}. Decide otherwise (${ways}).`;
}
