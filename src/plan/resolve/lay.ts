import type { Claims } from './claims.ts';
import type { Claim } from './fate.ts';
import type { Ground } from './ground.ts';
import { type Problem, warning } from './problem.ts';
import type { When } from './world.ts';

/**
 * Lays a claim on a file, and moves it on the ground where the claim counts: on every file of the repository that stands at this
 * path after the steps so far.
 */
export function layClaim(
  from: string,
  when: When,
  claim: Claim,
  ground: Ground,
  claims: Claims,
): Problem | undefined {
  const { statement } = claim;
  const stands = when !== 'before' || (statement.authority === 'step' && ground.placeOf(from) === from);
  let refused: Problem | undefined;
  for (const origin of stands ? ground.originsOf(from) : [from]) {
    const goesOn = origin !== from && claims.fates.has(origin);
    if (!goesOn) add(origin, claim, ground, claims);
    else if (claim.to === origin) {
      // A step that puts a file back where it is today tells how to undo the plan.
      const message = `Line ${statement.line} would put ${origin} back where it is: not carried out.`;
      refused = warning('contradiction', message, { statement, path: origin });
    } else {
      claims.moveOn(origin, claim);
      if (claim.kind !== 'copy') ground.move(origin, claim.to ?? null);
    }
  }
  return refused;
}

function add(origin: string, claim: Claim, ground: Ground, claims: Claims): void {
  const verdict = claims.add(origin, claim);
  if (verdict === 'completed') ground.move(origin, claims.fates.get(origin)!.to!);
  if (verdict !== 'taken' && verdict !== 'replaced') return;
  if (claim.kind === 'delete') ground.move(origin, null);
  else if (claim.kind === 'copy') ground.add(claim.to!);
  else ground.move(origin, claims.fates.get(origin)!.to!);
}
