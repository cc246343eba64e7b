import type { Histories, Looked } from '../../src/after/looked.ts';
import { drifts, leftBehind } from '../../src/after/words.ts';
import { value } from '../../store/load.ts';
import { type LookedRow, lookedRow, openPairs } from '../../store/looking.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { as, row } from '../text/row.ts';
import { type Document, nothing } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { remember } from '../view/remember.ts';
import { historyRows } from './histories.ts';
import { lines, lostIn, PAIR_SIGNS, pairSentences, rowState } from './words.ts';

const filePage = remember(makeFilePage);
const partPage = remember(makePartPage);

/** What there is to know of the row under the cursor of the audit. */
export function auditPane(state: State, columns: number): Document {
  const { looked } = state;
  const one = lookedRow(state);
  if (!looked || !one) return nothing('');
  if (one.kind !== 'file') return partPage(one, looked, state.keyOf, columns);
  const histories = one.pairs.map(pair => value(state, 'histories', pair.id));
  return filePage(one, looked, columns, ...histories);
}

function makePartPage(one: LookedRow, looked: Looked, keyOf: State['keyOf'], columns: number): Document {
  const page = new Page(columns);
  const [take, pick, leave, sure, review, back] = [
    'audit.take',
    'audit.pick',
    'audit.leave',
    'audit.take-sure',
    'audit.review',
    'audit.take-back',
  ].map(keyOf);
  const { audit, pairs, landed, guess } = looked;
  if (one.kind === 'folder') {
    page.heading(`${one.folder.path}/`);
    const { lost, files } = one.folder;
    page.say(
      `${lost} of ${counted(files, 'added file')} lost the authors of ${lines(lostIn(one.pairs))}. ${take} gives all of them back, ${leave} leaves them as they are.`,
    );
    return page.document();
  }
  page.heading('What this is');
  page.say(
    guess === undefined
      ? `The commits ${looked.range} added ${counted(audit.files.length, 'file')}.`
      : `${guess.replace(/^./, first => first.toUpperCase())}. ${counted(audit.files.length, 'file')} were added.`,
  );
  if (pairs.length === 0) {
    page.say('No line lost its author.', 'ok');
    if (landed) page.say(`What was given back here last can be taken back: ${back}.`);
    return page.document();
  }
  page.say(
    `${lines(lostIn(pairs))} in them had been written before, elsewhere. \`git blame\` names whoever brought them here as their author.`,
  );
  page.heading('What you can do');
  page.say(
    `${sure} takes all pairs that are sure, ${take} the row under the cursor, ${leave} leaves one as it is, ${pick} picks. Then ${review} builds the commits that give the lines back, blames every line before and after, and shows both. Nothing is rewritten, no file changes, and nothing is touched before you press ${review} there once more.`,
  );
  const open = openPairs(looked);
  const state = (name: string) => pairs.filter(pair => looked.states.get(pair.id) === name).length;
  page.heading('How it stands');
  page.say(
    `${counted(pairs.length, 'pair')} of a file and what it came from: ${state('taken')} to be given back, ${state('left')} left as they are, ${open} open${state('asked') > 0 ? `, ${state('asked')} of which only you can decide (?)` : ''}.`,
  );
  const fixed = pairs.filter(drifts);
  if (fixed.length > 0) {
    page.heading(`! Copies that were left behind and changed since: ${fixed.length}`, 'warning');
    for (const pair of fixed) page.say(`${leftBehind(pair)}.`);
  }
  return page.document();
}

function makeFilePage(
  one: Extract<LookedRow, { readonly kind: 'file' }>,
  looked: Looked,
  columns: number,
  ...histories: readonly (Histories | undefined)[]
): Document {
  const page = new Page(columns);
  const { path } = one.file;
  page.heading(path);
  const { sign, token, word } = PAIR_SIGNS[rowState(one, looked) ?? 'left'];
  page.add(
    row('  ', as(token, `${sign} ${word}`), as('muted', `  ${one.file.lost} of ${lines(one.file.lines)}`)),
  );
  for (const [at, pair] of one.pairs.entries()) {
    page.heading(`From ${pair.source}`);
    for (const sentence of pairSentences(pair)) page.say(sentence);
    if (pair.via !== pair.path) page.say(`It has moved on since, from ${pair.via}.`, 'muted');
    const left = leftBehind(pair);
    if (left !== undefined)
      page.say(`${drifts(pair) ? '!' : '·'} ${left}.`, drifts(pair) ? 'warning' : 'muted');
    const own = histories[at];
    if (own)
      for (const { row, commit } of historyRows(pair, own, columns))
        page.add(row, commit === undefined ? undefined : { commit });
  }
  return page.document();
}
