import type { Annotation } from '../../session/annotation.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Annotations as workflow commands, which GitHub shows at the lines of a request when a step prints them. */
export function github(all: readonly Annotation[]): string {
  return all.map(line).join('');
}

function line({ rule, level, message, path, line: at }: Annotation): string {
  const properties = [
    ...(path === undefined ? [] : [`file=${property(path)}`]),
    ...(path === undefined || at === undefined ? [] : [`line=${at}`]),
    `title=${property(`reorg-tui: ${rule}`)}`,
  ];
  return `::${COMMANDS[level]} ${properties.join(',')}::${data(message)}\n`;
}

/** As the runner takes it apart: a line break would end the command, and what follows would be another one. */
const data = (words: string): string =>
  words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (words: string): string => data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
