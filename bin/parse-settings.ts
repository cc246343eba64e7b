import { parseDocument } from 'yaml';
import { tooDeep } from '../src/references/depth.ts';
import { nearest } from './nearest.ts';
import { apart, ownCommands } from './own-settings.ts';
import { FIELDS, type Field, fieldOf, type Settings } from './setting-fields.ts';

/** The settings of one file, and a sentence for each thing in it that is not understood; those are left out. */
interface Parsed {
  readonly settings: Settings;
  readonly warnings: readonly string[];
}

/** @param path names the file in warnings */
export function parseSettings(text: string, path: string): Parsed {
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
