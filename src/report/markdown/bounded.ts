import { count } from '../words.ts';

/** Characters that forges take for the description of a request. */
const LONGEST = 60_000;

/** The parts one under the other; those that would make it too long are left out from the end, and said to be. */
export function bounded(parts: readonly string[]): string {
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (text.length + part.length > LONGEST) {
      return `${text}\n${count(parts.length - index, 'part')} left out here for length: the report as a page has them.\n`;
    }
    text += index === 0 ? part : `\n${part}`;
  }
  return text;
}
