import type { Finding } from '../../src/findings/types.ts';
import { ledgerLine, ledgerOf } from '../../src/references/ledger.ts';
import type { Reference } from '../../src/references/types.ts';
import type { Divergence, Item } from '../../src/session/types.ts';
import { isMergeByHand } from '../../store/decide.ts';
import { isLater } from '../../store/overview.ts';
import type { State } from '../../store/state.ts';
import { hasCopies } from '../../store/want.ts';
import { counted, percent } from '../../store/words.ts';
import { foldsRow, foldWords } from '../merge/folds.ts';
import {
  certaintyWords,
  copyWords,
  decisionWords,
  divergenceWords,
  happensTo,
  SEVERITIES,
  signOf,
} from '../steps/words.ts';
import { as, row } from '../text/row.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';

/** Lines of the plan shown before and after the one that is meant. */
const AROUND = 2;

/** The first pane: what is proposed and why, what is wrong, what the plan says, and how the copies diverged. What one decides on comes first. */
export function planDocument(
  item: Item,
  planLines: readonly string[],
  divergence: Divergence | undefined,
  named: readonly Reference[] | undefined,
  fates: readonly Reference[] | undefined,
  keyOf: State['keyOf'],
  planPath: string,
  columns: number,
  now: number,
): Document {
  const page = new Page(columns);
  const isAsked = !item.proposal && !item.decision && item.state !== 'done';
  page.heading(isAsked ? 'What the plan asks' : 'What happens');
  page.say(happensTo(item));
  addProposal(page, item, keyOf);
  // Places in the plan itself stay as they are: what is decided counts the others only.
  if (fates?.length)
    page.say(`What becomes of places that name it: ${ledgerLine(ledgerOf(fates))}.`, 'muted');
  else if (named) page.say(namedWords(named, planPath), 'muted');
  if (item.findings.length > 0) page.heading('What to know');
  for (const finding of item.findings) addFinding(page, finding);
  page.heading('What the plan says');
  addExcerpt(page, planLines, item.operation.lines);
  if (!item.operation.left) addCertainty(page, item);
  if (divergence) addDivergence(page, divergence, now);
  return page.document();
}

/** So many places are named on the first pane; all are on the fourth. */
const PLACES = 3;

/** Who names the file of a step, before anything is decided: the plan does by trade, and is told last. */
function namedWords(all: readonly Reference[], planPath: string): string {
  const places = all.filter(({ path }) => path !== planPath);
  const own = all.length - places.length;
  const besides = own > 0 ? 'nothing but the plan' : 'nothing';
  if (places.length === 0) return `${besides[0]!.toUpperCase()}${besides.slice(1)} names it now.`;
  const shown = places.slice(0, PLACES).map(({ path, line }) => `${path}:${line}`);
  const more = places.length > PLACES ? ` and ${places.length - PLACES} more` : '';
  const plan = own > 0 ? `; and ${counted(own, 'time')} in the plan` : '';
  return `Named in ${counted(places.length, 'place')} now: ${shown.join(', ')}${more}${plan}.`;
}

/** How sure the reader is, with what speaks for it and against it. */
function addCertainty(page: Page, item: Item): void {
  const { evidence, against, hints = [] } = item.operation;
  const { text, token } = certaintyWords(item);
  page.heading('How it is read');
  page.say(text, token);
  // What no single line says stands at line 0.
  const where = (line: number) => as('muted', line > 0 ? `  line ${line}` : '');
  for (const { line, says } of evidence) page.add(row(as('ok', '  + '), says, where(line)));
  for (const { line, says } of against) page.add(row(as('warning', '  − '), says, where(line)));
  for (const hint of hints) page.add(row(as('note', '  ? '), hint));
}

/** Lines of the plan around those that are meant, which stand out. */
export function addExcerpt(page: Page, planLines: readonly string[], meant: readonly number[]): void {
  let shown = 0;
  for (const line of meant) {
    const from = Math.max(shown + 1, line - AROUND);
    if (shown > 0 && from > shown + 1) page.add(row(as('muted', '     ⋮')));
    const to = Math.min(planLines.length, line + AROUND);
    for (let number = from; number <= to; number++) {
      const isMeant = meant.includes(number);
      const gutter = as(
        isMeant ? 'accent' : 'muted',
        `${String(number).padStart(5)} ${isMeant ? '›' : ' '} `,
      );
      const text = planLines[number - 1] ?? '';
      page.addBeside(row(gutter), row(BELOW), row(isMeant ? text : as('muted', text)), { text });
    }
    shown = Math.max(shown, to);
  }
}

/** What stands before a line of the plan that goes on below. */
const BELOW = ' '.repeat(8);

/** The keys that decide a step for which nothing is proposed. */
function waysOut(item: Item, keyOf: State['keyOf']): string {
  const { kind, to, left } = item.operation;
  const copies = hasCopies(item);
  const ways: readonly (readonly [id: string, what: string, fits: boolean])[] = [
    ['step.keep', 'keeps one copy', copies],
    ['step.merge', 'merges them', copies],
    ['step.edit', 'writes the result', kind !== 'remove-directory'],
    ['step.retarget', 'takes another path', to !== undefined || left === true],
    ['step.delete', 'deletes it', left === true],
    ['step.skip', 'leaves it as it is', true],
  ];
  return ways
    .filter(([, , fits]) => fits)
    .map(([id, what]) => `${keyOf(id)} ${what}`)
    .join(', ');
}

function addProposal(page: Page, item: Item, keyOf: State['keyOf']): void {
  const { proposal, decision, operation, state, refuted = [] } = item;
  if (decision && refuted.length > 0) {
    page.say('✗ The rehearsal refutes it: it cannot be committed like that.', 'error');
    for (const sentence of refuted) page.say(`· ${sentence}`, 'error');
    page.say(`${waysOut(item, keyOf)}.`, 'accent');
  } else if (isLater(item)) {
    page.say(
      `It waits: ${proposal?.reason}. More is known then; it can be decided now all the same.`,
      'muted',
    );
  } else if (proposal && state !== 'done' && !(decision && proposal.waits)) {
    page.say(`${decision ? 'Was proposed' : 'Proposed'}: ${proposal.summary}`, decision ? 'muted' : 'accent');
    page.say(
      `Because ${within(proposal.reason)}.${proposal.sure || decision || isMergeByHand(item) ? '' : ' This one is a guess: please look.'}`,
    );
    if (operation.left && !decision) page.say(`${waysOut(item, keyOf)}.`, 'accent');
  } else if (item.unseen) page.say('It is still being looked at.', 'muted');
  else if (!decision && state !== 'done') {
    page.say('Nothing is proposed: only you can decide this one.', 'warning');
    page.say(`${waysOut(item, keyOf)}.`, 'accent');
  }
  const { left, to, alternatives = [] } = operation;
  const taken = decision?.choice.kind === 'retarget' ? decision.choice.to : to;
  // Of what is left, the first place is what is proposed.
  const offered = left ? alternatives : [...(to ? [to] : []), ...alternatives].filter(path => path !== taken);
  if (offered.length > (left ? 1 : 0))
    page.say(`${left ? 'Where it may belong' : 'The plan also offers'}: ${offered.join(', ')}`);
  if (decision) page.say(`${signOf(item).sign} Decided: ${decisionWords(decision)}`, 'ok');
}

/** A sentence as part of another one. */
export const within = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^(The|This|It|Both|Only|One|No) /, word => word.toLowerCase());

/** A finding with its evidence, and what would be done instead. */
export function addFinding(page: Page, finding: Finding): void {
  const { sign, token } = SEVERITIES[finding.severity];
  page.say(`${sign} ${finding.message} (${finding.code})`, token);
  for (const fact of finding.evidence ?? []) page.add(row(as('muted', '    · '), fact));
}

function addDivergence(page: Page, divergence: Divergence, now: number): void {
  page.heading('The copies');
  if (divergence.fold) {
    page.say(`This is ${foldWords(divergence.fold)}: they become one, one after the other.`);
    page.add(foldsRow(divergence.fold));
  }
  page.say(divergenceWords(divergence));
  for (const copy of divergence.copies) {
    page.add(row('  ', as('path', copy.path), as('muted', `  ${copyWords(copy, divergence, now)}`)));
  }
  for (const { path, names } of divergence.onlyIn) {
    if (names.length > 0) page.say(`Only in ${path}: ${names.join(', ')}`, 'warning');
  }
  const base = divergence.lineage?.base;
  if (base?.kind === 'none') page.say('No common text was found in the history.', 'warning');
  if (base?.kind === 'similar' && divergence.classification !== 'unrelated')
    page.say(
      `The copy was made from a text that is ${percent(base.similarity, 1)} like it, imports and head comment not counted.`,
      'muted',
    );
}
