import { placeWords } from '../../src/decisions/place.ts';
import type { PhaseStatus } from '../../src/session/types.ts';
import { itemName } from '../../store/calling.ts';
import { askedPlaces } from '../../store/dismiss.ts';
import { value } from '../../store/load.ts';
import type { State } from '../../store/state.ts';
import { counted, percent } from '../../store/words.ts';
import { addLeftovers } from '../panes/leftovers.ts';
import { linesOf } from '../steps/words.ts';
import { as, row } from '../text/row.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';

/** The last page: what was done, what was not, what still names old paths, how it lands, and what can be handed on. */
export function endDocument(state: State, columns: number): Document {
  const page = new Page(columns);
  const { phases, repository } = state.overview;
  const done = phases.filter(({ items }) => items.length > 0);
  const own = done.filter(({ outside }) => !outside).length;
  page.heading(`✓ ${counted(own, 'phase')} committed on ${repository.branch}`, 'ok');
  for (const phase of done) page.say(phaseLine(phase));
  addDeclined(page, state);
  addLeft(page, state);
  const leftovers = value(state, 'leftovers', '');
  if (leftovers) addLeftovers(page, leftovers, askedPlaces(state));
  else page.heading('Looking for what still names an old path …');
  addLanding(page, state);
  page.heading('To hand on');
  page.say(`${state.keyOf('end.report')} writes the report, one page for a browser.`);
  page.say(`${state.keyOf('end.description')} writes the description of a request, in Markdown.`);
  return page.document();
}

function phaseLine({
  number,
  title,
  items,
  commits,
  lines = 0,
  kept = 0,
  restored = 0,
}: PhaseStatus): string {
  const measured =
    lines > 0
      ? `, ${percent(kept, lines)} of ${counted(lines, 'line')} kept, ${percent(restored, lines)} restored`
      : '';
  return `${number} ${title}: ${counted(items.length, 'change')}, ${counted(commits.length, 'commit')}${measured}`;
}

function addDeclined(page: Page, { overview, keyOf }: State): void {
  const declined = overview.phases
    .flatMap(({ items }) => items)
    .filter(({ decision }) => decision?.choice.kind === 'skip');
  if (declined.length === 0) return;
  page.heading(`Declined: ${counted(declined.length, 'change')} (${keyOf('end.open')} goes there)`);
  for (const item of declined) {
    const why = item.decision?.why;
    const { from, to } = item.operation;
    page.add(
      row(
        '  – ',
        itemName(item, overview),
        as('muted', `  ${from ?? to ?? ''}${why ? `, because ${why}` : ''}`),
      ),
      { step: item.operation.id },
    );
  }
}

function addLeft(page: Page, { unread, notTaken, apart, planPath, keyOf }: State): void {
  const open = notTaken.filter(({ settled }) => !settled);
  const all = unread.length + open.length + apart.length;
  if (all === 0) return;
  page.heading(
    `Left for a person: ${all} (${keyOf('editor')} opens one in your editor; it is settled in the list of steps)`,
    'warning',
  );
  for (const line of [...unread, ...open])
    page.add(row('  ¿ ', as('path', `${planPath}, ${linesOf(line)}`), `  ${line.text}`), {
      place: { path: planPath, line: line.line },
    });
  for (const about of apart) {
    const { file, line, what } = about;
    page.add(
      row('  ¿ ', as('path', placeWords(about)), `  ${what}`),
      file === undefined ? {} : { place: { path: file, ...(line !== undefined && { line }) } },
    );
  }
}

const WAYS: Partial<Readonly<Record<NonNullable<State['landing']>, string>>> = {
  'merge-commit': 'git merge --no-ff',
  squash: 'git merge --squash',
  rebase: 'git rebase',
};

/** How the branch gets to where it belongs: a fast-forward brings these very commits. */
function addLanding(page: Page, { overview, landing }: State): void {
  const { branch } = overview.repository;
  page.heading('How to land it');
  page.say('A fast-forward keeps all that was measured, for these very commits arrive:');
  const command = `git push origin ${branch}`;
  page.add(row('    ', as('muted', '$ '), command, as('muted', '  where it has a remote')), { command });
  const merge = `git merge --ff-only ${branch}`;
  page.add(row('    ', as('muted', '$ '), merge, as('muted', '  on the branch that it is for')), {
    command: merge,
  });
  const ours = landing && WAYS[landing];
  const other = ours ? `Your team lands by ${ours}: ` : 'By merge commit, squash or rebase ';
  page.say(
    `${other}blame may name others for some lines; the review of each phase says how many, and so does the report.`,
    'muted',
  );
}
