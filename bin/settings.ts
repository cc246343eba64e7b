import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { tooDeep } from '../src/references/depth.ts';
import type { OwnCommand } from '../store/parts/own.ts';
import type { Io } from './command.ts';
import { nearest } from './nearest.ts';
import { apart, COMMANDS_SCHEMA, ownCommands } from './own-settings.ts';

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
type Field =
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

/** Settings, and a sentence for each thing in the files that is not understood; those are left out. */
export interface Found {
  readonly settings: Settings;
  readonly warnings: readonly string[];
  /** What a repository may not set, a sentence each. */
  readonly ignored: readonly string[];
}

/** Name of the file that a repository may hold at its top. */
export const LOCAL = '.reorg-tui.yaml';

/**
 * Reads `reorg-tui/config.yaml` in the person's configuration directory (XDG base directories), then `.reorg-tui.yaml`
 * at the top of the repository around `cwd`: what the second one sets takes the place of the first one's, keys one by one.
 */
export async function readSettings({ env, cwd }: Pick<Io, 'env' | 'cwd'>): Promise<Found> {
  const home = env.XDG_CONFIG_HOME || (env.HOME ? join(env.HOME, '.config') : undefined);
  const files = [
    ...(home === undefined ? [] : [join(home, 'reorg-tui', 'config.yaml')]),
    ...(await upwards(cwd)),
  ];
  let settings: Settings = {};
  const warnings: string[] = [];
  const ignored: string[] = [];
  for (const path of files) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const found = parseSettings(text, path);
    warnings.push(...found.warnings);
    const own = basename(path) !== LOCAL;
    if (!own)
      ignored.push(...commandsIn(found.settings).map(([name, command]) => notRun(path, name, command)));
    settings = patched(settings, own ? found.settings : withoutCommands(found.settings));
  }
  return { settings, warnings, ignored };
}

const isCommand = (name: string): boolean => fieldOf(name)?.type === 'command';

const commandsIn = ({ commands = [], ...settings }: Settings): [string, string][] => [
  ...(Object.entries(settings).filter(([name]) => isCommand(name)) as [string, string][]),
  ...commands.map(({ command }): [string, string] => ['keys.commands', command]),
];

const withoutCommands = ({ commands: _, ...settings }: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !isCommand(name)));

const fieldOf = (name: string): Field | undefined =>
  Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;

/** Commands that can be given for once. */
const FLAGS: ReadonlySet<string> = new Set(['check', 'reader']);

/** Who clones a repository has not agreed to run what it says. */
const notRun = (path: string, name: string, command: string): string =>
  `${path}: “${name}” is ignored in the settings of a repository, so \`${command}\` is not run. ${FLAGS.has(name) ? `Give it with --${name}, or set` : 'Set'} it in your own settings.`;

const patched = (old: Settings, over: Settings): Settings => ({
  ...old,
  ...over,
  ...((old.keys || over.keys) && { keys: { ...old.keys, ...over.keys } }),
  ...((old.copies || over.copies) && { copies: { ...old.copies, ...over.copies } }),
});

/** The local file of the first directory upwards that holds a repository. */
async function upwards(directory: string): Promise<string[]> {
  for (let at = directory; ; at = dirname(at)) {
    const isTop = await readFile(join(at, '.git', 'HEAD')).then(
      () => true,
      error => error.code === 'ENOTDIR',
    );
    if (isTop) return [join(at, LOCAL)];
    if (dirname(at) === at) return [];
  }
}

/** @param path names the file in warnings */
export function parseSettings(text: string, path: string): Omit<Found, 'ignored'> {
  if (tooDeep(text))
    return { settings: {}, warnings: [`${path}: these settings are left out: they are nested too deep`] };
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) return { settings: {}, warnings: [`${path}: ${error.message.split('\n')[0]}`] };
  let value: unknown;
  try {
    value = document.toJS();
  } catch (problem) {
    // Aliases of aliases that would fill the memory.
    return {
      settings: {},
      warnings: [`${path}: these settings are left out: ${(problem as Error).message}`],
    };
  }
  if (value === null || value === undefined) return { settings: {}, warnings: [] };
  if (typeof value !== 'object' || Array.isArray(value))
    return { settings: {}, warnings: [`${path}: a file of settings is a map of names to values.`] };
  const warnings: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, set] of Object.entries(value)) {
    const field = fieldOf(name);
    const { commands, rest } = field?.type === 'keys' ? apart(set) : { commands: undefined, rest: set };
    const wrong = field ? misfit(name, rest, field) : unknown(name);
    if (wrong !== undefined) warnings.push(`${path}: ${wrong}`);
    else settings[name] = field?.type === 'keys' ? asLists(rest as Record<string, string | string[]>) : rest;
    if (commands === undefined) continue;
    const own = ownCommands(commands);
    warnings.push(...own.wrong.map(one => `${path}: ${one}`));
    settings.commands = own.commands;
  }
  return { settings, warnings };
}

function unknown(name: string): string {
  const meant = nearest(name, Object.keys(FIELDS));
  return `“${name}” is no setting${meant === undefined ? '' : `; “${meant}” is`}.`;
}

function misfit(name: string, value: unknown, field: Field): string | undefined {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `“${name}” is true or false.`;
    case 'command':
      return typeof value === 'string' && value.trim() !== '' ? undefined : `“${name}” is a command, a text.`;
    case 'choice':
      return field.values.includes(String(value))
        ? undefined
        : `“${name}” is one of ${field.values.join(', ')}.`;
    case 'keys':
      return isKeyMap(value) ? undefined : '“keys” is a map of names to a key or a list of keys.';
    case 'reasons':
      return isReasons(value) ? undefined : `“${name}” is a map of ids to reasons.`;
  }
}

const isKeyMap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(
    keys => typeof keys === 'string' || (Array.isArray(keys) && keys.every(key => typeof key === 'string')),
  );

const isReasons = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(why => typeof why === 'string' && why.trim() !== '');

const asLists = (keys: Record<string, string | string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, typeof key === 'string' ? [key] : key]));

/** The settings as a JSON schema, for editors that check while one types. */
export function settingsSchema(): string {
  const key = { type: 'string', minLength: 1 };
  const properties = Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => {
      const { description } = field;
      if (field.type === 'boolean') return [name, { type: 'boolean', description }];
      if (field.type === 'choice') return [name, { enum: field.values, description }];
      if (field.type === 'command') return [name, { type: 'string', minLength: 1, description }];
      if (field.type === 'reasons') return [name, { type: 'object', description, additionalProperties: key }];
      const additionalProperties = { anyOf: [key, { type: 'array', items: key }] };
      const properties = { commands: COMMANDS_SCHEMA };
      return [name, { type: 'object', description, properties, additionalProperties }];
    }),
  );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of reorg-tui',
    type: 'object',
    additionalProperties: false,
    properties,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
