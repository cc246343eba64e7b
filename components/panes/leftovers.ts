import { byKind, type Leftover } from '../../src/references/leftover.ts';
import { counted } from '../../store/words.ts';
import { as, row } from '../text/row.ts';
import type { Page } from '../view/page.ts';

/**
 * What still names an old path after the last phase, by kind: with the place, what it names, and why it was left.
 * @param asked places that a person has to look at, since what they name is not certain
 */
export function addLeftovers(page: Page, leftovers: readonly Leftover[], asked: number): void {
  if (leftovers.length === 0) {
    if (asked > 0) page.heading(`Nothing else names an old path; ${counted(asked, 'place')} may`, 'warning');
    else page.heading('✓ Nothing names an old path any more', 'ok');
    return;
  }
  page.heading(`${counted(leftovers.length, 'place')} with the name of an old path`);
  for (const [kind, own] of byKind(leftovers)) {
    page.say(`${kind}: ${own.length}`, 'title');
    for (const { path, line, text, reason, facade } of own) {
      const through = facade ? 'answered by a facade; ' : '';
      const thing = { place: { path, line } };
      page.add(row('    ', as('path', `${path}:${line}`), as('muted', `  ${through}${reason}`)), thing);
      page.add(row('      ', as('muted', text)), thing);
    }
  }
}
