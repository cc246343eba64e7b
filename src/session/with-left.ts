import type { Finding, Reading } from '../findings/types.ts';

/**
 * A reading in which what is left of folders that go is asked like every step, after the removal: whether that is wanted is the first
 * question. That the folder holds such files is then nothing that keeps it.
 */
export function withLeft(reading: Reading): Reading {
  const { operations, findings, left } = reading;
  if (left === undefined) return reading;
  const files = new Set(left.operations.map(({ from }) => from));
  const removals = new Set(operations.flatMap(({ id, kind }) => (kind === 'remove-directory' ? [id] : [])));
  const isAnswered = ({ code, operation = '', evidence = [] }: Finding) =>
    code === 'unnamed-files' && removals.has(operation) && evidence.every(path => files.has(path));
  const steps = new Set<string>();
  const placed = operations.flatMap(one => {
    const step = `${one.phase} ${one.step}`;
    if (!removals.has(one.id) || steps.has(step)) return [one];
    steps.add(step);
    return [one, ...left.operations.filter(({ phase, step }) => phase === one.phase && step === one.step)];
  });
  return {
    ...reading,
    operations: placed,
    findings: [
      ...findings.map(one => (isAnswered(one) ? { ...one, severity: 'warning' as const } : one)),
      ...left.findings,
    ],
  };
}
