import { type CommandRow, GLOBAL_OPTIONS, type OptionRow } from '../commands.ts';

/** The words that an option may be followed by, where they are a fixed set. */
export function valueWords(option: OptionRow): readonly string[] | undefined {
  return option.value && /^[a-z0-9-]+(\|[a-z0-9-]+)+$/.test(option.value)
    ? option.value.split('|')
    : undefined;
}

/** Options of a command, the global ones last. */
export function allOptions(row: CommandRow): readonly OptionRow[] {
  return [...row.options, ...GLOBAL_OPTIONS];
}

/** Both spellings of an option, the long one first. */
export function spellings({ flag, short }: OptionRow): readonly string[] {
  return short ? [flag, short] : [flag];
}

/** In single quotes, for any of the shells. Summaries have no quotes of their own; if one ever has, it is typeset. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}

export const NOTICE = 'Made from the table of commands by `npm run generate`; changes here are lost.';
