import { choiceWords } from '../../src/decisions/choice.ts';
import { ledgerLine, ledgerOf } from '../../src/references/ledger.ts';
import { checkLine } from '../../src/session/check-line.ts';
import { stepName } from '../../src/session/subject.ts';
import type { Landing, PhaseStatus, PlannedCommit, Review } from '../../src/session/types.ts';
import { isWaiting } from '../../store/overview.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { addReferences } from '../panes/history.ts';
import { SEVERITIES } from '../steps/words.ts';
import { pad } from '../text/cells.ts';
import { as, row } from '../text/row.ts';
import type { Token } from '../theme/tokens.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { graphOf, lanesBelow } from './graph.ts';
import { addLanding } from './landing.ts';
import { problemThing } from './problem.ts';
import { addLost, addProof, addProofFiles } from './proof.ts';

/** Problems named at the top; the others are at the end of the page. */
const NAMED = 5;

/**
 * The review of a phase: first what stops it, then what it does and what becomes of authorship, then every detail.
 * `ours`: how the team's branches land. Of what nobody built yet nothing is said.
 */
export function reviewPage(
  review: Review,
  phase: PhaseStatus | undefined,
  landing: readonly Landing[] | undefined,
  ours: Landing['way'] | undefined,
  keyOf: State['keyOf'],
  columns: number,
): Document {
  const page = new Page(columns);
  addVerdict(page, review, phase, keyOf);
  addCheck(page, review);
  addNotes(page, review);
  if (review.commits.length > 0) {
    addProof(page, review.proof);
    addLost(page, review.proof);
    addCommits(page, review);
    addLanding(page, landing, ours);
  }
  addWaived(page, phase);
  addFiles(page, review);
  addCommands(page, review);
  addNames(page, review);
  addProofFiles(page, review.proof);
  addOtherProblems(page, review, phase);
  return page.document();
}

function addVerdict(
  page: Page,
  review: Review,
  status: PhaseStatus | undefined,
  keyOf: State['keyOf'],
): void {
  const { problems, phase, commits } = review;
  const isBuilt = commits.length > 0;
  if (problems.length === 0) {
    const commit = keyOf('review.commit');
    page.heading(
      isBuilt
        ? `✓ This phase can be committed: press ${commit}`
        : `✓ Nothing is left to change: ${commit} writes that down and makes no commit`,
      'ok',
    );
    return;
  }
  page.heading(`✗ Phase ${phase} cannot be committed yet: ${counted(problems.length, 'problem')}`, 'error');
  for (const [at, problem] of problems.slice(0, NAMED).entries())
    page.item(problem, 'error', problemThing(review, status, at));
  if (problems.length > NAMED) page.item(`and ${problems.length - NAMED} more, listed at the end`, 'error');
  if (!isBuilt) {
    const sure = status?.items.some(item => isWaiting(item) && item.proposal?.sure) === true;
    const accepts = sure ? `, there ${keyOf('phase.accept-sure')} accepts what is sure` : '';
    page.say(
      `Nothing is built before that. ${keyOf('review.back')} goes back to the steps${accepts}.`,
      'accent',
    );
  }
}

/** What the user's own check says of the commits; of one that failed also the end of its output. */
function addCheck(page: Page, { check }: Review): void {
  if (!check) return;
  const line = checkLine(check.results);
  if (line === undefined) {
    page.say(`Before it is committed, \`${check.command}\` runs on each of its commits.`, 'muted');
    return;
  }
  const failed = check.results.find(({ code }) => code !== 0);
  page.say(`${failed ? '✗' : '✓'} ${line}`, failed ? 'error' : 'ok');
  for (const said of failed?.last ?? []) page.add(row('    ', as('muted', said)));
}

/** What stops nothing and should be known all the same: import cycles, code that goes through a facade. */
function addNotes(page: Page, { notes = [] }: Review): void {
  if (notes.length === 0) return;
  page.heading(`Worth knowing: ${notes.length}`, 'warning');
  for (const note of notes) page.item(note);
}

function addOtherProblems(page: Page, review: Review, status: PhaseStatus | undefined): void {
  const { problems } = review;
  if (problems.length <= NAMED) return;
  page.heading('Every problem');
  for (const [at, problem] of problems.entries())
    page.item(problem, 'error', problemThing(review, status, at));
}

const ROLES: Readonly<Record<PlannedCommit['role'], Token>> = {
  gather: 'accent',
  move: 'accent',
  edit: 'accent',
  facade: 'accent',
  side: 'muted',
};

function addCommits(page: Page, { commits, files }: Review): void {
  const moves = files.some(({ change }) => change !== 'changed');
  const main = commits.filter(({ role }) => role !== 'side').length;
  page.heading(`Commits: ${counted(main, 'commit')} on the main line, newest first`);
  const roleOf = ({ name, role }: PlannedCommit) => name ?? (role === 'move' && !moves ? 'edit' : role);
  for (const { lanes, commit } of graphOf(commits)) {
    if (!commit) {
      page.add(row('  ', as('rule', lanes)));
      continue;
    }
    page.addBeside(
      row('  ', as('rule', pad(lanes, 6)), as(ROLES[commit.role], pad(roleOf(commit), 8))),
      row('  ', as('rule', pad(lanesBelow(lanes), 14))),
      row(commit.subject),
      { commit: commit.id },
    );
  }
  if (commits.some(({ role }) => role === 'gather')) {
    page.say(
      'The gather commit brings copies together where the elder stands, the move commit takes them to their places.',
      'muted',
    );
  }
  if (commits.length > main) {
    page.say(
      'Side commits are only there so that blame finds the old lines; they are never checked out.',
      'muted',
    );
  }
}

/** Dangers that were decided on all the same: whoever reviews should know of them. */
function addWaived(page: Page, phase: PhaseStatus | undefined): void {
  const waived = (phase?.items ?? []).flatMap(item =>
    isWaiting(item) || !item.decision
      ? []
      : item.findings
          .filter(({ severity }) => severity !== 'note')
          .map(finding => ({ finding, item, decision: item.decision! })),
  );
  if (waived.length === 0) return;
  page.heading(`Decided on all the same: ${waived.length}`);
  for (const { finding, item, decision } of waived) {
    const { sign, token } = SEVERITIES[finding.severity];
    const thing = { step: item.operation.id };
    page.add(row('  ', as(token, sign), ` ${stepName(item.operation)} ${finding.message}`), thing);
    page.add(row('    ', as('muted', `decided: ${choiceWords(decision)}`)), thing);
  }
}

const CHANGES = {
  added: { sign: '+', token: 'added' },
  removed: { sign: '-', token: 'removed' },
  changed: { sign: '~', token: 'changed' },
  moved: { sign: '→', token: 'moved' },
} as const;

function addCommands(page: Page, { commands }: Review): void {
  if (commands.length === 0) return;
  page.heading('Git commands that will run');
  for (const command of commands) page.add(row('  ', as('muted', '$ '), command), { command });
}

/** Who names the files that move, and what becomes of that. */
function addNames(page: Page, { references }: Review): void {
  if (references.length === 0) return;
  page.heading('Names of these files');
  page.say(ledgerLine(ledgerOf(references)), 'muted');
  addReferences(page, references);
}

function addFiles(page: Page, { files }: Review): void {
  if (files.length === 0) return;
  page.heading(counted(files.length, 'file'));
  for (const { path, change, from } of files) {
    const { sign, token } = CHANGES[change];
    page.add(row('  ', as(token, `${sign} ${pad(change, 8)}`), from ? `${from} → ${path}` : path), {
      change: path,
      place: { path: from ?? path },
    });
  }
}
