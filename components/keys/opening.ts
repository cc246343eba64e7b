import { viewOf } from '../../store/pane.ts';
import type { MenuChoice } from '../../store/parts/overlay.ts';
import type { State } from '../../store/state.ts';
import { entryOf } from '../../store/step.ts';
import { planWords } from '../steps/words.ts';
import { thingAt } from '../view/document.ts';
import { copiesOf, type Thing } from '../view/thing.ts';
import type { Act, Binding, Context } from './binding.ts';
import { inList } from './move.ts';

const READ: readonly Context[] = [
  'pane',
  'review',
  'change',
  'commit',
  'log',
  'end',
  'audit',
  'histories',
  'reweave',
];

/** Keys that open and copy what is under the cursor. */
export const OPENING: readonly Binding[] = [
  {
    id: 'open',
    keys: ['space'],
    contexts: ['pane', 'change', 'commit', 'histories', 'reweave'],
    label: 'open',
    help: 'Open what is under the cursor: folded lines, the commit, the change of a file, the step of a problem.',
    hint: 30,
    moves: true,
    run: openThing,
  },
  {
    id: 'editor',
    keys: ['O'],
    contexts: [...READ, 'merge'],
    label: 'in the editor',
    help: 'Open the file under the cursor in your editor, at its line, as it is on disk.',
    hint: 45,
    run: act => {
      const { place } = thingUnder(act);
      if (!place) return act.state.tell('No file is under the cursor.', 'note');
      return act.state.openFile(place.path, place.line);
    },
  },
  {
    id: 'copy',
    keys: ['y', '.'],
    contexts: ['list', ...READ],
    label: 'copy',
    help: 'Copy what is under the cursor to the clipboard: a path, a commit, a command, the line.',
    run: copyThing,
  },
  {
    id: 'merge.copy',
    keys: ['y'],
    contexts: ['merge'],
    label: 'copy',
    help: 'Copy the line under the cursor, or where it stands, to the clipboard.',
    run: copyThing,
  },
];

/** What is under the cursor of the text in focus. */
const thingUnder = ({ state, document }: Act): Thing => thingAt(document, viewOf(state).line);

/** Shows more of what is under the cursor. */
export function openThing(act: Act): void {
  const { state } = act;
  const { fold, step, change, commit, place } = thingUnder(act);
  if (fold !== undefined) state.openFold(fold);
  else if (step !== undefined) state.goToStep(step);
  else if (change !== undefined) state.openChange(change);
  else if (commit !== undefined) state.open({ kind: 'commit', id: commit });
  else if (place) state.tell(`${state.keyOf('editor')} opens ${place.path} in your editor.`, 'note');
  else state.tell('Nothing that opens is under the cursor.', 'note');
}

function copyThing(act: Act): void {
  const { state } = act;
  const choices = inList(act) ? stepCopies(state) : copiesOf(thingUnder(act));
  const [only] = choices;
  if (!only) state.tell('Nothing to copy is under the cursor.', 'note');
  else if (choices.length > 1) state.open({ kind: 'menu', title: 'Copy', choices, cursor: 0 });
  else void state.perform(only.deed);
}

/** Of a step its paths and the words of the plan; of any other entry its words. */
function stepCopies(state: State): readonly MenuChoice[] {
  const entry = entryOf(state);
  if (entry?.kind !== 'item') return [];
  const { from, to, survivor, line } = entry.item.operation;
  const paths = [...new Set([to, from, survivor])].filter(path => path !== undefined);
  const places = paths.flatMap(path => copiesOf({ place: { path } }));
  return [...places, ...copiesOf({ text: planWords(state.planLines[line - 1] ?? '') })];
}
