import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Io } from './command.ts';
import { COMMANDS_SCHEMA } from './own-settings.ts';
import { FIELDS, fieldOf, type Settings } from './setting-fields.ts';

export { FIELDS, type Settings } from './setting-fields.ts';

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
    // A reader of YAML is large, and most have no file of settings.
    const { parseSettings } = await import('./parse-settings.ts');
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
