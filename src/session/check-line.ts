import type { CheckResult } from '../phase/check.ts';

/** What checks said, in one line: `check passed on 2 commits: pytest -q (1.2 s)`. Undefined where none was run. */
export function checkLine(checks: readonly CheckResult[]): string | undefined {
  const [first] = checks;
  if (!first) return undefined;
  const failed = checks.find(one => one.code !== 0);
  const took = seconds({ milliseconds: checks.reduce((sum, one) => sum + one.milliseconds, 0) });
  return failed
    ? `check failed on ${failed.commit.slice(0, 10)} (exit ${failed.code}): ${failed.command} (${took})`
    : `check passed on ${checks.length} ${checks.length === 1 ? 'commit' : 'commits'}: ${first.command} (${took})`;
}

/** How long a check took: `1.2 s`. */
export function seconds({ milliseconds }: Pick<CheckResult, 'milliseconds'>): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
