import type { Unread } from '../../src/plan/types.ts';
import type { Leftover } from '../../src/references/leftover.ts';
import type { Item, Syntax } from '../../src/session/types.ts';
import { askedPlaces } from '../../store/dismiss.ts';
import type { Entry } from '../../store/entry.ts';
import { loaded, value } from '../../store/load.ts';
import { blamePlace, pathsOf, pathsOfItem } from '../../store/pane.ts';
import type { Load, Loadable } from '../../store/parts/load.ts';
import type { State } from '../../store/state.ts';
import { entryOf } from '../../store/step.ts';
import { blameKey, hasCopies, isWhole } from '../../store/want.ts';
import { type Document, nothing } from '../view/document.ts';
import { Page } from '../view/page.ts';
import { remember } from '../view/remember.ts';
import { apartDocument } from './apart.ts';
import { blameDocument } from './blame.ts';
import { divergenceDocument } from './divergence.ts';
import { historyDocument } from './history.ts';
import { wereOne } from './lineage.ts';
import { phaseDocument } from './phase.ts';
import { addExcerpt, addFinding, planDocument } from './plan.ts';
import { previewDocument } from './preview.ts';

const plan = remember(planDocument);
const blame = remember(blameDocument);
const preview = remember(previewDocument);
const phase = remember(phaseDocument);
const about = remember((title: string, leftovers: readonly Leftover[] | undefined, asked: number) => ({
  title,
  leftovers,
  asked,
}));
const divergence = remember(
  (
    found: Loadable['divergence'],
    one: Loadable['blame'] | undefined,
    two: Loadable['blame'] | undefined,
    context: number,
    foldMechanical: boolean,
    sideBySide: boolean,
    open: ReadonlySet<string>,
    now: number,
    ofOne: Syntax | undefined,
    ofTwo: Syntax | undefined,
  ) =>
    divergenceDocument(found, [one, two], { context, foldMechanical, sideBySide, open }, now, [
      ofOne?.colours,
      ofTwo?.colours,
    ]),
);

/** Made anew only where something was read since. */
const history = remember((item: Item, loads: State['loads'], planPath: string, columns: number) => {
  const { id } = item.operation;
  const histories = pathsOfItem(item).map(path => ({ path, commits: value({ loads }, 'history', path) }));
  const known = hasCopies(item) ? value({ loads }, 'divergence', id)?.lineage : undefined;
  const lineage = known && wereOne(known) ? known : undefined;
  const fates = item.state === 'decided' ? value({ loads }, 'references', id) : undefined;
  const named = value({ loads }, 'named', id);
  return historyDocument({ histories, named, planPath, fates, lineage }, columns);
}, 1);

/** Under this many columns two texts are shown one after the other. */
const ROOM_FOR_TWO = 72;

/** The text of the pane that is on screen, in so many columns. */
export function paneDocument(state: State, columns: number): Document {
  const entry = entryOf(state);
  switch (entry?.kind) {
    case 'item':
      return itemDocument(state, entry, columns);
    case 'phase':
      return phase(
        entry.phase,
        state.overview.current,
        state.planLines,
        state.keyOf,
        columns,
        about(state.title, isWhole(state) ? value(state, 'leftovers', '') : undefined, askedPlaces(state)),
      );
    case 'finding': {
      const page = new Page(columns);
      addFinding(page, entry.finding);
      return page.document();
    }
    case 'unread':
      return lineDocument(
        state,
        entry,
        'This line of the plan was not understood, so nothing will be done about it.',
        columns,
      );
    case 'not-taken':
      return lineDocument(state, entry, `Nothing was made of this: ${entry.reason}.`, columns);
    case 'apart':
      return apartDocument(state, entry.about, columns);
    default:
      return nothing('');
  }
}

/** A line of which nothing came, and the keys by which something does. */
function lineDocument(state: State, { line, until = line }: Unread, what: string, columns: number): Document {
  const page = new Page(columns);
  page.say(what);
  page.say(
    `${state.keyOf('line.add')} adds what it asks for, ${state.keyOf('line.nothing')} says that it asks for nothing.`,
    'accent',
  );
  page.heading('What the plan says');
  const meant = Array.from({ length: until - line + 1 }, (_, index) => line + index);
  addExcerpt(page, state.planLines, meant);
  return page.document();
}

function itemDocument(state: State, { item }: Extract<Entry, { kind: 'item' }>, columns: number): Document {
  const { now } = state;
  const { id } = item.operation;
  switch (state.pane) {
    case 'plan':
      return plan(
        item,
        state.planLines,
        value(state, 'divergence', id),
        value(state, 'named', id),
        item.state === 'decided' ? value(state, 'references', id) : undefined,
        state.keyOf,
        state.planPath,
        columns,
        now,
      );
    case 'divergence': {
      if (!hasCopies(item)) return nothing(nothingToCompare(item));
      const [one, two] = pathsOf(state).map(path => value(state, 'blame', blameKey({ path })));
      const sideBySide = state.sideBySide && columns >= ROOM_FOR_TWO;
      return shown(loaded(state, 'divergence', id), found => {
        const told = found.copies.map(({ text }) => state.syntaxes.get(text));
        const { context, foldMechanical, openFolds } = state;
        return divergence(
          found,
          one,
          two,
          context,
          foldMechanical,
          sideBySide,
          openFolds,
          now,
          told[0],
          told[1],
        );
      });
    }
    case 'blame': {
      const place = blamePlace(state);
      if (!place) return nothing('This step has no file yet: nobody wrote it.');
      return shown(loaded(state, 'blame', blameKey(place)), found =>
        blame(found, place.path, place.commit, now, state.syntaxes.get(found.text)?.colours),
      );
    }
    case 'history':
      return history(item, state.loads, state.planPath, columns);
    case 'preview':
      return shown(loaded(state, 'preview', id), found =>
        preview(found, state.syntaxes.get(found.text)?.colours),
      );
  }
}

const nothingToCompare = ({ state }: Item): string =>
  state === 'skipped'
    ? 'The files stay as they are, and are not compared.'
    : 'There is only one file: nothing to compare it with.';

/** The document of an answer; until it is there, nothing, and where it failed, why. */
function shown<T>(load: Load<T> | undefined, make: (value: T) => Document): Document {
  if (load === undefined) return nothing('');
  return load.state === 'ready' ? make(load.value) : nothing(`Cannot be shown: ${load.message}`);
}
