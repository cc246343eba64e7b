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
  const phases = plan.phases.map(({ number, title, steps }) => ({
    number,
    title,
    steps: steps.map(({ id, text }) => ({
      id,
      text,
      operations: operations.filter(each => each.phase === number && each.step === id).map(entry),
    })),
  }));
  const written = { [ROOT_KEY]: VERSION, title: plan.title, phases };
  return `${HEADER}\n${stringify(written, { lineWidth: 0, blockQuote: false, aliasDuplicateObjects: false })}`;
}

function entry({ kind, from, to, survivor, alternatives = [], conditional }: WrittenOperation) {
  return {
    [kind]: (kind === 'create' ? to : from) ?? null,
    ...(kind !== 'create' && to !== undefined && { to }),
    ...(survivor !== undefined && { survivor }),
    ...(alternatives.length > 0 && { alternatives }),
    ...(conditional && { conditional }),
  };
}
