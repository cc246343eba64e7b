import { topOverlay } from '../../store/overlay.ts';
import type { State } from '../../store/state.ts';
import { counted } from '../../store/words.ts';
import { PAIR_SIGNS } from '../audit/words.ts';
import type { Binding } from '../keys/binding.ts';
import { commandsOf } from '../keys/commands.ts';
import { shownKey } from '../keys/names.ts';
import { ARRIVALS } from '../steps/paths.ts';
import { SIGNS } from '../steps/words.ts';
import { pad } from '../text/cells.ts';
import { as, EMPTY, filled, over, type Row, row } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';
import type { Token } from '../theme/tokens.ts';
import { keepInSight } from '../view/scroll.ts';
import { SIGN, type Sign, signsOf } from './signs.ts';

/** Rows around the list: the filter and a count above, what is chosen in full below. */
const ABOVE = 2;
const CHOSEN = 2;

/** Rows under which the list has all that there are: no rule divides them, and what signs mean is found in the list only. */
const LOW = 14;

/** The help and the palette: commands that match, those that cannot act with the reason; in the help also what signs mean. */
export function commandRows(state: State, table: readonly Binding[], columns: number, height: number): Row[] {
  const top = topOverlay(state);
  if (top?.kind !== 'help' && top?.kind !== 'palette') return [];
  const commands = commandsOf(state, table);
  const signs = signsOf(state);
  const length = commands.length + signs.length;
  const cursor = Math.min(top.cursor, length - 1);
  const below = { ...state, overlays: state.overlays.slice(0, -1) };
  const isLow = height < LOW;
  const rule = isLow ? [] : [row(as('rule', '─'.repeat(columns)))];
  const meant = isLow ? [] : legend(below);
  const room = height - ABOVE - CHOSEN - 2 * rule.length - meant.length;
  const from = keepInSight(0, Math.max(0, cursor), length, room);
  const entries = [
    ...commands.map(command => commandRow(command, below, top.kind === 'palette')),
    ...signs.map(signRow),
  ];
  const shown = entries
    .slice(from, from + room)
    .map((line, index) => over(line, from + index === cursor ? 'selected' : undefined));
  const key = (id: string) => below.keyOf(id);
  const found = [
    ...(commands.length > 0 || signs.length === 0 ? [counted(commands.length, 'command')] : []),
    ...(signs.length > 0 ? [counted(signs.length, 'sign')] : []),
  ].join(', ');
  return [
    row(
      as('accent', 'type to filter: '),
      top.filter,
      as('selected', ' '),
      as('muted', top.kind === 'help' && top.filter === '' ? `  (“${SIGN}”: what signs mean)` : ''),
    ),
    row(
      as('muted', `${found}; ${key('command.up')} ${key('command.down')} choose, ${key('command.run')} runs`),
    ),
    ...rule,
    ...filled(shown, room),
    ...rule,
    ...inFull(commands[cursor] ?? signs[cursor - commands.length], below, columns),
    ...meant,
  ];
}

/** Columns of keys and signs. */
const KEYS = 14;

function commandRow(command: Binding, below: State, named: boolean): Row {
  const reason = command.disabled?.(below);
  const said = named ? `${command.id}: ${command.help}` : command.help;
  return row(
    as(reason === undefined ? 'key' : 'muted', `${pad(command.keys.map(shownKey).join(' '), KEYS)} `),
    reason === undefined ? said : as('muted', `${said} ✗ ${reason}`),
  );
}

const signRow = ({ sign, says, token }: Sign): Row => {
  const shown = `${pad(sign, KEYS)} `;
  return row(token ? as(token, shown) : shown, says);
};

/** All that there is to say about a command or a sign. */
function inFull(chosen: Binding | Sign | undefined, state: State, columns: number): Row[] {
  if (!chosen) return [EMPTY, EMPTY];
  const reason = 'says' in chosen ? undefined : chosen.disabled?.(state);
  const words = 'says' in chosen ? `${chosen.sign}  ${chosen.says}` : chosen.help;
  const said = wrap(reason === undefined ? words : `Not now: ${reason}`, columns);
  return [row(said[0] ?? ''), row(said[1] ?? '')];
}

/** What the signs of the list mean: of the steps, and of their files; or of what an audit found. */
function legend({ screen }: State): readonly Row[] {
  if (screen === 'steps') return [STATES, ARRIVING];
  return screen === 'audit' ? [PAIRS] : [];
}

const meanings = (
  signs: readonly { readonly sign: string; readonly token?: Token; readonly word: string }[],
): Row =>
  row(
    ...signs.flatMap(({ sign, token, word }) => [
      token ? as(token, sign) : { text: sign },
      as('muted', ` ${word.split(':')[0]} `),
    ]),
  );

const STATES = meanings(Object.values(SIGNS).filter(one => one !== SIGNS.unseen));
const PAIRS = meanings(Object.values(PAIR_SIGNS));
const ARRIVING = meanings([
  ...Object.entries(ARRIVALS).flatMap(([is, one]) => (is === 'chosen' ? [] : [one])),
  { sign: '⇒', word: 'facade' },
]);
