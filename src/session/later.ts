import type { Operation } from '../plan/types.ts';

/**
 * Whether a phase may be committed while nobody has decided this step: nothing depends on it, and it is committed for itself
 * once it is decided.
 */
export function canWait({ kind }: Pick<Operation, 'kind'>): boolean {
  return kind === 'create';
}
