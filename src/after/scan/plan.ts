import { type Written, type WrittenOperation, writeYaml } from '../../plan/yaml/write.ts';
import type { Drift, FilePair, Finding } from './types.ts';

/** The kinds that a plan makes one, in the order of its phases: what is safest first, and at the end what a person has to merge. */
const PHASES: readonly (readonly [Drift | 'conflicts', string])[] = [
  ['same', 'Copies that are the same'],
  ['layout-only', 'Copies that differ in imports and layout only'],
  ['elder-only', 'Copies of which only the elder was changed'],
  ['younger-only', 'Copies of which only the younger was changed'],
  ['both', 'Copies that both were changed'],
  ['conflicts', 'Copies that were changed in the same places'],
];

/**
 * A plan, in the program's own format, that makes the copies of these findings one: of equal ones the younger goes, others are
 * merged onto the survivor, which is the elder. Files that are alike without descent are left to a person.
 */
export function planOf(findings: readonly Finding[], commit: string): string {
  const phases: Written['plan']['phases'][number][] = [];
  const operations: WrittenOperation[] = [];
  const gone = new Set<string>();
  const kept = new Set<string>();
  const pairs = findings.flatMap(finding => finding.pairs.map(pair => ({ id: finding.id, pair })));
  for (const [drift, title] of PHASES) {
    const number = phases.length + 1;
    const steps: { id: string; text: string }[] = [];
    for (const { id, pair } of pairs) {
      const { elder, younger } = pair;
      const kind = pair.conflicts > 0 ? 'conflicts' : pair.drift;
      if (kind !== drift || gone.has(elder) || gone.has(younger) || kept.has(younger)) continue;
      gone.add(younger);
      kept.add(elder);
      const step = `${number}.${steps.length + 1}`;
      steps.push({ id: step, text: `${younger}: a copy of ${elder} (${id})` });
      operations.push(operation(pair, number, step));
    }
    if (steps.length > 0) phases.push({ number, title, steps });
  }
  return writeYaml({ plan: { title: `Copies at ${commit.slice(0, 12)}`, phases }, operations });
}

function operation({ elder, younger, drift }: FilePair, phase: number, step: string): WrittenOperation {
  return drift === 'same'
    ? { kind: 'delete', from: younger, survivor: elder, phase, step }
    : { kind: 'merge', from: younger, to: elder, phase, step };
}
