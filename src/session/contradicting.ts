import { choiceWords, deciderWords } from '../decisions/choice.ts';
import type { Contradiction } from '../decisions/contradiction.ts';
import type { Saying } from '../decisions/standing.ts';
import type { RecordState } from '../decisions/state.ts';
import type { Unfinished } from '../decisions/types.ts';
import { saidWords } from '../revise/correct/words.ts';

/** `Ada: goes to lib/a.py (2026-03-01, as agreed); Ben: left as it is (2026-03-02)`: who decided what, and why. */
export function contradictionWords({ sides }: Contradiction): string {
  return `decided differently: ${sides.map(sideWords).join('; ')}`;
}

function sideWords(side: Saying): string {
  const day = side.when.slice(0, 10);
  if (side.type === 'clear' || side.type === 'uncorrected') return `taken back (${day})`;
  const what = side.type === 'decision' ? choiceWords(side) : saidWords(side.says);
  const why = side.why === undefined ? '' : `, ${side.why}`;
  return `${deciderWords(side)}: ${what} (${day}${why})`;
}

/** Lines of the plan that people read differently. Steps are named by themselves. */
export function linesReadDifferently({ contradictions, head }: RecordState): Unfinished[] {
  return contradictions.flatMap((one): Unfinished[] =>
    one.operation !== undefined
      ? []
      : [
          {
            kind: 'decision',
            what: one.text ?? '',
            file: head.plan.path,
            ...(one.line !== undefined && { line: one.line }),
            why: contradictionWords(one),
          },
        ],
  );
}
