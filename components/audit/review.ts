import { EXPLAINED } from '../../src/after/drawings.ts';
import type { Chosen, Rehearsed } from '../../src/after/looked.ts';
import { WAYS } from '../../src/after/ways.ts';
import type { Reweaving } from '../../store/parts/looking.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { commitTitle } from '../review/title.ts';
import { as, type Row, row } from '../text/row.ts';
import { type Document, nothing } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { remember } from '../view/remember.ts';
import { lines } from './words.ts';

const page = remember(reweavePage);

/** What would be committed to give history back, or how it ended. */
export function reweaveDocument(state: State, columns: number): Document {
  const { reweaving, keyOf } = state;
  if (!reweaving) return nothing('Nothing is under review.');
  const { chosen, rehearsed, failure, landing } = reweaving;
  if (landing !== undefined) return ended(reweaving, state, columns);
  if (failure !== undefined) return failed(failure, keyOf, columns);
  return rehearsed ? page(rehearsed, chosen, keyOf, columns) : nothing('');
}

export function reweaveTitle({ reweaving }: State, columns: number): Row {
  return commitTitle('Give history back', reweaving?.landing, { done: 'done', failed: 'not done' }, columns);
}

function failed(failure: string, keyOf: State['keyOf'], columns: number): Document {
  const made = new Page(columns);
  made.say(`✗ ${failure}`, 'error');
  made.say('');
  made.say(`${keyOf('reweave.way')} asks for another way, ${keyOf('reweave.back')} goes back.`);
  return made.document();
}

function ended({ landing, message = '' }: Reweaving, state: State, columns: number): Document {
  if (landing === 'running') return nothing('git runs; then the range is audited again.');
  const { keyOf, looked } = state;
  const made = new Page(columns);
  made.say(`${landing === 'done' ? '✓' : '✗'} ${message}`, landing === 'done' ? 'ok' : 'error');
  made.say('');
  made.say(
    `${keyOf('reweave.go-on')} goes back to the audit.${looked?.landed ? ` ${keyOf('audit.take-back')}, there, takes it back.` : ''}`,
  );
  return made.document();
}

function reweavePage(
  { rewoven, branches }: Rehearsed,
  chosen: Chosen,
  keyOf: State['keyOf'],
  columns: number,
): Document {
  const made = new Page(columns);
  const { proof, refused, commits, way } = rewoven;
  const files = new Set(rewoven.pairs.map(pair => pair.path)).size;
  made.heading(
    `✓ The history of ${counted(files, 'file')} can be given back: press ${keyOf('reweave.commit')}`,
    'ok',
  );
  made.add(
    row(
      '  ',
      as('ok', `${lines(proof.back)} given back`),
      as('muted', `, ${proof.same} as they were, `),
      as(proof.otherwise + proof.tool === 0 ? 'ok' : 'error', `${proof.otherwise} changed otherwise`),
      as('muted', `, ${proof.tool} blamed on this tool`),
    ),
  );
  made.say('The files are the same.', 'muted');
  addWarnings(made, refused, branches);
  made.heading(
    `The main line: ${(WAYS.find(one => one.way === way && one.requests === chosen.requests) ?? WAYS[0]!).when}`,
  );
  made.say(EXPLAINED[way].words);
  for (const line of EXPLAINED[way].drawing) made.add(row('    ', as('rule', line)));
  if (chosen.requests) made.say('Two branches are made, for two requests; yours stays where it is.');
  made.say(`${keyOf('reweave.way')} asks for another way.`, 'muted');
  made.heading('Who git blame will name for these lines');
  for (const { author, lines: own } of proof.authors)
    made.add(row('  ', String(own).padStart(6), '  ', as('author', author)));
  made.heading(`${counted(commits.length, 'new commit')}, oldest first`);
  for (const { id, subject } of commits)
    made.add(row('  ', as('muted', `${id.slice(0, 8)} `), subject), { commit: id });
  made.heading(`${counted(proof.files.length, 'file')}: lines given back, of those that were measured`);
  for (const { path, back, same } of proof.files)
    made.add(row('  ', as('ok', String(back).padStart(6)), as('muted', ` of ${back + same}  `), path));
  return made.document();
}

function addWarnings(
  made: Page,
  refused: Rehearsed['rewoven']['refused'],
  branches: Rehearsed['branches'],
): void {
  if (refused.length > 0) made.heading(`Left as they are: ${refused.length}`, 'warning');
  for (const { path, why } of refused) made.say(`${path}: ${why}`);
  if (branches.length === 0) return;
  made.heading(`Branches that change the same files: ${branches.length}`, 'warning');
  made.say(
    'Merge them before, or rebase them after: merged after, they may bring the old blame of what they change back.',
  );
  for (const { branch, files } of branches)
    made.say(
      `· ${branch}: ${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`,
    );
}
