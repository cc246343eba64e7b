import type { Proof } from '../../src/history/types.ts';
import { counted, percent } from '../../store/words.ts';
import { as, type Row, row } from '../text/row.ts';
import type { Page } from '../view/page.ts';

/** Lines of a proof together. */
export interface Sum {
  readonly lines: number;
  readonly kept: number;
  readonly restored: number;
}

/** All files of a proof added up. */
export const sumOf = (proof: readonly Proof[]): Sum =>
  proof.reduce(
    (sum, { lines, kept, restored }) => ({
      lines: sum.lines + lines,
      kept: sum.kept + kept,
      restored: sum.restored + restored,
    }),
    { lines: 0, kept: 0, restored: 0 },
  );

/** Kept and restored of all lines, two rows. */
export function sumRows({ lines, kept, restored }: Sum): Row[] {
  return [
    row(
      '  ',
      as(kept === lines ? 'ok' : 'warning', `kept ${percent(kept, lines)}`),
      as('muted', `  ${kept} of ${lines} lines stay with an author of the history`),
    ),
    row(
      '  ',
      as(restored === lines ? 'ok' : 'note', `restored ${percent(restored, lines)}`),
      as('muted', `  ${restored} of ${lines} with the very commit that blame names now, of the elder copy`),
    ),
  ];
}

/** Whom `git blame` will name: all lines together, then the files where something is not as before. */
export function addProof(page: Page, proof: readonly Proof[]): void {
  const sum = sumOf(proof);
  page.heading('Who git blame will name afterwards');
  if (sum.lines === 0) {
    page.say('No line moves in this phase.', 'muted');
    return;
  }
  for (const line of sumRows(sum)) page.add(line);
  const other = proof.filter(one => one.kept < one.lines || one.restored < one.lines);
  for (const one of other) page.add(fileRow(one));
  const same = proof.length - other.length;
  if (same > 0) page.say(`${counted(same, 'file')} with every line as before, listed below`, 'muted');
}

/** Every file of the proof. */
export function addProofFiles(page: Page, proof: readonly Proof[]): void {
  if (proof.length === 0) return;
  page.heading(`Kept and restored in ${counted(proof.length, 'file')}`);
  for (const one of proof) page.add(fileRow(one));
}

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
