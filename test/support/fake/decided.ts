import type { Decision } from '../../../src/decisions/types.ts';
import type { Made, Session } from '../../../src/session/types.ts';

/** The decision that a wish becomes. */
export const decidedBy = ({
  operation,
  choice,
  why,
}: Parameters<Session['decideAll']>[0][number]): Decision => ({
  operation,
  choice,
  inputs: [],
  who: 'Ann Ahlberg <ann@example.org>',
  when: '2026-01-01T00:00:00Z',
  ...(why && { why }),
});

/** What holds, as if each had been decided by a key of its own. */
export const madeOf = (decisions: ReadonlyMap<string, Decision>): readonly Made[] =>
  [...decisions.values()].map(one => ({
    about: one.operation,
    steps: [{ type: 'decision', ...one }],
    state: 'done',
  }));

/** Whether a merge was begun and not finished: step 1.2 has two hunks. */
export const isPartial = ({ choice }: Decision): boolean =>
  choice.kind === 'hunks' && choice.hunks.length < 2;
