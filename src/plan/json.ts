import type { Reading } from './types.ts';

/** A reading as one JSON object: plan, phases with their steps' names, operations, findings, lines not understood, and what the other lines are. */
export function readingToJson({ plan, operations, findings }: Reading): object {
  return {
    plan: { title: plan.title, path: plan.path },
    phases: plan.phases.map(({ number, title, line, steps }) => ({
      number,
      title,
      line,
      steps: steps.map(step => step.id),
    })),
    operations,
    findings,
    unread: plan.unread,
    notTaken: plan.notTaken,
    context: plan.context,
  };
}
