import type { OwnCommand } from '../store/parts/own.ts';

/** What a person or a repository may set once and for all. What is absent is as it comes. */
export interface Settings {
  readonly theme?: 'dark' | 'light' | 'none' | 'contrast';
  readonly mouse?: boolean;
  readonly screenReader?: boolean;
  readonly style?: 'weave' | 'linear';
  readonly landing?: 'fast-forward' | 'merge-commit' | 'rebase' | 'squash' | 'one-request-per-commit';
  /** A command that must pass at every main-line commit of a phase. */
  readonly check?: string;
  /** A command that reads plans as well, and says what it understands. */
  readonly reader?: string;
  /** A command that makes texts follow moves in languages that nothing here reads. */
  readonly rewriter?: string;
  /** Keys by the name of what they do. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** Commands of the person's own, each on a key: `keys.commands` in the file. */
  readonly commands?: readonly OwnCommand[];
  /** Copies that are no matter, by the ids that `scan` gives them, with the reason. */
  readonly copies?: Readonly<Record<string, string>>;
}

/** How a setting is checked, and described in the schema. */
export type Field =
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly description: string }
  | { readonly type: 'boolean'; readonly description: string }
  | { readonly type: 'command'; readonly description: string }
  | { readonly type: 'keys'; readonly description: string }
  | { readonly type: 'reasons'; readonly description: string };

/** Every setting by the name it has in the file. */
export const FIELDS: Readonly<Record<Exclude<keyof Settings, 'commands'>, Field>> = {
  theme: {
    type: 'choice',
    values: ['dark', 'light', 'none', 'contrast'],
    description: 'Colours of the screen. NO_COLOR goes before it.',
  },
  mouse: { type: 'boolean', description: 'Listen to the mouse: the wheel moves, a click goes there.' },
  screenReader: { type: 'boolean', description: 'Sentences instead of a window.' },
  style: {
    type: 'choice',
    values: ['weave', 'linear'],
    description: 'Side branches for blame to follow, or no merge commits.',
  },
  landing: {
    type: 'choice',
    values: ['fast-forward', 'merge-commit', 'rebase', 'squash', 'one-request-per-commit'],
    description: 'How the team lands branches: marked in the review of a phase.',
  },
  check: {
    type: 'command',
    description:
      'A command that must pass at every main-line commit of a phase. Only in your own settings: a repository may not say what is run on your machine.',
  },
  reader: {
    type: 'command',
    description:
      'A command that reads plans as well: a prompt on its standard input, its answer on standard output. Only in your own settings.',
  },
  rewriter: {
    type: 'command',
    description:
      'A command that makes texts follow the moves: moves and files as JSON on its standard input, edits as JSON on standard output. Only in your own settings.',
  },
  keys: {
    type: 'keys',
    description:
      'Keys by the name of what they do, in place of the built-in ones; docs/keys.md has every name. `commands`, only in your own settings: commands of your own, each with a key.',
  },
  copies: {
    type: 'reasons',
    description:
      'Copies that are no matter, by the ids that `reorg-tui scan` gives them, each with the reason.',
  },
};

/** What is said of a setting of this name, where there is one. */
export const fieldOf = (name: string): Field | undefined =>
  Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
