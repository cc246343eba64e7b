import { choiceWords, deciderWords } from '../decisions/choice.ts';
import type { Finding } from '../findings/types.ts';
import type { Item } from '../session/types.ts';
import type { ReportData } from './types.ts';
import { operationWords } from './words.ts';

/** Why a reviewer should look at a step first. */
export type AttentionKind = 'otherwise' | 'overruled' | 'skipped';

export const ATTENTION: Readonly<Record<AttentionKind, string>> = {
  otherwise: 'Decided otherwise than the plan says',
  overruled: 'Accepted although something speaks against it',
  skipped: 'Declined',
};

/** One step that a reviewer should look at first. */
export interface Attention {
  readonly kind: AttentionKind;
  /** `Operation.id`, and the step. */
  readonly operation: string;
  readonly step: string;
  /** What the plan asks. */
  readonly what: string;
  /** What was decided, by whom. */
  readonly decided: string;
  readonly why?: string;
  /** What speaks against it. */
  readonly against?: string;
}

/** The steps that a reviewer should look at first, by kind, in the order of the plan. What the program did by itself, as the plan says, is none. */
export function attention({ phases }: ReportData): readonly Attention[] {
  return phases.flatMap(({ status }) => status.items).flatMap(item => ofItem(item) ?? []);
}

function ofItem({ operation, decision, findings }: Item): Attention | undefined {
  if (!decision) return undefined;
  const { choice, why } = decision;
  const against = findings.find(finding => finding.severity === 'error' && !follows(finding, choice));
  const kind: AttentionKind | undefined =
    choice.kind === 'skip'
      ? 'skipped'
      : choice.kind !== 'accept'
        ? 'otherwise'
        : against && decision.who !== '--auto'
          ? 'overruled'
          : undefined;
  if (!kind) return undefined;
  return {
    kind,
    operation: operation.id,
    step: operation.step,
    what: operationWords(operation),
    decided: `${choiceWords(decision)}, by ${deciderWords(decision)}`,
    ...(why !== undefined && { why }),
    ...(against && { against: against.message }),
  };
}

/** Whether a choice is what a finding asks for. */
function follows({ correction }: Finding, choice: NonNullable<Item['decision']>['choice']): boolean {
  if (correction?.kind === 'skip') return choice.kind === 'skip';
  return correction?.kind === 'retarget' && 'to' in choice && choice.to === correction.to;
}

/** Who decided how many steps, most first. */
export function deciders({ phases }: ReportData): readonly (readonly [who: string, steps: number])[] {
  const all = phases.flatMap(({ status }) => status.items.flatMap(({ decision }) => decision ?? []));
  return [...Map.groupBy(all, deciderWords)]
    .map(([who, own]) => [who, own.length] as const)
    .sort((a, b) => b[1] - a[1]);
}
