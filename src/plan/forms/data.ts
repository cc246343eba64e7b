import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Meaning, Name } from '../draft.ts';
import { parseName } from '../text/name.ts';
import { findVerbs } from '../words/verbs.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type CodeLine, NOTHING } from './acts.ts';

/** Languages of data that people write mappings in. JSON is YAML. */
export const DATA: ReadonlySet<string> = new Set(['yaml', 'yml', 'json', 'jsonc', 'json5']);

/** Larger blocks are no mapping that a person wrote. */
const LONGEST = 200_000;

/**
 * Reads a block of data as a mapping: entries with `from` and `to`, maps of old to new paths below a key like `moves`,
 * lists below `delete` and `keep`. Everything else in it says nothing.
 * @param first line of the block's first line.
 * @param sure whether what stands around it says that it is a mapping; else only what the repository confirms counts.
 */
export function readData(text: string, first: number, sure: boolean, words: Vocabulary): CodeLine[] {
  if (text.length > LONGEST) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    logLevel: 'silent',
    strict: false,
    uniqueKeys: false,
  });
  const found: CodeLine[] = [];
  const lineOf = (offset: number): number => first + lines.linePos(offset).line - 1;

  const add = (scalars: readonly Scalar[], meaning: Pick<Meaning, 'kind'> & Partial<Meaning>): void => {
    const [line, end] = [scalars[0]!, scalars.at(-1)!].map(each => lineOf(each.range![0]));
    const said = { ...NOTHING, ...meaning, certain: sure };
    const text = scalars.map(each => String(each.value)).join(' → ');
    found.push({ line: Math.min(line!, end!), end: Math.max(line!, end!), text, meanings: [said] });
  };

  const visit = (node: unknown, verb: Verb): void => {
    if (isSeq(node)) for (const item of node.items) entry(item, verb);
    if (!isMap(node)) return;
    const [old, now] = [scalarAt(node, 'source', words), scalarAt(node, 'target', words)];
    const [from, to] = [old && nameOf(old), now && nameOf(now)];
    if (old && now && from && to) add([old, now], { kind: 'move', sources: [from], targets: [to] });
    else for (const pair of node.items) below(pair, verb);
  };

  const entry = (item: unknown, verb: Verb): void => {
    const name = verb && verb !== 'move' && isScalar(item) ? nameOf(item) : undefined;
    if (name && isScalar(item) && verb) add([item], { kind: verb, sources: [name] });
    else visit(item, verb);
  };

  const below = ({ key, value }: Pair, verb: Verb): void => {
    const [from, to] = [key, value].map(each => (isScalar(each) ? nameOf(each) : undefined));
    if (verb === 'move' && from && to && isScalar(key) && isScalar(value))
      add([key, value], { kind: 'move', sources: [from], targets: [to] });
    else visit(value, isScalar(key) ? verbOf(String(key.value), words) : undefined);
  };

  if (document.errors.length === 0) visit(document.contents, undefined);
  return found;
}

type Verb = 'move' | 'delete' | 'keep' | undefined;

function verbOf(key: string, words: Vocabulary): Verb {
  const verb = findVerbs(key.replace(/(?<=\p{L}{3})s$|[_-]/gu, ' '), words)[0]?.verb;
  if (verb === 'rename' || /^(?:mapping|map|paths)$/i.test(key)) return 'move';
  return verb === 'move' || verb === 'delete' || verb === 'keep' ? verb : undefined;
}

/** The value whose key is what a column of a table would be called: `from`, `new_path`. */
function scalarAt(map: YAMLMap, side: 'source' | 'target', words: Vocabulary): Scalar | undefined {
  const pair = map.items.find(({ key }) => {
    const text = isScalar(key)
      ? String(key.value)
          .replace(/[_-]?path$|[_-]/gi, ' ')
          .trim()
      : '';
    return words.columns.get(side)!.find(text)?.length === text.length;
  });
  return isScalar(pair?.value) ? pair.value : undefined;
}

/** A path of the repository; addresses, numbers and absolute paths are none. */
function nameOf({ value }: Scalar): Name | undefined {
  const name = typeof value === 'string' ? parseName(value, { quoted: true }) : undefined;
  return name && !name.weak && !name.path.startsWith('/') ? name : undefined;
}
