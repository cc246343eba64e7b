import type { Session } from '../src/session/types.ts';
import { createScreenStore, type Store } from '../store/create.ts';
import { isAtEnd } from '../store/end.ts';
import type { State } from '../store/state.ts';
import type { Surroundings, Terminal } from './context.ts';
import { createDispatcher } from './keys/dispatch.ts';
import { withOwn } from './keys/own.ts';
import { rebind } from './keys/rebind.ts';
import { keyOf, TABLE } from './keys/table.ts';
import { lender, obey } from './lend.ts';
import type { ScreenOptions } from './options.ts';
import { listTop } from './steps/list.ts';
import { chooseTheme } from './theme/choose.ts';
import { unhurried } from './unhurried.ts';
import { LIST_HEAD, layoutOf } from './view/layout.ts';
import { readerOf } from './view/read.ts';

export interface Surrounded {
  readonly surroundings: Surroundings;
  /** Cuts the ties to the session and the terminal. */
  readonly close: () => void;
}

/** Makes everything that the components of a session share. */
export function surround(session: Session, options: ScreenOptions): Surrounded {
  const { stdout, openEditor, openFile, runCommand, handOn, job, settings = {}, now = clock } = options;
  const terminal: Terminal = { suspend: deed => deed() };
  const lending = lender(terminal);
  const bound = rebind(TABLE, settings.keys ?? {});
  const { table, problems } = withOwn(bound.table, settings.commands ?? []);
  const { store, close } = createScreenStore({
    session,
    now,
    keyOf: id => keyOf(table, id),
    ...(job && { pause: () => lending.lend(() => job.stop('all')) }),
    ...(settings.mouse !== undefined && { mouse: settings.mouse }),
    ...(settings.landing && { landing: settings.landing }),
    after: later,
    copy: text => stdout.write(clipboard(text)),
    edit: request => lending.lend(() => openEditor(request)),
    ...(handOn && { handOn }),
    ring: words => stdout.write(bell(words)),
    ...(runCommand && {
      runCommand: (command, where) =>
        where === 'terminal' ? lending.lend(() => runCommand(command, where)) : runCommand(command, where),
    }),
    ...(openFile && { openFile: place => lending.lend(() => openFile(place)) }),
  });
  const measure = (): void => store.getState().resize(stdout.columns || 80, stdout.rows || 24);
  measure();
  stdout.on('resize', measure);
  greet(store);
  warn(store, [...(settings.warnings ?? []), ...bound.problems, ...problems]);
  const unfollow = store.subscribe(keepCursorInSight);
  const drawn = unhurried(store);
  const free = job ? obey(job, lending) : () => {};
  return {
    surroundings: {
      store,
      drawn: drawn.store,
      dispatcher: createDispatcher(store, table, readerOf),
      terminal,
      table,
      theme: chooseTheme(options.environment, settings.theme),
    },
    close() {
      stdout.off('resize', measure);
      unfollow();
      drawn.close();
      free();
      close();
    },
  };
}

/** The list scrolls with its cursor, however that was moved. */
function keepCursorInSight(state: State): void {
  const top = listTop(state, layoutOf(state).list.rows - LIST_HEAD);
  if (top !== state.listTop) state.scrollList(top);
}

/** The first look comes by itself as long as nothing was decided. */
function greet(store: Store): void {
  const { overview, open, screen } = store.getState();
  if (screen !== 'steps') return;
  const items = overview.phases.flatMap(phase => phase.items);
  if (isAtEnd({ overview })) store.getState().openEnd();
  else if (items.every(item => item.decision === undefined && item.state !== 'done'))
    open({ kind: 'welcome' });
}

/** What was wrong with the settings, in one line; the first of several. */
function warn(store: Store, warnings: readonly string[]): void {
  const [first] = warnings;
  if (first === undefined) return;
  const more = warnings.length > 1 ? ` (and ${warnings.length - 1} more)` : '';
  store.getState().tell(`Settings: ${first}${more}`, 'error');
}

const clock = (): number => Date.now() / 1000;

function later(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}

/** A bell, and OSC 9 for terminals that show words to somebody who looks elsewhere; others ignore it. */
const bell = (words: string): string => `\x07\x1b]9;${words.replace(/[^\x20-\x7e]/g, '')}\x07`;

/** OSC 52: asks the terminal to put a text on the clipboard; those that cannot ignore it. */
const clipboard = (text: string): string => `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`;
