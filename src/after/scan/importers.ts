const STATEMENT =
  /^\s*(?:import\b|from\s|export\s.*\bfrom\b|#\s*include\b|using\b|(?:pub\s+)?(?:use|mod)\b|require|@import\b|source\b)|require\(|import\(/;
const NAME = /[\w@./\\:-]+/g;

/** What the import lines of a text name, as the last parts of paths or of dotted names. */
export function imported(text: string): Set<string> {
  const names = new Set<string>();
  for (const line of text.split('\n')) {
    if (!STATEMENT.test(line)) continue;
    for (const [word] of line.matchAll(NAME)) {
      const parts = word
        .replace(/\.(py|[cm]?[jt]sx?|vue|h|hpp|rb|php|css|scss|sh)$/, '')
        .split(/[./\\:]+/)
        .filter(Boolean);
      const last = parts.at(-1);
      if (last === undefined) continue;
      names.add(last);
      if (parts.length > 1) names.add(`${parts.at(-2)}/${last}`);
    }
  }
  return names;
}

/** The names by which others import a file, about: with its folder, or by itself where no other file is called so. */
export function importNames(path: string, isUnique: (stem: string) => boolean): string[] {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const stem = parts.at(-1) ?? '';
  const isIndex = /^(index|__init__|mod|main)$/.test(stem);
  const named = isIndex ? parts.slice(0, -1) : parts;
  const last = named.at(-1) ?? '';
  const above = named.at(-2);
  return [...(above === undefined ? [] : [`${above}/${last}`]), ...(isUnique(last) ? [last] : [])];
}
