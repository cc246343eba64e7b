const COMPARED =
  /(?<![\w.])(?<name>\w+)\s*===?\s*(["'])(?<value>[\w./-]+)\2\s*(?:\?|&&)(?:[^;:\n]|(?<=[?&([,][ \t]*)\n)*$/;

/**
 * What a variable is known to be where it is filled in: behind a comparison that goes on only with that value,
 * `a === 'index' ? load(`src/${a}.ts`) : …`.
 * @param before the text before the words
 */
export function comparedTo(words: string, before: string): string | undefined {
  const { name, value } = COMPARED.exec(before)?.groups ?? {};
  const holes = [...words.matchAll(/\$\{\s*([^{}]*?)\s*\}/g)];
  return name !== undefined && holes.length > 0 && holes.every(([, hole]) => hole === name)
    ? value
    : undefined;
}
