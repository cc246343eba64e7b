import { once } from '../once.ts';
import { Ground } from './names/ground.ts';
import type { Comparison } from './types.ts';

/** What stands in the two states of a proof, worked out once for each proof. */
export const groundsOf = once(({ before, after }: Comparison) => ({
  then: new Ground(before.world.paths),
  now: new Ground(after.world.paths),
}));
