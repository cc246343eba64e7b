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
import { as, EMPTY, over, type Row, row } from '../text/row.ts';
import { wrap } from '../text/wrap.ts';
import type { Token } from '../theme/tokens.ts';
import { keepInSight } from '../view/scroll.ts';

/** Rows around the list of commands: the filter and a count above, what is chosen in full and the signs below. */
const ABOVE = 3;
const CHOSEN = 3;

/** The help and the palette: commands that match, those that cannot act with the reason. */
export function commandRows(state: State, table: readonly Binding[], columns: number, height: number): Row[] {
  const top = topOverlay(state);
  if (top?.kind !== 'help' && top?.kind !== 'palette') return [];
  const commands = commandsOf(state, table);
  const cursor = Math.min(top.cursor, commands.length - 1);
  const below = { ...state, overlays: state.overlays.slice(0, -1) };
  const signs = legend(below);
  const room = height - ABOVE - CHOSEN - signs.length;
  const from = keepInSight(0, Math.max(0, cursor), commands.length, room);
  const shown = commands.slice(from, from + room).map((command, index) => {
    const reason = command.disabled?.(below);
    const keys = command.keys.map(shownKey).join(' ');
    const said = top.kind === 'palette' ? `${command.id}: ${command.help}` : command.help;
    const line = row(
      as(reason === undefined ? 'key' : 'muted', `${pad(keys, 14)} `),
      reason === undefined ? said : as('muted', `${said} ✗ ${reason}`),
    );
    return over(line, from + index === cursor ? 'selected' : undefined);
  });
  return [
    row(as('accent', 'type to filter: '), top.filter, as('selected', ' ')),
    row(
      as(
        'muted',
        `${counted(commands.length, 'command')}; ${below.keyOf('command.up')} ${below.keyOf('command.down')} choose, ${below.keyOf('command.run')} runs, ${below.keyOf('prompt.cancel')} closes`,
      ),
    ),
    row(as('rule', '─'.repeat(columns))),
    ...shown,
    ...Array.from({ length: room - shown.length }, () => EMPTY),
    row(as('rule', '─'.repeat(columns))),
    ...explained(commands[cursor], below, columns),
    ...signs,
  ];
}

/** All that there is to say about one command. */
function explained(command: Binding | undefined, state: State, columns: number): Row[] {
  if (!command) return [EMPTY, EMPTY];
  const reason = command.disabled?.(state);
  const said = wrap(reason === undefined ? command.help : `Not now: ${reason}`, columns);
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
