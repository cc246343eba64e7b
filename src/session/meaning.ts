import type { Meant } from '../decisions/types.ts';
import type { Operation } from '../plan/types.ts';

/** What an operation asks for, whatever it is called. */
export function meantBy({ kind, from, to, survivor }: Operation): Meant {
  return {
    kind,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(survivor !== undefined && { survivor }),
  };
}

/** The same as one text, to be compared. */
export function meaning({ kind, from, to, survivor }: Meant): string {
  return JSON.stringify([kind, from, to, survivor]);
}
