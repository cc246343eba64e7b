import type { Finding } from '../findings/types.ts';

/** Operations whose source is a facade already, so that there is nothing left to do for them. */
export function alreadyFacades(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ code, operation }) => (code === 'already-a-facade' && operation ? [operation] : [])),
  );
}
