import { once } from '../once.ts';
import { Ground } from './names/ground.ts';
import type { Comparison } from './types.ts';

/** What stands in the two states of a proof, before and after, worked out once for each proof. */
export const groundsOf = once(
  ({ before, after }: Comparison) => [new Ground(before.world.paths), new Ground(after.world.paths)] as const,
);
