import type { Sum } from '../../src/history/total.ts';
import type { Leftover } from '../../src/references/leftover.ts';
import { stepName } from '../../src/session/subject.ts';
import type { PhaseStatus } from '../../src/session/types.ts';
import { isLater, needsPerson, waiting } from '../../store/overview.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { sumRows } from '../review/proof.ts';
import { itemPaths } from '../steps/paths.ts';
import { hasNoChange, signOf, verb } from '../steps/words.ts';
import { as, row } from '../text/row.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { addLeftovers } from './leftovers.ts';

/** What is known besides the phase. */
interface About {
  /** Of the plan. */
  readonly title: string;
  /** What still names an old path, once all phases are committed and that is known. */
  readonly leftovers?: readonly Leftover[] | undefined;
  /** Places that a person has to look at. */
  readonly asked?: number;
}

/**
 * What a phase holds and what it waits for.
 */
export function phaseDocument(
  phase: PhaseStatus,
  current: number | undefined,
  planLines: readonly string[],
  keyOf: State['keyOf'],
  columns: number,
  { title, leftovers, asked = 0 }: About,
): Document {
  const page = new Page(columns);
  page.heading('What happens next');
  page.say(next(phase, current, keyOf));
  if (phase.commits.length > 0) {
    page.heading('Commits');
    for (const id of phase.commits) page.add(row('  ', as('muted', id.slice(0, 12))));
    if (phase.lines) for (const line of sumRows(sumOfPhase(phase, phase.lines))) page.add(line);
  }
  if (leftovers) addLeftovers(page, leftovers, asked);
  page.heading(counted(phase.items.length, 'change'));
  for (const item of phase.items) {
    const { operation } = item;
    const { sign, token } = signOf(item);
    page.add(
      row(
        '  ',
        as(token, sign),
        ` ${stepName(operation).padEnd(6)}${verb(operation).padEnd(8)}${itemPaths(item, planLines)}`,
      ),
    );
  }
  page.heading('Its plan');
  page.say(title);
  return page.document();
}

const sumOfPhase = ({ kept = 0, restored = 0, lost = 0 }: PhaseStatus, lines: number): Sum => ({
  lines,
  kept,
  restored,
  lost,
});

function next(phase: PhaseStatus, current: number | undefined, keyOf: State['keyOf']): string {
  const open = waiting(phase);
  switch (phase.state) {
    case 'committed':
      return hasNoChange(phase)
        ? 'Nothing was left to change in this phase: no commit was made.'
        : `This phase is committed. ${keyOf('phase.take-back')} takes the last committed phase back.`;
    case 'ready':
      return `Every step is decided. ${keyOf('phase.review')} shows what will be committed.`;
    case 'later':
      return `Phase ${current ?? '?'} comes first.${open.every(isLater) ? '' : ' Steps of this one can be decided already.'}`;
    case 'open': {
      const sure = open.filter(item => item.proposal?.sure).length;
      const person = open.filter(needsPerson).length;
      const later = open.filter(isLater).length;
      const ready =
        sure > 0
          ? ` ${counted(sure, 'proposal')} ${sure === 1 ? 'is' : 'are'} sure: ${keyOf('phase.accept-sure')} accepts them together.`
          : '';
      const yours = person > 0 ? ` ${counted(person, 'change')} ${person === 1 ? 'needs' : 'need'} you.` : '';
      if (person === open.length)
        return `${counted(open.length, 'change')} ${open.length === 1 ? 'waits' : 'wait'} for you.`;
      const others =
        later > 0 ? ` ${counted(later, 'change')} ${later === 1 ? 'comes' : 'come'} after others.` : '';
      return `${counted(open.length, 'change')} ${open.length === 1 ? 'waits' : 'wait'} for a decision.${ready}${yours}${others}`;
    }
  }
}
