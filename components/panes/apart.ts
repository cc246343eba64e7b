import type { Unfinished } from '../../src/decisions/types.ts';
import { stepName } from '../../src/session/subject.ts';
import { cameFrom } from '../../store/overview.ts';
import type { State } from '../../store/state.ts';
import type { Document } from '../view/document.ts';
import { Page } from '../view/page.ts';

/** What is left to a person and stands in no step: what, why it counts, and the key by which it counts no more. */
export function apartDocument({ keyOf, overview }: State, about: Unfinished, columns: number): Document {
  const page = new Page(columns);
  page.say(about.what);
  if (about.why !== '' && about.why !== about.what) page.say(about.why);
  page.heading('What can be done');
  const source = cameFrom(
    overview.phases.flatMap(({ items }) => items),
    about,
  );
  if (source) {
    const step = stepName(source.operation);
    page.say(`Step ${step} as decided would do this: decide it otherwise.`, undefined, {
      step: source.operation.id,
    });
  } else page.say('Put it right in your editor, where it is wrong.');
  page.say(
    `${keyOf('line.nothing')} says that it is no matter, and why. Until then the plan is not done.`,
    'accent',
  );
  return page.document();
}
