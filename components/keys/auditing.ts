import type { Chosen } from '../../src/after/looked.ts';
import { WAYS } from '../../src/after/ways.ts';
import { lookedRow, stateOf } from '../../store/looking.ts';
import type { State } from '../../store/state.ts';
import type { Binding, Context } from './binding.ts';

const AUDIT: readonly Context[] = ['audit', 'histories'];

const cannotChoose = (state: State): string | undefined =>
  lookedRow(state)?.pairs.length ? undefined : 'No line lost its author here: there is nothing to choose.';

const chosen = (state: State, wanted: 'taken' | 'sure'): boolean =>
  [...(state.looked?.states.values() ?? [])].includes(wanted);

/** Keys of looking back at a reorganization that is done. */
export const AUDITING: readonly Binding[] = [
  {
    id: 'audit.take',
    keys: ['enter'],
    contexts: AUDIT,
    label: 'give back',
    help: 'Choose what the row under the cursor lost to be given back, and go on to the next file.',
    hint: 1,
    disabled: cannotChoose,
    run: ({ state }) => state.chooseRow(true, true),
  },
  {
    id: 'audit.pick',
    keys: ['space'],
    contexts: ['audit'],
    label: 'pick',
    help: 'Choose the row under the cursor, or open it again.',
    hint: 4,
    disabled: cannotChoose,
    run: ({ state }) => {
      const taken = lookedRow(state)?.pairs.every(pair => stateOf(state, pair) === 'taken');
      return state.chooseRow(taken ? undefined : true, false);
    },
  },
  {
    id: 'audit.leave',
    keys: ['s'],
    contexts: AUDIT,
    label: 'leave',
    help: 'Leave what the row under the cursor lost as it is, and go on.',
    hint: 5,
    disabled: cannotChoose,
    run: ({ state }) => state.chooseRow(false, true),
  },
  {
    id: 'audit.clear',
    keys: ['u'],
    contexts: AUDIT,
    label: 'clear',
    help: 'Take the choice on the row under the cursor back: it is open again.',
    disabled: cannotChoose,
    run: ({ state }) => state.chooseRow(undefined, false),
  },
  {
    id: 'audit.take-sure',
    keys: ['A'],
    contexts: AUDIT,
    label: 'all sure',
    help: 'Choose everything that is sure at once.',
    hint: 2,
    disabled: state => (chosen(state, 'sure') ? undefined : 'Nothing that is sure waits here.'),
    run: ({ state }) => state.chooseSure(),
  },
  {
    id: 'audit.review',
    keys: ['c'],
    contexts: AUDIT,
    label: 'review',
    help: 'Build what gives the chosen lines back, measure it, and show it; it is committed from there.',
    hint: 3,
    disabled: state =>
      chosen(state, 'taken')
        ? undefined
        : `Nothing is chosen yet: ${state.keyOf('audit.take-sure')} chooses all that is sure, ${state.keyOf('audit.take')} one row.`,
    run: ({ state }) => state.openReweaving(),
  },
  {
    id: 'audit.take-back',
    keys: ['U'],
    contexts: AUDIT,
    label: 'take back',
    help: 'Let the branch stand where it stood before history was given back, after asking.',
    hint: 6,
    disabled: state =>
      state.looked?.landed ? undefined : 'Nothing was given back that the branch stands at.',
    run: ({ state }) =>
      state.open({
        kind: 'confirm',
        title: 'Take it back?',
        lines: [
          `${state.looked?.repository.branch} will stand where it stood before. No file changes.`,
          'The choices stay: history can be given back again.',
        ],
        deed: { type: 'take back' },
      }),
  },
  {
    id: 'audit.undo',
    keys: ['z'],
    contexts: AUDIT,
    label: 'undo',
    help: 'Undo the last choice, wherever it was.',
    hint: 10,
    run: ({ state }) => state.undoChoice(),
  },
  {
    id: 'audit.redo',
    keys: ['Z'],
    contexts: AUDIT,
    label: 'redo',
    help: 'Choose again what was undone.',
    run: ({ state }) => state.redoChoice(),
  },
  {
    id: 'audit.focus',
    keys: ['tab', 'shift+tab'],
    contexts: AUDIT,
    label: 'other half',
    help: 'From the list to the text beside it, and back.',
    hint: 20,
    moves: true,
    run: ({ state }) => state.setFocus(state.focus === 'list' ? 'pane' : 'list'),
  },
  {
    id: 'audit.again',
    keys: ['R'],
    contexts: AUDIT,
    label: 'audit again',
    help: 'Audit the range again, up to where the branch stands now.',
    run: ({ state }) => state.lookAgain(),
  },
  {
    id: 'reweave.commit',
    keys: ['c'],
    contexts: ['reweave'],
    label: 'commit',
    help: 'Let the branch go on to the commits that are shown.',
    hint: 1,
    disabled: cannotGiveBack,
    run: ({ state }) => state.giveBack(),
  },
  {
    id: 'reweave.way',
    keys: ['w'],
    contexts: ['reweave'],
    label: 'another way',
    help: 'Say how your main line is reached: another way of giving history back is built.',
    hint: 2,
    disabled: ({ reweaving }) => (reweaving?.landing === undefined ? undefined : 'It is committed already.'),
    run: ({ state }) =>
      state.open({
        kind: 'menu',
        title: 'How may the main line change?',
        choices: WAYS.map(({ way, requests, when, price }) => ({
          label: when,
          detail: price,
          deed: { type: 'way', way, requests },
        })),
        cursor: Math.max(
          0,
          WAYS.findIndex(one => isChosen(one, state)),
        ),
      }),
  },
  {
    id: 'reweave.back',
    keys: ['esc'],
    contexts: ['reweave'],
    label: 'back to the audit',
    help: 'Back to the audit.',
    hint: 3,
    moves: true,
    disabled: ({ reweaving }) => (reweaving?.landing === 'running' ? 'It is being committed.' : undefined),
    run: ({ state }) => state.closeReweaving(),
  },
  {
    id: 'reweave.go-on',
    keys: ['enter'],
    contexts: ['reweave'],
    label: 'go on',
    help: 'After the commit: back to the audit.',
    hint: 4,
    disabled: ({ reweaving, keyOf }) =>
      reweaving?.landing === 'done'
        ? undefined
        : `${keyOf('reweave.go-on')} does not commit: ${keyOf('reweave.commit')} does, ${keyOf('reweave.back')} goes back.`,
    run: ({ state }) => state.closeReweaving(),
  },
];

const isChosen = ({ way, requests }: Chosen, { reweaving }: State): boolean =>
  way === reweaving?.chosen.way && requests === reweaving.chosen.requests;

function cannotGiveBack({ reweaving }: State): string | undefined {
  if (!reweaving) return 'Nothing is under review.';
  if (reweaving.landing === 'running') return 'It is being committed.';
  if (reweaving.landing === 'done') return 'It is committed.';
  if (reweaving.failure !== undefined) return 'It cannot be built: there is nothing to commit.';
  return reweaving.rehearsed ? undefined : 'It is being built and measured still.';
}
