import { stepName } from '../../src/session/subject.ts';
import type { Item, PhaseStatus } from '../../src/session/types.ts';
import { isAtEnd } from '../../store/end.ts';
import { currentPhase, waiting } from '../../store/overview.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { SEVERITIES, verb } from '../steps/words.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';

/** Dangers named one by one on the first look. */
const NAMED = 4;

/** Lines of the window under which the first look names fewer dangers. */
const LOW = 30;

/** The first look: what the plan wants, what is wrong with it, what happens next. */
export function welcomeDocument(state: State, columns: number): Document {
  const page = new Page(columns);
  const { phases } = state.overview;
  const items = phases.flatMap(phase => phase.items).filter(({ operation }) => !operation.left);
  page.heading(state.title);
  const keys = [
    ['welcome.begin', 'begins'],
    ['help', 'every key'],
    ['first-look', 'this page again'],
    ['overlay.close', 'closes it'],
  ] as const;
  page.say(keys.map(([id, what]) => `${state.keyOf(id)} ${what}`).join(', '), 'accent');
  const wants = `${state.planPath} wants ${counted(items.length, 'change')} in ${phasesWords(phases)}.`;
  page.say(items.length === 0 ? wants : `${wants} ${kinds(items)}`);
  const left = phases.flatMap(phase => phase.items).length - items.length;
  if (left > 0)
    page.say(
      `${counted(left, 'file')} in folders that go ${left === 1 ? 'is' : 'are'} named by no step: each is asked about.`,
    );
  addDangers(page, state, items);
  page.heading('What happens next');
  addNext(page, state);
  return page.document();
}

function phasesWords(phases: readonly PhaseStatus[]): string {
  const own = counted(phases.filter(({ outside }) => !outside).length, 'phase');
  return phases.some(({ outside }) => outside) ? `${own} and outside of them` : own;
}

/** What words mean that not everybody knows, where they first stand. */
const MEANT: Readonly<Record<string, string>> = {
  facade: 'an old module that only passes on to the new place',
  rewrite: 'names of what moves',
  remove: 'a folder',
};

function kinds(items: readonly Item[]): string {
  const counts = new Map<string, number>();
  for (const { operation } of items) counts.set(verb(operation), (counts.get(verb(operation)) ?? 0) + 1);
  return `${[...counts]
    .sort((one, two) => two[1] - one[1])
    .map(([word, count]) => `${count} ${word}${word in MEANT ? ` (${MEANT[word]})` : ''}`)
    .join(', ')}.`;
}

/** What was found in reading, as far as it is not done and over. */
function addDangers(page: Page, state: State, items: readonly Item[]): void {
  const { overview, unread, notTaken } = state;
  const findings = [
    ...items.filter(item => item.state !== 'done').flatMap(item => item.findings),
    ...overview.findings,
  ];
  const errors = findings.filter(one => one.severity === 'error');
  const warnings = findings.filter(one => one.severity === 'warning').length;
  page.heading('What is wrong with it');
  if (findings.length + unread.length + notTaken.length === 0)
    page.say('✓ Nothing: plan and repository agree.', 'ok');
  const named = state.rows < LOW ? NAMED / 2 : NAMED;
  for (const { step, line, message } of errors.slice(0, named)) {
    const where = step === undefined ? '' : `${stepName({ step, line: line ?? 0 })}: `;
    page.say(`${SEVERITIES.error.sign} ${where}${message}`, 'error');
  }
  if (errors.length > named) page.say(`✗ and ${counted(errors.length - named, 'more error')}`, 'error');
  const told = [
    ...(warnings > 0 ? [`! ${counted(warnings, 'warning')} at the steps`] : []),
    ...(unread.length > 0 ? [`¿ ${counted(unread.length, 'line')} not understood`] : []),
    ...(notTaken.length > 0 ? [`∅ ${counted(notTaken.length, 'line')} of which nothing was made`] : []),
  ];
  const where = unread.length + notTaken.length > 0 ? ', at the end of the list' : '';
  if (told.length > 0) page.say(`${told.join('; ')}${where}`, 'warning');
}

function addNext(page: Page, state: State): void {
  const { overview, keyOf } = state;
  const phase = currentPhase(overview);
  if (!phase) {
    const lines = state.unread.length + state.notTaken.filter(({ settled }) => !settled).length;
    if (isAtEnd(state)) page.say('Every phase is committed.', 'ok');
    else if (lines > 0)
      page.say(
        `No step came of the plan. ${keyOf('step.next-for-you')} goes to a line of it, and ${keyOf('line.add')} says what it asks for.`,
        'warning',
      );
    else page.say('The plan asks for nothing here.');
    return;
  }
  page.say(`1. ${wayThrough(phase, keyOf)}`);
  page.say(
    `2. ${keyOf('phase.review')} shows what the phase would commit, and measures how many lines keep their author.`,
  );
  page.say(
    `   There ${keyOf('review.commit')} commits it. Nothing is touched before that; ${keyOf('undo')} undoes; ${keyOf('quit')} quits at any time.`,
  );
}

/** How the steps of a phase get decided. */
function wayThrough(phase: PhaseStatus, keyOf: State['keyOf']): string {
  const open = waiting(phase);
  const sure = open.filter(item => item.proposal?.sure).length;
  if (open.length === 0)
    return `Everything in phase ${phase.number} is decided. ${keyOf('step.clear')} opens a step again.`;
  const oneByOne = `Go through phase ${phase.number} step by step: ${keyOf('step.accept')} accepts what is proposed, ${keyOf('step.skip')} skips.`;
  if (phase.unseen) return `${oneByOne} ${keyOf('phase.accept-sure')} accepts every sure proposal.`;
  if (sure === 0) return `${oneByOne} No open change has a sure proposal.`;
  const which = `${sure} of ${counted(open.length, 'open change')} ${sure === 1 ? 'has' : 'have'} a sure proposal`;
  return `${oneByOne} ${which} (the plan is clear, nothing is lost): ${keyOf('phase.accept-sure')} accepts ${sure === 1 ? 'it' : 'them all'}.`;
}
