import { percent } from '../percent.ts';
import { totalShares } from '../tally.ts';
import type { ReportData } from '../types.ts';
import { html, type Markup } from './html.ts';
import { tile } from './tile.ts';

/** The numbers one looks for first. */
export function summary(data: ReportData): Markup {
  const items = data.phases.flatMap(({ status }) => status.items);
  const settled = items.filter(({ state }) => state !== 'open' && state !== 'person').length;
  const committed = data.phases.filter(({ status }) => status.state === 'committed').length;
  const { lines, kept, restored } = totalShares(data);
  return html`<section class="tiles" aria-label="Summary">
${tile(`${committed} of ${data.phases.length}`, 'phases committed')}
${tile(`${settled} of ${items.length}`, 'steps settled')}
${tile(percent(kept, lines), 'of the lines keep an author from before', 'kept')}
${tile(percent(restored, lines), 'are blamed on the very commit as before', 'restored')}
</section>`;
}
