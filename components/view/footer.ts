import type { Progress } from '../../src/session/types.ts';
import { value } from '../../store/load.ts';
import { lookedRow } from '../../store/looking.ts';
import { topOverlay } from '../../store/overlay.ts';
import { blamePlace, pathsOf, viewOf } from '../../store/pane.ts';
import type { Tone } from '../../store/parts/toast.ts';
import type { State } from '../../store/state.ts';
import { itemUnderCursor } from '../../store/step.ts';
import { blameKey } from '../../store/want.ts';
import type { Binding } from '../keys/binding.ts';
import { shownKey } from '../keys/names.ts';
import { bindingsOf, contextOf } from '../keys/table.ts';
import { currentMerge } from '../merge/current.ts';
import { editedWords, hunkWords, pathOf } from '../merge/words.ts';
import { hasOffers } from '../overlays/asked.ts';
import { commitAt } from '../panes/gutter.ts';
import { width } from '../text/cells.ts';
import { as, EMPTY, type Row, row, rowWidth, type Span } from '../text/row.ts';
import { day } from '../text/time.ts';
import { typedRow } from '../text/typed.ts';
import { wrapRow } from '../text/wrap-row.ts';
import type { Token } from '../theme/tokens.ts';
import { thingAt } from './document.ts';
import { readerOf } from './read.ts';
import type { Picture } from './view.tsx';

const TONES: Readonly<Record<Tone, { sign: string; token: Token }>> = {
  ok: { sign: '✓', token: 'ok' },
  note: { sign: '·', token: 'note' },
  warning: { sign: '!', token: 'warning' },
  error: { sign: '✗', token: 'error' },
};

/** Lines at the bottom of the window. */
export const FOOTER = 2;

/** The two lines at the bottom: what just happened or is going on, and the keys that work here. */
export const footerRows: Picture = (state, { columns }, { table }) => {
  const message = messageRow(state, columns);
  const [first = EMPTY, rest] = wrapRow(message, columns);
  // What was just said is read whole, and takes the place of the keys until the next one is pressed.
  return state.toast && rest ? [first, rest] : [message, keysRow(state, table, columns)];
};

/** Most lines that what was just said takes. */
const SAID = 8;

/** How many lines what was just said takes, where that is more than the bottom of the window has. */
export function saidHeight(state: State, columns: number): number {
  if (!state.toast) return 0;
  const { length } = wrapRow(messageRow(state, columns), columns);
  return length > FOOTER ? Math.min(SAID, length) : 0;
}

/** All of what was just said, over whatever lies below. */
export const saidRows: Picture = (state, { columns }) =>
  wrapRow(messageRow(state, columns), columns).map(line =>
    row(...line.spans, ' '.repeat(Math.max(0, columns - rowWidth(line)))),
  );

function messageRow(state: State, columns: number): Row {
  const top = topOverlay(state);
  if (top?.kind === 'prompt' && !hasOffers(top)) {
    const title = ` ${top.title}: `;
    return row(as('accent', title), ...typedRow(top, Math.max(TYPED, columns - width(title))).spans);
  }
  if (state.toast) {
    const { sign, token } = TONES[state.toast.tone];
    return row(' ', as(token, `${sign} ${state.toast.text}`));
  }
  const givingUp = top === undefined ? GIVES_UP[state.screen] : undefined;
  if (state.progress) return progressRow(state.progress, givingUp && state.keyOf(givingUp));
  if (state.slow !== undefined) return row(' ', as('accent', `… ${state.slow}`));
  return row(' ', as('muted', noteOn(state, columns - 1)));
}

/** The key that gives up what is under way, by the screen on which it does. */
const GIVES_UP: Partial<Readonly<Record<State['screen'], string>>> = {
  steps: 'leave',
  review: 'review.back',
};

/** Columns that what is typed has at least. */
const TYPED = 8;

/** Cells of a progress bar. */
const BAR = 24;

/** @param key that gives it up, where that key is for it and for nothing on top */
function progressRow({ doing, done, of, fixed }: Progress, key: string | undefined): Row {
  const full = of > 0 ? Math.min(BAR, Math.floor((done / of) * BAR)) : 0;
  return row(
    ' ',
    as('accent', `${doing} `),
    as('ok', '█'.repeat(full)),
    as('muted', '░'.repeat(BAR - full)),
    as('muted', ` ${done}/${of}${key !== undefined && !fixed ? `  ${key} gives up` : ''}`),
  );
}

/** What there is to say about the line under the cursor. */
function noteOn(state: State, columns: number): string {
  if (state.screen === 'merge') return mergeNote(state, columns);
  if (state.screen === 'audit') return lookedNote(state);
  if (state.screen === 'steps' && state.pane === 'history' && state.focus === 'pane')
    return historyNote(state);
  if (state.screen !== 'steps' || state.pane !== 'blame' || !itemUnderCursor(state)) return '';
  const place = blamePlace(state);
  const commit = place && commitAt(value(state, 'blame', blameKey(place)), viewOf(state).line);
  if (!place || !commit) return '';
  const at = place.commit === undefined ? '' : ` at ${place.commit.slice(0, 8)}`;
  const wrote = `${commit.id.slice(0, 8)} ${day(commit.time)} ${commit.author}: ${commit.summary}`;
  // The path stands above the text, too.
  return longest([`${place.path}${at}: ${wrote}`, wrote], columns);
}

/** The commit under the cursor of the history in full: half a window has no room for it. */
function historyNote(state: State): string {
  const { document } = readerOf(state);
  const { commit } = thingAt(document, viewOf(state).line);
  const known = pathsOf(state).flatMap(path => value(state, 'history', path) ?? []);
  const found = known.find(({ id }) => id === commit);
  return found ? `${found.id.slice(0, 8)} ${day(found.time)} ${found.author}: ${found.subject}` : '';
}

/** The whole path of the row under the cursor: the list has its name only. */
function lookedNote(state: State): string {
  const row = lookedRow(state);
  return row?.kind === 'file' ? `${row.file.path} ← ${row.pairs.map(pair => pair.source).join(', ')}` : '';
}

/** How the difference under the cursor stands, and who wrote the line, as far as there is room. */
function mergeNote(state: State, columns: number): string {
  const { merging } = state;
  const document = currentMerge(state);
  if (!merging || !document) return '';
  const { line } = viewOf(state);
  const path = pathOf(merging, merging.side);
  const number = document.numberAt(line, merging.side);
  const blamed = value(state, 'blame', blameKey({ path }));
  const commit = number === undefined ? undefined : commitAt(blamed, number - 1);
  const who = commit ? `  ${commit.id.slice(0, 8)} ${day(commit.time)} ${commit.author}` : '';
  const stands = document.editedAt(line)
    ? editedWords(state.keyOf)
    : hunkWords(merging, document.stopAt(line), state.keyOf, columns);
  return longest(
    [commit ? `${stands}${who}: ${commit.summary}` : stands, `${stands}${who}`, stands],
    columns,
  );
}

/** The first of several ways to say something that has room, else the last: the longest come first. */
const longest = (ways: readonly string[], columns: number): string =>
  ways.find(words => width(words) <= columns) ?? ways.at(-1) ?? '';

/** As many keys as fit, the most useful first; those that cannot act now are left to the help. */
function keysRow(state: State, table: readonly Binding[], columns: number): Row {
  const hinted = bindingsOf(table, contextOf(state))
    .filter(
      binding =>
        binding.hint !== undefined && binding.keys.length > 0 && binding.disabled?.(state) === undefined,
    )
    .map(binding => ({ ...binding, label: binding.labelNow?.(state) ?? binding.label }))
    .sort((one, two) => one.hint! - two.hint!);
  const last = hinted.filter(binding => binding.hint! >= 90);
  const room = columns - 1 - last.reduce((sum, binding) => sum + hintWidth(binding), 0);
  const spans: Span[] = [{ text: ' ' }];
  let used = 1;
  for (const binding of hinted.filter(binding => binding.hint! < 90)) {
    used += hintWidth(binding);
    if (used > room) break;
    spans.push(...hint(binding));
  }
  return row(...spans, ...last.flatMap(hint));
}

const hint = ({ keys, label }: Binding): Span[] => [as('key', shownKey(keys[0]!)), { text: ` ${label}  ` }];

const hintWidth = ({ keys, label }: Binding): number => width(shownKey(keys[0]!)) + width(label) + 3;
