import type { Engine } from '../../src/session/engine.ts';
import type { Answer } from '../answer/give.ts';
import { shape, text } from '../answer/shape.ts';
import type { About } from './about.ts';
import { nextOn } from './next.ts';
import { itemsOf, openItems, STEP, stepRecord, tally } from './steps.ts';

/** What `decide` answers. */
export const DECIDE = shape(
  'What was decided, and what is open still',
  { record: text('Where it was written down.'), said: text('The name and the choice, as they were given.') },
  { decided: STEP, open: STEP },
);

/** @param ids operations that it is about; none where something was dismissed, or a line asks for nothing now */
export function decideAnswer(
  engine: Engine,
  { ids, said }: { readonly ids: readonly string[]; readonly said: string },
  about: About,
): Answer<typeof DECIDE> {
  const items = itemsOf(engine);
  const own = items.filter(({ operation }) => ids.includes(operation.id));
  const open = openItems(engine);
  return {
    all: {
      record: engine.opened.journal.path,
      said,
      decided: own.map(stepRecord),
      open: open.map(stepRecord),
    },
    facts: [`${said}; ${tally(items)}`],
    next: nextOn(engine, about, engine.unfinished()),
  };
}
