import { type Sum, total } from '../../src/history/total.ts';
import type { Proof } from '../../src/history/types.ts';
import { counted, grouped, percent } from '../../store/words.ts';
import { as, type Row, row } from '../text/row.ts';
import type { Page } from '../view/page.ts';

/** Kept and restored of all lines, a row each, and what is lost. */
export function sumRows({ lines, kept, restored, lost }: Sum): Row[] {
  return [
    row(
      '  ',
      as(kept === lines ? 'ok' : 'warning', `kept ${percent(kept, lines)}`),
      as('muted', `  ${grouped(kept)} of ${grouped(lines)} lines stay with an author of the history`),
    ),
    row(
      '  ',
      as(restored === lines ? 'ok' : 'note', `restored ${percent(restored, lines)}`),
      as(
        'muted',
        `  ${grouped(restored)} of ${grouped(lines)} with the same commit as now; of two copies, as in the elder`,
      ),
    ),
    ...(lost > 0
      ? [
          row(
            '  ',
            as('warning', `lost ${grouped(lost)}`),
            as('muted', '  lines of copies that stand in no result'),
          ),
        ]
      : []),
  ];
}

/** Lines of copies that are shown before the others are counted. */
const SHOWN = 20;

/** Lines of the copies that stand nowhere afterwards, though no commit took them out. */
export function addLost(page: Page, proof: readonly Proof[]): void {
  const lost = proof.flatMap(one => one.lost ?? []);
  if (lost.length === 0) return;
  page.heading(`Lost: ${counted(lost.length, 'line')} of the copies that stand in no result`, 'warning');
  for (const { path, line, text } of lost.slice(0, SHOWN))
    page.add(row('  ', as('path', `${path}:${line}`), '  ', text.trim()), { place: { path, line }, text });
  if (lost.length > SHOWN) page.say(`and ${lost.length - SHOWN} more`, 'muted');
}

/** Whom `git blame` will name: all lines together, then the files where something is not as before. */
export function addProof(page: Page, proof: readonly Proof[]): void {
  const sum = total(proof);
  page.heading('Who git blame will name afterwards');
  if (sum.lines === 0) {
    page.say('No line goes to another file in this phase.', 'muted');
    return;
  }
  for (const line of sumRows(sum)) page.add(line);
  const other = proof.filter(one => one.kept < one.lines || one.restored < one.lines);
  if (other.length > 0) addColumns(page);
  for (const one of other) page.add(fileRow(one), { change: one.path, place: { path: one.path } });
  const same = proof.length - other.length;
  if (same > 0) page.say(`${counted(same, 'file')} with every line as before, listed below`, 'muted');
}

/** Every file of the proof. */
export function addProofFiles(page: Page, proof: readonly Proof[]): void {
  if (proof.length === 0) return;
  page.heading(`Kept and restored in ${counted(proof.length, 'file')}`);
  addColumns(page);
  for (const one of proof) page.add(fileRow(one), { change: one.path, place: { path: one.path } });
}

/** What the columns of the files are. */
const addColumns = (page: Page): void =>
  page.add(row('  ', as('muted', `${'kept'.padStart(9)} ${'restored'.padStart(9)}`)));

function fileRow({ path, sources, lines, kept, restored }: Proof): Row {
  const from = sources.filter(source => source !== path);
  return row(
    '  ',
    as(kept === lines ? 'ok' : 'warning', percent(kept, lines).padStart(9)),
    ' ',
    as(restored === lines ? 'ok' : 'note', percent(restored, lines).padStart(9)),
    ' ',
    as('path', path),
    as('muted', from.length > 0 ? `  from ${from.join(', ')}` : ''),
  );
}
