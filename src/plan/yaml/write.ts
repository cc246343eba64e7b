import { stringify } from 'yaml';
import type { Operation } from '../types.ts';
import { HEADER, ROOT_KEY, VERSION } from './format.ts';

/** What of an operation stands in the format. */
export type WrittenOperation = Pick<
  Operation,
  'kind' | 'from' | 'to' | 'survivor' | 'alternatives' | 'conditional' | 'phase' | 'step'
>;

/** What of a plan is written. */
export interface Written {
  readonly plan: {
    readonly title: string;
    readonly phases: readonly {
      readonly number: number;
      readonly title: string;
      readonly steps: readonly { readonly id: string; readonly text: string }[];
    }[];
  };
  readonly operations: readonly WrittenOperation[];
}

/**
 * Writes the understood plan in our own format. Written, read and written again it is the same, byte for byte.
 * Findings and what was not understood are not part of it.
 */
export function writeYaml({ plan, operations }: Written): string {
  const lines = [
    HEADER,
    `${ROOT_KEY}: ${VERSION}`,
    `title: ${scalar(plan.title)}`,
    plan.phases.length > 0 ? 'phases:' : 'phases: []',
  ];
  for (const phase of plan.phases) {
    lines.push(
      `  - number: ${phase.number}`,
      `    title: ${scalar(phase.title)}`,
      phase.steps.length > 0 ? '    steps:' : '    steps: []',
    );
    for (const step of phase.steps) {
      const own = operations.filter(
        operation => operation.phase === phase.number && operation.step === step.id,
      );
      lines.push(
        `      - id: ${scalar(step.id)}`,
        `        text: ${scalar(step.text)}`,
        own.length > 0 ? '        operations:' : '        operations: []',
      );
      for (const operation of own) lines.push(...entry(operation));
    }
  }
  return `${lines.join('\n')}\n`;
}

function entry(operation: WrittenOperation): string[] {
  const { kind, from, to, survivor, alternatives, conditional } = operation;
  const subject = kind === 'create' ? to : from;
  const details: string[] = [];
  if (kind !== 'create' && to !== undefined) details.push(`to: ${scalar(to)}`);
  if (survivor !== undefined) details.push(`survivor: ${scalar(survivor)}`);
  if (alternatives && alternatives.length > 0)
    details.push('alternatives:', ...alternatives.map(path => `  - ${scalar(path)}`));
  if (conditional) details.push('conditional: true');
  return [
    `          - ${kind}: ${subject === undefined ? 'null' : scalar(subject)}`,
    ...details.map(detail => `            ${detail}`),
  ];
}

/** A text as one YAML scalar on one line. */
function scalar(text: string): string {
  const plain = stringify(text, { lineWidth: 0 }).replace(/\n$/, '');
  return plain.includes('\n') || /^[|>]/.test(plain) ? JSON.stringify(text) : plain;
}
