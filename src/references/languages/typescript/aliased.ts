import { captured } from '../../captured.ts';
import { isScript } from '../../file-kinds.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';
import type { Names } from './names.ts';
import { type AnyNode, parseScript } from './parse.ts';
import { walk } from './walk.ts';

/** Words of settings that stand for the text of imports, whatever that leads to from where it stands. */
export interface Text {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Keys whose keys are texts of imports. */
const TABLES = /^(?:alias|moduleNameMapper)$/;
const SPECIFIER = /\b(?:from|import|require|mock)\s*\(?\s*(["'])(?<name>\.[^"'\n]+)\1/g;

/** Where settings stand for relative imports by their text: they are no paths from anywhere. */
export const importTexts = ({ path, text }: SourceFile): Text[] =>
  /\b(?:find|alias|moduleNameMapper)\b/.test(text) ? textsIn(path, text) : [];

/**
 * Aliases for relative imports as they are written, `find: '../src/a'`: they match none any more where the imports are written
 * anew, and no tool says so.
 */
export function aliased(texts: readonly Text[], names: Names, context: Context): Mark[] {
  return texts.flatMap(({ start, end, words }): Mark[] => {
    const target = lostFrom(words, names, context);
    if (target === undefined) return [];
    const reason = `the text of imports of ${target}, which are written anew`;
    return [{ start, end, kind: 'string', target, decision: 'asked', reason }];
  });
}

function textsIn(path: string, text: string): Text[] {
  const found: Text[] = [];
  const add = (node: AnyNode) => {
    const whole = text.slice(node.start, node.end);
    const [, inner = ''] = /^["'](.*)["']$/.exec(whole) ?? /^\/(.*)\/[a-z]*$/.exec(whole) ?? [];
    const words = relative(inner);
    if (node.type === 'Literal' && words !== undefined)
      found.push({ start: node.start + 1, end: node.start + 1 + inner.length, words });
  };
  walk(parseScript(path, text).program as unknown as AnyNode, node => {
    if (node.type !== 'Property') return;
    const [key, value] = [node.key as AnyNode, node.value as AnyNode];
    const name = String(key.name ?? key.value);
    if (name === 'find') add(value);
    if (TABLES.test(name) && value.type === 'ObjectExpression')
      for (const each of value.properties as AnyNode[]) if (each.key) add(each.key as AnyNode);
  });
  return found;
}

/** A relative import that words stand for, also as an expression that means nothing else: `^\.\./a$`. */
function relative(words: string): string | undefined {
  const plain = words.replace(/^\^|\$$/g, '').replace(/\\+([./])/g, '$1');
  return /^\.{1,2}\/[\w@./-]+$/.test(plain) ? plain : undefined;
}

/** The file that an import with these words names, and will not. */
function lostFrom(words: string, names: Names, { files }: Context): string | undefined {
  for (const [path, text] of textsOf(files)) {
    if (!isScript(path) || !text.includes(words)) continue;
    for (const { words: name } of captured(text, SPECIFIER)) {
      if (name !== words && !name.startsWith(`${words}/`)) continue;
      const target = names.before(path, name)?.path;
      if (target === undefined || names.moved.file(target).kind === 'gone') continue;
      if (names.after(names.placeOf(path), name)?.path !== names.placeOf(target)) return target;
    }
  }
  return undefined;
}
