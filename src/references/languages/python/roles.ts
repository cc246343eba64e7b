import { WITH_NAME } from './package-calls.ts';
import type { Node } from './parse.ts';

/** What a string is there for, as far as its surroundings tell. */
export type Role =
  /** The target of `mock.patch`, `monkeypatch.setattr` and the like: the module in which a name is looked up. */
  | 'patch'
  /** A module to load: `import_module`, `pytest_plugins`, `[python, "-m", …]`. */
  | 'load'
  /** A key of `sys.modules`. */
  | 'modules'
  /** The name of a logger. */
  | 'logger'
  /** A quoted annotation. */
  | 'type'
  /** A name of `__all__`. */
  | 'export'
  | 'plain';

const PATCH = /(^|\.)(patch(\.(dict|multiple|object))?|setattr|delattr|setitem|delitem)$/;
const LOAD =
  /(^|\.)(import_module|__import__|resolve_name|find_spec|find_loader|spec_from_file_location|run_module|importorskip|import_string|locate)$/;
/** What takes the package first in which a file lies. */
const PACKAGE = new RegExp(`(^|\\.)(files|${WITH_NAME})$`);
const LOGGER = /(^|\.)(getLogger|get_logger|at_level|set_level|getChild)$/;

/** Settings whose strings are modules, also where they are one word. */
const LOADED = new Set(['pytest_plugins', 'INSTALLED_APPS', 'ROOT_URLCONF', 'default_app_config']);

/** The role of a string node; that of a concatenation for its parts. */
export function roleOf(node: Node): Role {
  let at = node;
  let parent = node.parent;
  if (parent?.type === 'concatenated_string') {
    at = parent;
    parent = parent.parent;
  }
  if (!parent) return 'plain';
  if (isAnnotation(node)) return 'type';
  if (/^-[mp]$/.test(unquoted(at.previousNamedSibling))) return 'load';
  switch (parent.type) {
    case 'subscript':
      return parent.childForFieldName('value')?.text === 'sys.modules' ? 'modules' : 'plain';
    case 'comparison_operator':
      return parent.namedChildren.some(child => child.text === 'sys.modules') ? 'modules' : 'plain';
    case 'pair':
      return stubs(parent) ? 'modules' : 'plain';
    case 'keyword_argument': {
      const name = parent.childForFieldName('name')?.text;
      return name === 'logger' ? 'logger' : name === 'target' ? called(parent) : 'plain';
    }
    case 'argument_list':
      return called(at);
  }
  if (isBuilt(parent)) return 'load';
  const assigned = assignedTo(parent);
  if (assigned === '__all__') return 'export';
  return LOADED.has(assigned ?? '') || (assigned === 'name' && isAppConfig(parent)) ? 'load' : 'plain';
}

/** `name = "shop"` in the class of a Django app. */
function isAppConfig(assignment: Node): boolean {
  const body = assignment.parent?.type === 'expression_statement' ? assignment.parent.parent : null;
  const bases = body?.parent?.type === 'class_definition' && body.parent.childForFieldName('superclasses');
  return bases ? /AppConfig\b/.test(bases.text) : false;
}

/** `setup(py_modules=["a"], packages=["b"])` */
function isBuilt(list: Node): boolean {
  const given = list.parent?.type === 'keyword_argument' ? list.parent : null;
  const call = given?.parent?.parent;
  return (
    /^(py_modules|packages)$/.test(given?.childForFieldName('name')?.text ?? '') &&
    /(^|\.)setup$/.test(call?.childForFieldName('function')?.text ?? '')
  );
}

function unquoted(node: Node | null): string {
  return node?.type === 'string' ? node.text.replace(/^\w*["']+|["']+$/g, '') : '';
}

/** The role of an argument from the function it is given to. Only a first argument names something. */
function called(argument: Node): Role {
  const list = argument.parent;
  const name = list?.parent?.childForFieldName('function')?.text ?? '';
  if (name.startsWith('sys.modules.')) return 'modules';
  const first = list?.namedChildren.find(child => child.type !== 'comment');
  if (first?.id !== argument.id && argument.type !== 'keyword_argument') return 'plain';
  if (PATCH.test(name)) return 'patch';
  if (LOAD.test(name) || PACKAGE.test(name)) return 'load';
  return LOGGER.test(name) ? 'logger' : 'plain';
}

/** A key of the dictionary in `patch.dict("sys.modules", {…})`. */
function stubs(pair: Node): boolean {
  const list = pair.parent?.parent;
  if (list?.type !== 'argument_list') return false;
  const first = list.namedChildren[0];
  return first?.text === 'sys.modules' || (first ? unquoted(first) === 'sys.modules' : false);
}

/** The variable that a string, or the list it stands in, is assigned to: `pytest_plugins = "a.b"`, `__all__ += ["a"]`. */
function assignedTo(parent: Node): string | undefined {
  const holder = parent.type === 'list' || parent.type === 'tuple' ? parent.parent : parent;
  return holder?.type === 'assignment' || holder?.type === 'augmented_assignment'
    ? holder.childForFieldName('left')?.text
    : undefined;
}

/** `x: "list[a.b.C]"`: a quoted annotation is code. */
export function isAnnotation(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'type') return true;
    if (/statement$|^block$|^call$/.test(at.type)) return false;
  }
  return false;
}
