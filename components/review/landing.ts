import { givenAway, landingAdvice } from '../../src/history/advice.ts';
import type { Landing } from '../../src/session/types.ts';
import { percent } from '../../store/words.ts';
import { pad } from '../text/cells.ts';
import { as, row } from '../text/row.ts';
import type { Page } from '../view/page.ts';

const WAYS: Readonly<Record<Landing['way'], string>> = {
  'fast-forward': 'fast-forward',
  'merge-commit': 'merge commit',
  rebase: 'rebase',
  squash: 'squash',
  'one-request-per-commit': 'one request per commit, squashed',
};

/** What becomes of the lines when the branch lands, for every way; the team's own is marked. */
export function addLanding(
  page: Page,
  landing: readonly Landing[] | undefined,
  ours: Landing['way'] | undefined,
): void {
  if (landing?.every(({ lines }) => lines === 0)) return;
  page.heading('If the branch lands by');
  if (!landing) page.say('…', 'muted');
  for (const { way, kept, restored, lines } of landing ?? []) {
    const name = row(way === ours ? as('accent', '› ') : '  ', pad(WAYS[way], 34));
    if (lines === undefined) {
      page.add(row(...name.spans, as('muted', 'not measured')));
      continue;
    }
    const loses = givenAway({ way, kept, restored, lines }, landing ?? []) > 0;
    page.add(
      row(
        ...name.spans,
        as(loses ? 'warning' : 'ok', `${loses ? '!' : '✓'} kept ${percent(kept, lines)}`),
        as(
          'muted',
          `, restored ${percent(restored, lines)}${way === ours ? '  this is how your team lands' : ''}`,
        ),
      ),
    );
  }
  const advice = landingAdvice(landing ?? []);
  if (advice !== undefined) page.say(advice, 'warning');
}
