import type { Syntax } from '../src/session/types.ts';
import { value } from './load.ts';
import { mergedText } from './merge-texts.ts';
import { blamePlace } from './pane.ts';
import type { SyntaxSlice } from './parts/syntax.ts';
import type { Ports } from './ports.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';
import { itemUnderCursor } from './step.ts';
import { blameKey, changeKey } from './want.ts';

/** A text on screen, and the path by whose name its language is known. */
interface Written {
  readonly path: string;
  readonly text: string;
}

/** Texts kept; the oldest go first. */
const KEPT = 6;

export const syntaxSlice: Slice<SyntaxSlice> = (update, get, { session }) => ({
  syntaxes: new Map(),
  async readSyntaxes() {
    if (!session.syntax) return;
    for (const { path, text } of textsOf(get())) {
      if (get().syntaxes.has(text)) continue;
      const found = await session.syntax(path, text).catch((): Syntax => ({}));
      update(({ syntaxes }) => ({
        syntaxes: new Map([...syntaxes, [text, found] as const].slice(-KEPT)),
      }));
    }
    const { merging } = get();
    if (!merging || isJudged(merging)) return;
    const { choosing, patches, divergence } = merging;
    const path = divergence.copies[1]?.path ?? '';
    const syntax = await session.syntax(path, mergedText(merging)).catch((): Syntax => ({}));
    update(({ merging: now }) =>
      now?.choosing.choices === choosing.choices && now.patches === patches
        ? { merging: { ...now, judged: { choices: choosing.choices, syntax } } }
        : {},
    );
  },
});

const isJudged = ({ judged, choosing }: NonNullable<State['merging']>): boolean =>
  judged?.choices === choosing.choices;

/** The texts on screen that are not made anew by keys. */
function textsOf(state: State): readonly Written[] {
  if (state.screen === 'merge' && state.merging) {
    const { divergence, texts } = state.merging;
    const [left, right] = divergence.copies;
    return [
      { path: left?.path ?? '', text: texts.left },
      { path: right?.path ?? '', text: texts.right },
    ];
  }
  if (state.screen === 'change') return ofChange(state);
  return state.screen === 'steps' ? ofPane(state) : [];
}

function ofChange({ reviewed, loads }: State): readonly Written[] {
  if (reviewed?.file === undefined) return [];
  const change = value({ loads }, 'change', changeKey(reviewed.phase, reviewed.file));
  if (!change) return [];
  const { path, from = path, before, after } = change;
  return [
    ...(before === undefined ? [] : [{ path: from, text: before }]),
    ...(after === undefined ? [] : [{ path, text: after }]),
  ];
}

function ofPane(state: State): readonly Written[] {
  const item = itemUnderCursor(state);
  if (!item) return [];
  const { id } = item.operation;
  switch (state.pane) {
    case 'divergence':
      return value(state, 'divergence', id)?.copies ?? [];
    case 'blame': {
      const place = blamePlace(state);
      const blamed = place && value(state, 'blame', blameKey(place));
      return place && blamed ? [{ path: place.path, text: blamed.text }] : [];
    }
    case 'preview': {
      const made = value(state, 'preview', id);
      return made ? [made] : [];
    }
    default:
      return [];
  }
}

/** Milliseconds without a change of the screen before its texts are read: less would fall between two keys. */
const QUIET = 250;

/** Reads what is on screen once nobody presses a key for a moment. */
export function readWhenQuiet({ after, session }: Ports): (state: State) => void {
  if (!session.syntax) return () => {};
  let forget = (): void => {};
  let reading = false;
  return state => {
    if (reading || !isWanted(state)) return;
    forget();
    forget = after(QUIET, () => {
      reading = true;
      void state.readSyntaxes().finally(() => {
        reading = false;
      });
    });
  };
}

const isWanted = (state: State): boolean =>
  textsOf(state).some(({ text }) => !state.syntaxes.has(text)) ||
  (state.screen === 'merge' && state.merging !== undefined && !isJudged(state.merging));
