import { saysModule } from '../text/modules.ts';
import type { Node } from './parse.ts';
import type { Role } from './roles.ts';

/** What is kept by the names of modules: `LOGGERS["a.b"]`, `plugins = {"a.b": …}`. */
const REGISTER = /module|logger|logging|plugin|package|import|mypy/i;
/** Methods that take a key first. */
const BY_KEY = /\.(get|pop|setdefault|setitem|delitem|__getitem__|__contains__)$/;
/** Calls that make something of the name of a module. */
const LOADS = /load|import|module|resolve|locate|plugin|package|(?<![a-z])app/i;
const IN_MODULE = /__module__|__name__|__package__|modules|\.name\b/;

const TEST = /(^|\/)(tests?|testing)\/|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;

/** Whether a file is part of the tests. */
export const isTest = (path: string): boolean => TEST.test(path);

/** Why a string that reads as the name of a module, and names nothing in it, may be something else; undefined where it is surely that. */
export function doubtOf(node: Node, role: Role, path: string, words: string): string | undefined {
  if (role !== 'plain') return undefined;
  if (isOwnKey(node)) return 'it may be a key of the program itself';
  const isLong = words.split('.').length > 2;
  return isTest(path) && !isLong && !isSaidToBeModule(node)
    ? 'a test may compare it with a name of another kind'
    : undefined;
}

/**
 * Whether a string may be a key of a program's own, which only looks like a name: `environ["shop.till"]`, `env.get("shop.till")`,
 * `"shop.till" in env`, `{"shop.till": 1}`.
 */
function isOwnKey(node: Node): boolean {
  const parent = node.parent;
  const of = (holder: Node | null | undefined) => !REGISTER.test(holder?.text ?? '');
  if (parent?.type === 'subscript') return of(parent.childForFieldName('value'));
  if (parent?.type === 'pair')
    return (
      parent.childForFieldName('key')?.id === node.id && !holders(parent).some(name => REGISTER.test(name))
    );
  if (parent?.type === 'comparison_operator' && /\bin$/.test(operatorOf(parent)))
    return (
      parent.firstChild?.id === node.id &&
      /^[\w.]+$/.test(parent.lastChild?.text ?? '') &&
      of(parent.lastChild)
    );
  const call = parent?.type === 'argument_list' ? parent.parent : null;
  const called = call?.childForFieldName('function');
  return BY_KEY.test(called?.text ?? '') && parent?.namedChildren[0]?.id === node.id && of(called);
}

const operatorOf = (comparison: Node): string =>
  comparison.children.flatMap(child => (child !== null && !child.isNamed ? [child.type] : [])).join(' ');

/** Whether a string is called a module by what it is given to, and not only something that is loaded. */
export const isCalledModule = (node: Node): boolean =>
  [nameOfCall(node), ...holders(node)].some(name => /module|import|package/i.test(name));

/** The last word of the function that a string is given to. */
function nameOfCall(node: Node): string {
  let at: Node | null = node.parent;
  while (at && at.type !== 'call' && !/statement$|^block$|^lambda$/.test(at.type)) at = at.parent;
  const called = at?.type === 'call' ? at.childForFieldName('function')?.text : undefined;
  return /\w+$/.exec(called ?? '')?.[0] ?? '';
}

/** Whether what stands around a string says that it is the name of a module. */
function isSaidToBeModule(node: Node): boolean {
  if (LOADS.test(nameOfCall(node))) return true;
  for (let at: Node | null = node; at; at = at.parent) {
    if (at.type === 'call') break;
    if (at.type === 'comparison_operator' && IN_MODULE.test(at.text)) return true;
    if (/statement$|^block$|^lambda$/.test(at.type)) break;
  }
  return holders(node).some(key => saysModule({ entry: false, key }) || REGISTER.test(key));
}

/** The keys, arguments and variables that something is the value of, from the inside out; for what `parametrize` hands in its names. */
function holders(node: Node): string[] {
  const found: string[] = [];
  for (let at: Node | null = node.parent; at && !/statement$|^block$|^call$/.test(at.type); at = at.parent) {
    if (at.type === 'argument_list' && at.parent?.childForFieldName('function')?.text.endsWith('parametrize'))
      found.push(...(at.namedChildren[0]?.text.match(/\w+/g) ?? []));
    const name = at.childForFieldName('key') ?? at.childForFieldName('name') ?? at.childForFieldName('left');
    if (name && name.startIndex !== node.startIndex) found.push(name.text.replace(/^\w?["']|["']$/g, ''));
  }
  return found;
}
