import { viewOf } from '../../store/pane.ts';
import { thingAt } from '../view/document.ts';
import type { Binding } from './binding.ts';
import { openThing } from './opening.ts';

/** Keys of the last page. */
export const ENDING: readonly Binding[] = [
  {
    id: 'end.open',
    keys: ['enter', 'space'],
    contexts: ['end'],
    label: 'open',
    help: 'Go to the step under the cursor, or open what it names.',
    hint: 1,
    moves: true,
    run: act => {
      const { step } = thingAt(act.document, viewOf(act.state).line);
      if (step === undefined) return openThing(act);
      act.state.close();
      act.state.goToStep(step);
    },
  },
  {
    id: 'end.report',
    keys: ['r'],
    contexts: ['end'],
    label: 'report',
    help: 'Write the report, one page for a browser, beside the record.',
    hint: 3,
    run: ({ state }) => state.handOn('report'),
  },
  {
    id: 'end.description',
    keys: ['m'],
    contexts: ['end'],
    label: 'description',
    help: 'Write the description of a request, in Markdown, beside the record.',
    hint: 4,
    run: ({ state }) => state.handOn('description'),
  },
];
