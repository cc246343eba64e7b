/** The parentheses of an import declaration, from the beginning of a line to the line break behind them. */
const BLOCK = /^import \(\n([\s\S]*?)^\)\n\n?/gm;
/** A spec on a line of its own: its name, its path, and a comment behind it. */
const SPEC = /^\t(?:([\p{L}\p{N}_.]+) )?["`]([^"`]+)["`]([ \t]*\/\/.*)?$/u;

/**
 * Import blocks as gofmt leaves them: specs that no blank line parts are sorted by their paths. For a text in which imports
 * were rewritten, where they were so before; other texts are answered as they are.
 */
export function tidyImports(before: string, after: string): string {
  return tidy(before) === before ? tidy(after) : after;
}

function tidy(text: string): string {
  const end = text.search(/^(func|type|var|const)\b/m);
  const head = end < 0 ? text : text.slice(0, end);
  const made = head.replace(BLOCK, (all, body: string) => {
    const groups = body.split(/\n(?:[ \t]*\n)+|^[ \t]*\n/).flatMap(sorted);
    const rest = all.slice(`import (\n${body})`.length);
    return groups.length === 0 ? '' : `import (\n${groups.join('\n\n')}\n)${rest}`;
  });
  return made + text.slice(head.length);
}

/** Lines in order, where nothing but specs is among them. None: no group. */
function sorted(group: string): string[] {
  const lines = group.split('\n').filter(line => line.trim() !== '');
  const specs = lines.map(line => ({ line, words: SPEC.exec(line) }));
  if (specs.some(({ words }) => !words)) return [lines.join('\n')];
  const keys = ({ words }: (typeof specs)[number]) => [words![2]!, words![1] ?? '', words![3] ?? ''];
  specs.sort((a, b) => {
    const [first, second] = [keys(a), keys(b)];
    const at = first.findIndex((key, index) => key !== second[index]);
    return at < 0 ? 0 : first[at]! < second[at]! ? -1 : 1;
  });
  return lines.length === 0 ? [] : [specs.map(({ line }) => line).join('\n')];
}
