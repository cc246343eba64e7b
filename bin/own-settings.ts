import { PLACEHOLDERS } from '../store/own.ts';
import type { OwnCommand } from '../store/parts/own.ts';

/** The commands of a map of keys, and the map without them. */
export function apart(keys: unknown): { readonly commands?: unknown; readonly rest: unknown } {
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) return { rest: keys };
  const { commands, ...rest } = keys as Record<string, unknown>;
  return { commands, rest };
}

/** Commands of the person's own as they stand in the file; what is wrong with the others, a sentence each. */
export function ownCommands(value: unknown): {
  readonly commands: readonly OwnCommand[];
  readonly wrong: readonly string[];
} {
  if (!Array.isArray(value)) return { commands: [], wrong: ['“keys.commands” is a list of commands.'] };
  const wrong: string[] = [];
  const commands = value.filter((one): one is OwnCommand => {
    const problem = misfit(one);
    if (problem !== undefined) wrong.push(`keys.commands: ${problem}`);
    return problem === undefined;
  });
  return { commands, wrong };
}

const NAMES: ReadonlySet<string> = new Set(['key', 'command', 'label', 'where']);

function misfit(one: unknown): string | undefined {
  if (typeof one !== 'object' || one === null) return 'each is a map with “key” and “command”.';
  const { key, command, label, where } = one as Record<string, unknown>;
  if (typeof key !== 'string' || key === '') return 'each has a “key”.';
  if (typeof command !== 'string' || command.trim() === '') return `“${key}” has no “command”.`;
  if (label !== undefined && typeof label !== 'string') return `the “label” of “${key}” is a text.`;
  if (where !== undefined && where !== 'terminal' && where !== 'background')
    return `“where” of “${key}” is terminal or background.`;
  const strange = Object.keys(one).find(name => !NAMES.has(name));
  if (strange !== undefined) return `“${strange}” of “${key}” is nothing that a command has.`;
  const unknown = [...command.matchAll(/\{([a-z]+)\}/g)].find(([, name]) => !(name! in PLACEHOLDERS));
  return unknown && `there is no ${unknown[0]}; ${Object.keys(PLACEHOLDERS).join(', ')} are.`;
}

const text = { type: 'string', minLength: 1 };

/** Commands of the person's own as a JSON schema. */
export const COMMANDS_SCHEMA = {
  type: 'array',
  description: `Commands with a key each. ${Object.entries(PLACEHOLDERS)
    .map(([name, what]) => `{${name}}: ${what}`)
    .join('; ')}.`,
  items: {
    type: 'object',
    required: ['key', 'command'],
    additionalProperties: false,
    properties: {
      key: text,
      command: { ...text, description: 'As your shell takes it; placeholders are quoted for it.' },
      label: { ...text, description: 'One or two words, for the footer.' },
      where: { enum: ['terminal', 'background'], description: 'Default: background.' },
    },
  },
} as const;
