import type { Store } from '../../store/create.ts';
import type { State } from '../../store/state.ts';
import { signsOf } from '../overlays/signs.ts';
import type { Document } from '../view/document.ts';
import type { Act, Binding } from './binding.ts';
import { commandsOf } from './commands.ts';
import { typed } from './names.ts';
import { contextOf, findBinding } from './table.ts';
import { insert } from './typing.ts';

/** The text in focus and how many of its lines are on screen, of a state. */
export type Reader = (state: State) => { readonly document: Document; readonly height: number };

/** Takes keys one after the other. */
export interface Dispatcher {
  press(keys: readonly string[]): void;
  paste(text: string): void;
  /** Resolves when every key so far has done its work. */
  settled(): Promise<void>;
}

const typing = new Set(['prompt', 'help', 'palette']);

/**
 * Brings keys to what they do, by the table, each in the state that the one before it left behind: where a key starts
 * something that takes a moment (a decision written to disk), later keys wait.
 */
export function createDispatcher(store: Store, table: readonly Binding[], read: Reader): Dispatcher {
  let waiting: string[] = [];
  let running: Promise<void> | undefined;

  const run = (binding: Binding): void | Promise<void> => {
    const state = store.getState();
    const reason = binding.disabled?.(state);
    if (reason !== undefined) return state.tell(reason, 'warning');
    return binding.run(actOn(state));
  };

  const actOn = (state: State): Act => {
    const { document, height } = read(state);
    return {
      state,
      document,
      height,
      again: () => actOn(store.getState()),
      runChosen: () => runChosen(state),
    };
  };

  const runChosen = (state: State): void | Promise<void> => {
    const top = state.overlays.at(-1);
    const commands = commandsOf(state, table);
    const cursor = top?.kind === 'help' || top?.kind === 'palette' ? top.cursor : 0;
    const signs = signsOf(state).length;
    const chosen = commands[Math.min(cursor, commands.length + signs - 1)];
    if (!chosen && signs > 0) return state.tell('That is a sign: it only says how something stands.', 'note');
    if (!chosen) return state.tell('No command is named like that.', 'note');
    state.close();
    return run(chosen);
  };

  const take = (key: string): void | Promise<void> => {
    const state = store.getState();
    const context = contextOf(state);
    const binding = findBinding(table, context, key);
    if (state.toast && !typing.has(context)) state.hush();
    if (binding) return run(binding);
    const character = typed(key);
    if (typing.has(context)) {
      if (character !== undefined) insert(state, character);
    } else if (character !== undefined) {
      state.tell(`${key} does nothing here: ${state.keyOf('help')} lists the keys.`, 'note');
    }
  };

  const drain = async (): Promise<void> => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) await take(key);
  };

  /** Keys that act at once are done before this returns, so that their frame is the next one. */
  const go = (): void => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      const pending = take(key);
      if (!(pending instanceof Promise)) continue;
      running = pending.then(drain).finally(() => {
        running = undefined;
        if (waiting.length > 0) go();
      });
      return;
    }
  };

  return {
    press(keys) {
      waiting = [...waiting, ...keys];
      if (!running) go();
    },
    paste(text) {
      const state = store.getState();
      if (typing.has(contextOf(state))) insert(state, text);
      else state.tell('Nothing here takes a pasted text.', 'note');
    },
    async settled() {
      while (running) await running;
    },
  };
}
