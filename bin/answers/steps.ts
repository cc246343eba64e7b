import { choiceWords } from '../../src/decisions/choice.ts';
import { kindWord } from '../../src/plan/sentence.ts';
import { literally } from '../../src/references/words.ts';
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

/** Names of files in one line. */
const NAMED = 3;

/** Open steps, a line each: what the plan asks, what is the matter, what would be done. Files of a step with the same matter share one. */
export function openLines(items: readonly Item[]): readonly string[] {
  const groups = Map.groupBy(items, item =>
    [item.operation.step, item.operation.kind, matter(item)].join('\0'),
  );
  return [...groups.values()].map(own => {
    const [first] = own;
    const { step, kind, left } = first!.operation;
    const files = own.map(fileOf);
    const names = files.slice(0, NAMED).map(file => file.slice(file.lastIndexOf('/') + 1));
    const more = files.length > NAMED ? `, and ${files.length - NAMED} more` : '';
    const what = own.length === 1 ? files[0] : `${count(own.length, 'file')} (${names.join(', ')}${more})`;
    return `? ${step} ${kindWord(kind, left).replace('-', ' ')} ${what}: ${matter(first!)}${would(own)}`;
  });
}

const fileOf = ({ operation: { from, to = '' } }: Item): string => from ?? to;

/** What is the matter; where it would go is in it, or in what is proposed, where that is the question. */
function matter(item: Item): string {
  const { reason = 'nothing sensible can be proposed' } = stepRecord(item);
  const file = literally(fileOf(item));
  return file === ''
    ? reason
    : reason.replace(new RegExp(`(?<![\\w/.-])${file}(?![\\w/:-]|\\.\\w)`, 'g'), 'it');
}

function would(items: readonly Item[]): string {
  const [{ proposal, decided }] = items.map(stepRecord) as [ReturnType<typeof stepRecord>];
  if (items.length > 1) return proposal === undefined ? '' : `; proposed: ${together(items)}`;
  return decided !== undefined ? ` (${decided})` : proposal === undefined ? '' : `; proposed: ${proposal}`;
}

/** What is proposed for several files in few words. */
function together(items: readonly Item[]): string {
  const [first, ...others] = items.map(({ proposal, operation: { to } }) => {
    const folder = to?.slice(0, to.lastIndexOf('/') + 1);
    return proposal?.choice.kind === 'accept' && folder ? `into ${folder}` : proposal?.summary;
  });
  return first !== undefined && others.every(other => other === first) ? first : 'something for each';
}

/** How many steps are in which state. */
export function tally(items: readonly Item[]): string {
  const words = {
    done: 'committed',
    decided: 'decided',
    skipped: 'skipped',
    open: 'open',
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
