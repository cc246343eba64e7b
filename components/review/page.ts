import type { Landing, PlannedCommit, Review } from '../../src/session/types.ts';
import { counted, percent } from '../../store/words.ts';
import { referenceRows } from '../panes/history.ts';
import { pad } from '../text/cells.ts';
import { as, row, type Span } from '../text/row.ts';
import type { Token } from '../theme/tokens.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { graphOf } from './graph.ts';

/** The review of a phase: first what stops it, then what it does, then every detail. */
export function reviewPage(
  review: Review,
  landing: readonly Landing[] | undefined,
  columns: number,
): Document {
  const page = new Page(columns);
  addVerdict(page, review);
  addProof(page, review);
  addCommits(page, review.commits);
  addLanding(page, landing);
  addFiles(page, review);
  page.heading('Git commands that will run');
  for (const command of review.commands) page.add(row('  ', as('muted', '$ '), command));
  page.heading(`Names that change: ${counted(review.references.length, 'place')}`);
  for (const line of referenceRows(review.references)) page.add(line);
  addOtherProblems(page, review);
  return page.document();
}

function addOtherProblems(page: Page, { problems }: Review): void {
  if (problems.length <= NAMED) return;
  page.heading('Every problem');
  for (const problem of problems) page.say(`· ${problem}`, 'error');
}

/** Problems named at the top; the others are at the end of the page. */
const NAMED = 5;

function addVerdict(page: Page, { problems, phase }: Review): void {
  if (problems.length === 0) {
    page.heading('✓ This phase can be committed: press c', 'ok');
    return;
  }
  page.heading(`✗ Phase ${phase} cannot be committed yet: ${counted(problems.length, 'problem')}`, 'error');
  for (const problem of problems.slice(0, NAMED)) page.say(`· ${problem}`, 'error');
  if (problems.length > NAMED) page.say(`· and ${problems.length - NAMED} more, listed at the end`, 'error');
}

function addProof(page: Page, { proof }: Review): void {
  const lines = proof.reduce((sum, one) => sum + one.lines, 0);
  const kept = proof.reduce((sum, one) => sum + one.kept, 0);
  const restored = proof.reduce((sum, one) => sum + one.restored, 0);
  page.heading('Who git blame will name afterwards');
  if (lines === 0) {
    page.say('No line moves in this phase.', 'muted');
    return;
  }
  page.add(
    row(
      '  ',
      as(kept === lines ? 'ok' : 'warning', `kept ${percent(kept, lines)}`),
      as('muted', `  ${kept} of ${lines} lines stay with an author of the history`),
    ),
  );
  page.add(
    row(
      '  ',
      as(restored === lines ? 'ok' : 'note', `restored ${percent(restored, lines)}`),
      as('muted', `  ${restored} of ${lines} with the very commit of the elder copy`),
    ),
  );
  for (const one of proof) {
    const share: Span = as(
      one.kept === one.lines ? 'ok' : 'warning',
      percent(one.kept, one.lines).padStart(9),
    );
    const found: Span = as(
      one.restored === one.lines ? 'ok' : 'note',
      percent(one.restored, one.lines).padStart(9),
    );
    page.add(
      row(
        '  ',
        share,
        ' ',
        found,
        ' ',
        as('path', one.path),
        as('muted', one.sources.length > 0 ? `  from ${one.sources.join(', ')}` : ''),
      ),
    );
  }
}

const ROLES: Readonly<Record<PlannedCommit['role'], { word: string; token: Token }>> = {
  gather: { word: 'gather', token: 'accent' },
  move: { word: 'move', token: 'accent' },
  edit: { word: 'edit', token: 'accent' },
  facade: { word: 'facade', token: 'accent' },
  side: { word: 'side', token: 'muted' },
};

function addCommits(page: Page, commits: readonly PlannedCommit[]): void {
  page.heading(
    `Commits: ${counted(commits.filter(one => one.role !== 'side').length, 'commit')} on the main line, newest first`,
  );
  for (const { lanes, commit } of graphOf(commits)) {
    if (!commit) page.add(row('  ', as('rule', lanes)));
    else {
      const { word, token } = ROLES[commit.role];
      page.add(
        row(
          '  ',
          as('rule', pad(lanes, 6)),
          as('muted', `${commit.id.slice(0, 8)} `),
          as(token, pad(word, 7)),
          ` ${commit.subject}`,
        ),
      );
    }
  }
  if (commits.some(one => one.role === 'side')) {
    page.say(
      'Side commits are only there so that blame finds the old lines; they are never checked out.',
      'muted',
    );
  }
}

const WAYS: Readonly<Record<Landing['way'], string>> = {
  'fast-forward': 'fast-forward',
  'merge-commit': 'merge commit',
  squash: 'squash',
  'one-request-per-commit': 'one request per commit, squashed',
};

function addLanding(page: Page, landing: readonly Landing[] | undefined): void {
  if (landing?.every(({ lines }) => lines === 0)) return;
  page.heading('If the branch lands by');
  if (!landing) page.say('…', 'muted');
  for (const { way, kept, restored, lines } of landing ?? []) {
    if (lines === 0) continue;
    if (lines === undefined) {
      page.add(row('  ', pad(WAYS[way], 34), as('muted', 'not measured')));
      continue;
    }
    const bad = kept < lines;
    page.add(
      row(
        '  ',
        pad(WAYS[way], 34),
        as(bad ? 'error' : 'ok', `${bad ? '✗' : '✓'} kept ${percent(kept, lines)}`),
        as('muted', `, restored ${percent(restored, lines)}`),
      ),
    );
  }
  const squash = landing?.find(one => one.way === 'squash');
  if (squash?.lines !== undefined && squash.kept < squash.lines) {
    page.say(
      `Squashing would give ${counted(squash.lines - squash.kept, 'line')} to whoever squashes: do not squash this branch.`,
      'warning',
    );
  }
}

const CHANGES = {
  added: { sign: '+', token: 'added' },
  removed: { sign: '-', token: 'removed' },
  changed: { sign: '~', token: 'changed' },
  moved: { sign: '→', token: 'moved' },
} as const;

function addFiles(page: Page, { files }: Review): void {
  page.heading(counted(files.length, 'file'));
  for (const { path, change, from } of files) {
    const { sign, token } = CHANGES[change];
    page.add(row('  ', as(token, `${sign} ${pad(change, 8)}`), from ? `${from} → ${path}` : path));
  }
}
