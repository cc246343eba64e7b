import type { Node } from 'yaml';

let yaml: typeof import('../../yaml.ts') | undefined;

/** Makes `yamlEntries` ready. */
export async function loadYaml(): Promise<void> {
  yaml ??= await import('../../yaml.ts');
}

/** A value of a YAML text. */
export interface Entry {
  /** The keys that lead to it from the top; `*0`, `*1` for the items of a list. */
  readonly keys: readonly string[];
  readonly value: string;
  /** UTF-16 indexes of the words, without quotes; of a block its lines as they stand. */
  readonly start: number;
  readonly end: number;
  /** Whether the words in the text are the value, character for character. */
  readonly plain: boolean;
}

/** All values of a YAML text in order; none of a text that cannot be read. @throws {TypeError} before `loadYaml()` has resolved. */
export function yamlEntries(text: string): Entry[] {
  if (!yaml) throw new TypeError('YAML is not loaded: await loadYaml() first.');
  const found: Entry[] = [];
  try {
    visit(yaml.parseDocument(text, { uniqueKeys: false, logLevel: 'silent' }).contents, [], text, found);
  } catch {
    return [];
  }
  return found;
}

function visit(node: Node | null, keys: readonly string[], text: string, found: Entry[]): void {
  if (node === null || !yaml) return;
  const { isMap, isScalar, isSeq } = yaml;
  if (isMap(node)) {
    for (const { key, value } of node.items)
      visit(value as Node | null, [...keys, isScalar(key) ? String(key.value) : ''], text, found);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      visit(item as Node | null, [...keys, `*${index}`], text, found);
  } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
    const [from, to] = node.range;
    const quote = /^["']/.test(text[from] ?? '') ? 1 : 0;
    const isBlock = /^[|>]/.test(text[from] ?? '');
    const start = isBlock ? text.indexOf('\n', from) + 1 : from + quote;
    const end = Math.max(to - quote, start);
    found.push({ keys, value: node.value, start, end, plain: text.slice(start, end) === node.value });
  }
}

/** The last key that is a word: that of a list, for its items. */
export function keyOf({ keys }: Entry): string {
  return keys.findLast(key => !key.startsWith('*')) ?? '';
}
