import type { Definition } from '../definition.ts';
import { isPython, isScript } from '../file-kinds.ts';
import type { Source } from './state.ts';
import type { Comparison, Problem } from './types.ts';

/** Names that many modules have for themselves: only an equal definition elsewhere stands for one of these. */
const COMMON = new Set(['main', 'run', 'setup', 'app', 'cli', 'parse_args', 'default', 'test', 'handler']);

/**
 * Top-level definitions of files that went or were merged, and that are nowhere any more: not where the file went,
 * nor anywhere else by name. A constant, or a name that many modules have, must be the same elsewhere.
 * Private names that no text mentions any more are not missed.
 */
export async function lostDefinitions(comparison: Comparison): Promise<Problem[]> {
  const { moves, textsBefore, textsAfter, memory, waived } = comparison;
  const missing: { from: Source; definition: Definition }[] = [];
  for (const [path, to] of moves) {
    const from = textsBefore.get(path);
    if (!from || !(isPython(path) || isScript(path))) continue;
    const there = to === null ? undefined : textsAfter.get(to);
    // Not a byte of a plain move is lost.
    if (there?.text === from.text) continue;
    const names = new Set(there ? (await memory.definitions(there)).map(each => each.name) : []);
    for (const definition of await memory.definitions(from))
      if (counts(definition) && !names.has(definition.name) && !isWaived(path, definition.name, waived))
        missing.push({ from, definition });
  }
  const elsewhere = await definedElsewhere(new Set(missing.map(each => each.definition.name)), comparison);
  const mentioned = mentionedNames(missing, comparison);
  const seen = new Set<string>();
  return missing.flatMap(({ from, definition }): Problem[] => {
    const { name, kind, line } = definition;
    const others = (elsewhere.get(name) ?? []).filter(each => isPython(each.path) === isPython(from.path));
    const strict = kind === 'constant' || COMMON.has(name);
    if (others.some(each => !strict || each.definition.hash === definition.hash)) return [];
    if (name.startsWith('_') && !mentioned.has(name)) return [];
    const key = `${from.path}:${name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const to = moves.get(from.path);
    const where = to === null || to === undefined ? 'nothing else has it' : `${to} does not have it`;
    return [{ path: from.path, line, message: `${kind} ${name} is lost: ${where}`, kind: 'definition-lost' }];
  });
}

/** Every module has its own logger and its own dunder names. */
const counts = ({ kind, name }: Definition): boolean =>
  kind !== 'import' && !/^__\w+__$|^_?log(ger)?$/i.test(name);

const isWaived = (path: string, name: string, waived: ReadonlySet<string>): boolean =>
  waived.has(name) || waived.has(`${path}:${name}`);

interface Place {
  readonly path: string;
  readonly definition: Definition;
}

/** Definitions of these names in the state after. Only texts that have the words are read. */
async function definedElsewhere(
  names: ReadonlySet<string>,
  { after, memory }: Comparison,
): Promise<Map<string, Place[]>> {
  const found = new Map<string, Place[]>();
  if (names.size === 0) return found;
  for (const file of after.files) {
    if (!(isPython(file.path) || isScript(file.path)) || !mayDefine(file.text, names)) continue;
    for (const each of await memory.definitions(file)) {
      if (!names.has(each.name) || !counts(each)) continue;
      found.set(each.name, [...(found.get(each.name) ?? []), { path: file.path, definition: each }]);
    }
  }
  return found;
}

const BINDS =
  /^[ \t]*(?:export[ \t]+)?(?:default[ \t]+)?(?:async[ \t]+)?(?:def|class|function\*?|const|let|var|interface|type|enum|abstract[ \t]+class)[ \t]+([\p{L}_$][\p{L}\p{N}_$]*)|^[ \t]*([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?:[:,][^=\n]*)?=|^export\b[^;]*/gmu;

/** A quick test whether a text may define one of the names at its top level. */
function mayDefine(text: string, names: ReadonlySet<string>): boolean {
  for (const [words, name, assigned] of text.matchAll(BINDS)) {
    if (names.has(name ?? assigned ?? '')) return true;
    // `a, b = …`, `export { a, b }`: several names in one statement.
    if (/[,{]/.test(words)) for (const [word] of words.matchAll(WORD)) if (names.has(word)) return true;
  }
  return false;
}

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** Of the private names that are missing, those that a text still has. */
function mentionedNames(missing: readonly { definition: Definition }[], { after }: Comparison): Set<string> {
  const names = new Set(missing.map(each => each.definition.name).filter(name => name.startsWith('_')));
  const found = new Set<string>();
  if (names.size === 0) return found;
  for (const name of names) {
    const alone = new RegExp(`(?<![\\p{L}\\p{N}_$])${name.replaceAll('$', '\\$')}(?![\\p{L}\\p{N}_$])`, 'u');
    // Hardly a text has a private name of another: looking for the letters first is quicker by far.
    if (after.files.some(({ text }) => text.includes(name) && alone.test(text))) found.add(name);
  }
  return found;
}
