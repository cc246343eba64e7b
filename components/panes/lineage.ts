import type { Lineage } from '../../src/history/types.ts';
import type { PathHistory } from '../../store/parts/load.ts';
import { cut, cutStart, pad } from '../text/cells.ts';
import { as, beside, EMPTY, type Row, row } from '../text/row.ts';
import { day } from '../text/time.ts';
import type { Page } from '../view/page.ts';

type Commit = PathHistory[number];

/** Whether two files certainly were one: of others nobody knows where they parted. */
export const wereOne = ({ base, together }: Lineage): boolean => base.certain && !together;

/** One moment of two files that were one: what each got then. */
interface Moment {
  readonly id: string;
  readonly elder?: Commit;
  readonly younger?: Commit;
}

/** Columns between the halves. */
const BETWEEN = 3;

/**
 * Two copies since they were one file, newest first and each in a column of its own, joined where the copy was made; below
 * that what both have in common.
 */
export function addLineage(
  page: Page,
  { elder, younger, copyCommit, base }: Lineage,
  histories: ReadonlyMap<string, PathHistory>,
  columns: number,
): void {
  const [old, own] = [histories.get(elder) ?? [], histories.get(younger) ?? []];
  const half = Math.floor((columns - BETWEEN) / 2);
  const name = (path: string, mark: string) =>
    row(as('path', cutStart(path, half - mark.length)), as('accent', mark));
  const join = (text: string) => as('rule', pad(text, BETWEEN));
  page.heading('Both since they were one');
  page.add(beside(name(elder, ' elder'), name(younger, ''), half, half, join(' ')));
  const origin = (id: string) => (id === base.commit ? 'from here: ' : '');
  const { since, before } = forked(old, own, copyCommit, base.commit);
  for (const { id, elder: left, younger: right } of since) {
    const copied = id === copyCommit;
    const middle = copied ? '─┴▶' : left && right ? '●─●' : left ? '● │' : '│ ●';
    page.add(
      beside(
        cell(left, half, origin(id)),
        cell(right, half, copied ? 'copied: ' : ''),
        half,
        half,
        join(middle),
      ),
      { commit: id },
    );
  }
  if (copyCommit === undefined && since.length > 0)
    page.say('History does not tell which commit made the copy.', 'muted');
  for (const commit of before)
    page.add(beside(cell(commit, half, origin(commit.id)), EMPTY, half, half, join('●')), {
      commit: commit.id,
    });
}

/**
 * What each got since they were one, by time, and what the elder had before.
 * @param from the elder's commit whose text was copied: it may have got more before the copy was made
 */
function forked(
  elder: PathHistory,
  younger: PathHistory,
  copyCommit: string | undefined,
  from: string | undefined,
): { readonly since: readonly Moment[]; readonly before: PathHistory } {
  const copy = younger.findIndex(({ id }) => id === copyCommit);
  const own = copy < 0 ? younger : younger.slice(0, copy + 1);
  const time = own.at(copy < 0 ? -1 : copy)?.time ?? -Infinity;
  const fork = elder.findIndex(({ id }) => id === from);
  const newer = new Set(elder.slice(0, Math.max(0, fork)).map(({ id }) => id));
  const isSince = ({ id, time: at }: Commit) =>
    id === copyCommit ||
    (id !== from && (copy < 0 || at >= time || newer.has(id) || own.some(one => one.id === id)));
  const moments = new Map<string, Moment>();
  for (const commit of elder.filter(isSince)) moments.set(commit.id, { id: commit.id, elder: commit });
  for (const commit of own)
    moments.set(commit.id, { ...moments.get(commit.id), id: commit.id, younger: commit });
  const timeOf = ({ elder, younger }: Moment) => (younger ?? elder)?.time ?? 0;
  const since = [...moments.values()].sort(
    (a, b) => timeOf(b) - timeOf(a) || Number(a.id === copyCommit) - Number(b.id === copyCommit),
  );
  return { since, before: elder.filter(commit => !isSince(commit)) };
}

/** Columns from which a commit has its id, too. */
const ROOMY = 60;

/** @param what it did, before its subject */
function cell(commit: Commit | undefined, columns: number, what = ''): Row {
  if (!commit) return EMPTY;
  const { id, time, author, subject } = commit;
  const short = columns >= ROOMY ? `${id.slice(0, 8)} ` : '';
  const taken = short.length + 19;
  return row(
    as('muted', `${short}${day(time)} `),
    as('author', pad(author.split(' ')[0] ?? author, 7)),
    ' ',
    as(what === '' ? 'path' : 'warning', cut(`${what}${subject}`, Math.max(4, columns - taken))),
  );
}
