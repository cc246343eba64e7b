import type { Histories } from '../../src/after/looked.ts';
import type { Pair } from '../../src/after/types.ts';
import { cut, cutStart, pad } from '../text/cells.ts';
import { as, beside, type Row, row } from '../text/row.ts';
import { day } from '../text/time.ts';

type Version = Histories['file'][number];

/** Both histories on one axis of time, newest first; the commit that copied joins them. */
export function historyRows(
  pair: Pair,
  { source, file }: Histories,
  columns: number,
): { readonly row: Row; readonly commit?: string }[] {
  const half = Math.floor((columns - 3) / 2);
  const bar = as('rule', ' │ ');
  const title = (text: string) => row(as('accent', pad(cutStart(text, half), half)));
  const at = new Map<string, { elder?: Version; file?: Version }>();
  for (const version of source) at.set(version.commit, { elder: version });
  for (const version of file) at.set(version.commit, { ...at.get(version.commit), file: version });
  const commits = [...at.values()].sort((a, b) => timeOf(b) - timeOf(a));
  return [
    { row: row('') },
    { row: beside(title(pair.source), title(pair.path), half, half, bar) },
    ...commits.map(({ elder, file: own }) => {
      const copied = own?.commit === pair.commit;
      const join = copied ? as('accent', elder ? '─▶ ' : ' ▶ ') : bar;
      const commit = (own ?? elder)?.commit;
      return {
        row: beside(cell(elder, half), cell(own, half, copied), half, half, join),
        ...(commit !== undefined && { commit }),
      };
    }),
  ];
}

const timeOf = ({ elder, file }: { elder?: Version; file?: Version }): number => (elder ?? file)?.time ?? 0;

/** Columns from which a commit has its id, too. */
const ROOMY = 60;

function cell(version: Version | undefined, columns: number, copied = false): Row {
  if (!version) return row('');
  const { commit, time, author, subject, status } = version;
  const what = status === 'D' ? 'removed: ' : '';
  const name = author.split(' ')[0] ?? author;
  const id = columns >= ROOMY ? `  ${commit.slice(0, 8)}` : '';
  return row(
    as('muted', `${day(time)} `),
    as('author', pad(name, 7)),
    ' ',
    as(
      copied ? 'warning' : status === 'D' ? 'removed' : 'path',
      cut(`${what}${subject}`, Math.max(4, columns - 19 - id.length)),
    ),
    as('muted', id),
  );
}
