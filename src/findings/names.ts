/** Functions and classes that a text defines more than once. */
export function definedTwice(path: string, text: string): string[] {
  if (!/\.pyi?$/.test(path)) return [];
  const seen = new Map<string, number>();
  for (const match of text.matchAll(/^(?:async\s+def|def|class)\s+(\w+)/gm))
    seen.set(match[1]!, (seen.get(match[1]!) ?? 0) + 1);
  const overloads = /@(?:typing\.)?overload|@\w+\.(?:setter|register)/.test(text);
  return overloads ? [] : [...seen].flatMap(([name, count]) => (count > 1 ? [name] : []));
}

const PASSES_ON =
  /__all__|import \*|\bas\b|# noqa|__getattr__|sys\.modules|re-?export|deprecat|facade|backward/i;
const CALLS_ITSELF = /facade|re-?exports?|\bshim|backwards?[- ]compat/i;
/** A facade with more lines does real work. */
const MOST_LINES = 120;

const DEFINES = /^(?:async\s+def|def|class)\s+[a-z]/im;
const SPEAKS_OF_IMPORTERS = /facade|re-?exports?|\bshim|backwards?[- ]compat|deprecat/i;
const WARNS = /^[\w.]*warn\w*\(/m;
/** Characters in which a text says what it is. */
const HEAD = 600;

/**
 * Whether a Python text is seen at once to be no facade, without looking at its names: it defines something, and says
 * nothing of older importers.
 */
export function isNoFacade(path: string, text: string): boolean {
  const first = /\.pyi?$/.test(path) ? DEFINES.exec(text) : null;
  if (!first || WARNS.test(text) || SPEAKS_OF_IMPORTERS.test(text.slice(0, Math.max(first.index, HEAD))))
    return false;
  // Behind an odd number of quotes it stands in a docstring.
  return (text.slice(0, first.index).match(/"""|'''/g) ?? []).length % 2 === 0;
}

/**
 * Whether a text only passes on what other modules define; the start of a package, which gathers its own parts, is none.
 * @param names what it binds at its top level.
 * @returns names of its own that it has all the same, or nothing where it is no facade.
 */
export function facadeNames(
  path: string,
  text: string,
  names: readonly string[],
): readonly string[] | undefined {
  // What only this file knows is a helper of what it passes on, where it says that it does so, and else all that it is for.
  const helpers = SPEAKS_OF_IMPORTERS.test(text.slice(0, HEAD)) || WARNS.test(text) ? '_' : '__';
  const own = names.filter(name => !name.startsWith(helpers));
  if (
    own.length > 0 &&
    !(own.length <= 3 && CALLS_ITSELF.test(text.slice(0, HEAD)) && text.split('\n').length <= MOST_LINES)
  )
    return undefined;
  if (/\.pyi?$/.test(path)) {
    const imports = [...text.matchAll(/^(?:from\s+(\S+)\s+import|import\s+\S+)/gm)];
    const gathers = path.endsWith('__init__.py') && imports.every(match => match[1]?.startsWith('.') ?? true);
    return imports.length > 0 && !gathers && PASSES_ON.test(text) ? own : undefined;
  }
  return /^\s*export\s+(?:\*|\{)[\s\S]*?from/m.test(text) && !/(?:^|\/)index\.\w+$/.test(path)
    ? own
    : undefined;
}
