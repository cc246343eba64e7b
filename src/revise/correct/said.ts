import type { Operation, OperationKind } from '../../plan/types.ts';
import type { Said } from './types.ts';

/** What an operation asks for, whatever it is called. */
export function saidBy({ kind, from, to, survivor }: Operation): Said {
  return {
    kind,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(survivor !== undefined && { survivor }),
  };
}

/** The same as one text, to be compared: what asks for the same has the same. */
export function meaning({ kind, from, to, survivor }: Said): string {
  return JSON.stringify([does(kind), from, to, survivor]);
}

/** Whether a file stands at the destination, not the words of a plan, tells a move from a merge: both are the same here. */
export function does(kind: OperationKind): OperationKind {
  return kind === 'merge' ? 'move' : kind;
}
