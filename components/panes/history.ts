import type { Reference } from '../../src/references/types.ts';
import type { PathHistory } from '../../store/load.ts';
import { counted } from '../../store/words.ts';
import { pad } from '../text/cells.ts';
import { as, type Row, row } from '../text/row.ts';
import { day } from '../text/time.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';

export interface HistoryInput {
  readonly histories: readonly { readonly path: string; readonly commits: PathHistory | undefined }[];
  readonly references: readonly Reference[] | undefined;
}

const DECISIONS = {
  rewritten: { sign: '✓', token: 'ok' },
  left: { sign: '–', token: 'muted' },
  asked: { sign: '?', token: 'warning' },
} as const;

/** The fourth pane: the commits of each file, newest first, and every place that names one of them. */
export function historyDocument({ histories, references }: HistoryInput, columns: number): Document {
  const page = new Page(columns);
  for (const { path, commits } of histories) {
    page.heading(`Commits of ${path}`);
    if (!commits) page.say('…', 'muted');
    else if (commits.length === 0)
      page.say('No commit has touched it: it is not under version control.', 'muted');
    for (const { id, author, time, subject } of commits ?? []) {
      page.add(
        row(
          '  ',
          as('muted', `${id.slice(0, 8)} ${day(time)} `),
          as('author', `${pad(author, 14)} `),
          subject,
        ),
      );
    }
  }
  page.heading(references ? `Named in ${counted(references.length, 'place')}` : 'Named in');
  for (const line of referenceRows(references ?? [])) page.add(line);
  if (references?.length === 0) page.say('Nothing names this file.', 'muted');
  return page.document();
}

/** Places that name a moved file, and what becomes of each: two lines for one that is rewritten. */
export function referenceRows(references: readonly Reference[]): Row[] {
  return references.flatMap(({ path, line, text, replacement, decision, reason }) => {
    const { sign, token } = DECISIONS[decision];
    const place = row('  ', as(token, sign), ' ', as('path', `${path}:${line}`), as('muted', `  ${reason}`));
    const before = row(
      '      ',
      as(replacement === undefined ? 'muted' : 'removed', `${replacement === undefined ? ' ' : '-'} ${text}`),
    );
    return replacement === undefined
      ? [place, before]
      : [place, before, row('      ', as('added', `+ ${replacement}`))];
  });
}
