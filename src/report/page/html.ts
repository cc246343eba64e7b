import { visible } from '../visible.ts';

/** A piece of a page: text in which nothing is left to escape. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * Markup from a template. What is put in is escaped, unless it is markup itself; `undefined` and `false` leave no
 * trace. Attributes are to be written in double quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) text += flat(part) + strings[index + 1];
  return new Markup(text);
}

/** Text as it is put into a page. Also makes control characters visible. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

/** A name for an `id` attribute: the same for the same words, another for other words. */
export function anchor(kind: string, words: string | number): string {
  const name = String(words).replace(
    /[^A-Za-z0-9]/g,
    character => `_${character.charCodeAt(0).toString(16)}_`,
  );
  return `${kind}-${name}`;
}

function flat(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(flat).join('');
}
