import { choiceWords } from '../../src/decisions/choice.ts';
import { count } from '../../src/report/words.ts';
import type { Engine } from '../../src/session/engine.ts';
import { choiceArgs } from '../../src/session/spoken.ts';
import type { Item } from '../../src/session/types.ts';
import { flag, oneOf, type RecordOf, text, texts, whole } from '../answer/shape.ts';

/** A step as it stands, with what can be chosen for it. */
export const STEP = {
  operation: text('Its name for `decide`.'),
  step: text(),
  phase: whole(),
  line: whole('Of the plan.'),
  kind: text(),
  'from?': text(),
  'to?': text(),
  'survivor?': text(),
  'left?': flag('No step names it: it is left in a folder that this step removes.'),
  certainty: oneOf(['sure', 'likely', 'unclear']),
  state: oneOf(['open', 'person', 'decided', 'skipped', 'done']),
  'sure?': flag('--auto takes what is proposed.'),
  'proposal?': text('What is proposed, in words.'),
  'choice?': texts('The same in words for `decide`.'),
  'reason?': text('Why, or why a person is needed.'),
  'copies?': texts('The files that become one: `keep` takes one of them.'),
  'decided?': text('What was decided, in words.'),
  'who?': text(),
  'when?': text(),
  'why?': text(),
};

export function stepRecord({
  operation,
  state,
  proposal,
  decision,
  copies,
  drift,
  findings,
  refuted = [],
}: Item): RecordOf<typeof STEP> {
  const { id, step, phase, line, kind, from, to, survivor, left, certainty } = operation;
  const error = findings.find(({ severity }) => severity === 'error');
  const [broken = 'what was decided leaves conflicts open'] = refuted;
  const halfDecided = decision && state === 'person' ? broken : undefined;
  const reason = drift ?? halfDecided ?? error?.message ?? proposal?.reason;
  return {
    operation: id,
    step,
    phase,
    line,
    kind,
    from,
    to,
    survivor,
    left,
    certainty,
    state,
    sure: proposal?.sure,
    proposal: proposal?.summary,
    choice: proposal && choiceArgs(proposal.choice),
    reason,
    copies,
    ...(decision && {
      decided: choiceWords(decision),
      who: decision.who,
      when: decision.when,
      why: decision.why,
    }),
  };
}

/** Every step of the plan. */
export const itemsOf = (engine: Engine): readonly Item[] =>
  engine.overview().phases.flatMap(({ items }) => items);

/** Those that nobody but a person decides, and that can be decided now. */
export const openItems = (engine: Engine): readonly Item[] =>
  engine
    .overview()
    .phases.filter(({ unseen, state }) => !unseen && state !== 'committed')
    .flatMap(({ items }) => items)
    .filter(({ proposal }) => !proposal?.waits)
    .filter(({ state, proposal }) => state === 'person' || (state === 'open' && !proposal?.sure));

/** How many steps are in which state. */
export function tally(items: readonly Item[]): string {
  const words = {
    done: 'committed',
    decided: 'decided',
    skipped: 'skipped',
    open: 'for --auto to take',
    person: 'for a person',
  };
  const stateOf = ({ state, proposal }: Item) => (proposal?.waits && state === 'person' ? 'waits' : state);
  const states = Map.groupBy(items, stateOf);
  const parts = Object.entries({ ...words, waits: 'for later phases' }).flatMap(([state, name]) => {
    const own = states.get(state as keyof typeof words)?.length ?? 0;
    return own > 0 ? [`${own} ${name}`] : [];
  });
  return `${count(items.length, 'step')}: ${parts.join(', ')}`;
}
