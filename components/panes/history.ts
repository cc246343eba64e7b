import type { Lineage } from '../../src/history/types.ts';
import type { Reference } from '../../src/references/types.ts';
import type { PathHistory } from '../../store/parts/load.ts';
import { counted } from '../../store/words.ts';
import { pad } from '../text/cells.ts';
import { as, row } from '../text/row.ts';
import { day } from '../text/time.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { addLineage } from './lineage.ts';

export interface HistoryInput {
  readonly histories: readonly { readonly path: string; readonly commits: PathHistory | undefined }[];
  /** Places that name the file now; none until it is known, and of a step without a file. */
  readonly named?: readonly Reference[] | undefined;
  /** Places in the plan are told apart, as on the first pane. */
  readonly planPath?: string;
  /** What becomes of such places, once the step is decided. */
  readonly fates?: readonly Reference[] | undefined;
  /** Where two of the files were one. */
  readonly lineage?: Lineage | undefined;
}

const DECISIONS = {
  rewritten: { sign: '✓', token: 'ok' },
  left: { sign: '–', token: 'muted' },
  asked: { sign: '?', token: 'warning' },
} as const;

/** The fourth pane: the commits of each file, newest first, and every place that names one of them. */
export function historyDocument(
  { histories, named, planPath, fates = [], lineage }: HistoryInput,
  columns: number,
): Document {
  const page = new Page(columns);
  const read = new Map(histories.flatMap(({ path, commits }) => (commits ? [[path, commits] as const] : [])));
  const isDrawn = lineage && read.has(lineage.elder) && read.has(lineage.younger);
  if (isDrawn) addLineage(page, lineage, read, columns);
  for (const { path, commits } of histories)
    if (!isDrawn || (path !== lineage.elder && path !== lineage.younger)) addCommits(page, path, commits);
  if (fates.length > 0) {
    page.heading(`Named in ${counted(fates.length, 'place')}, and what becomes of each`);
    addReferences(page, fates);
  } else if (named) addNamed(page, named, planPath);
  return page.document();
}

function addCommits(page: Page, path: string, commits: PathHistory | undefined): void {
  page.heading(`Commits of ${path}`);
  if (!commits) page.say('…', 'muted');
  else if (commits.length === 0)
    page.say('No commit has touched it: it is not under version control.', 'muted');
  for (const { id, author, time, subject } of commits ?? []) {
    page.add(
      row('  ', as('muted', `${id.slice(0, 8)} ${day(time)} `), as('author', `${pad(author, 14)} `), subject),
      { commit: id },
    );
  }
}

/** Places that name the file, as long as nobody knows what becomes of them. */
function addNamed(page: Page, named: readonly Reference[], planPath: string | undefined): void {
  const own = named.filter(({ path }) => path === planPath).length;
  const inPlan = own > 0 ? `, and ${counted(own, 'time')} in the plan` : '';
  page.heading(`Named in ${counted(named.length - own, 'place')} now${inPlan}`);
  if (named.length === 0) page.say('Nothing names this file.', 'muted');
  for (const { path, line, text } of named) {
    page.add(row('  ', as('path', `${path}:${line}`), as('muted', `  ${text}`)), {
      place: { path, line },
      text,
    });
  }
}

/** Places that name a moved file, and what becomes of each: two lines for one that is rewritten. */
export function addReferences(page: Page, references: readonly Reference[]): void {
  for (const { path, line, text, replacement, decision, reason } of references) {
    const { sign, token } = DECISIONS[decision];
    const thing = { place: { path, line } };
    page.add(
      row('  ', as(token, sign), ' ', as('path', `${path}:${line}`), as('muted', `  ${reason}`)),
      thing,
    );
    const before = as(
      replacement === undefined ? 'muted' : 'removed',
      `${replacement === undefined ? ' ' : '-'} ${text}`,
    );
    page.add(row('      ', before), { ...thing, text });
    if (replacement !== undefined)
      page.add(row('      ', as('added', `+ ${replacement}`)), { ...thing, text: replacement });
  }
}
