import type { World } from '../references/types.ts';
import type { Composed } from './compose.ts';
import type { Layout } from './layout.ts';

/** What would be broken after the phase and was not before. */
export async function provePhase(
  _composed: Composed,
  _world: World,
  _layout: Layout,
  _commits: number,
): Promise<string[]> {
  return [];
}
