import { definitions } from '../definitions.ts';
import { isPython, isScript } from '../file-kinds.ts';
import { loadPython, type Node, withPython } from '../languages/python/parse.ts';
import { loadScripts, parseScript } from '../languages/typescript/parse.ts';
import { base, parent } from '../path.ts';

/** @see isFacade */
export async function recogniseFacade(path: string, text: string): Promise<boolean> {
  if (isPython(path) && base(path) !== 'conftest.py') return recognisePython(path, text);
  if (isScript(path)) return recogniseScript(path, text);
  const [, form] = FORMS.find(([file]) => file.test(path)) ?? [];
  return (
    form !== undefined && SAYS.test(text) && form.test(text.replace(ASIDE, ' ').replace(/\s+/g, ' ').trim())
  );
}

/** What a facade says of itself, where many a module does nothing but to gather others. */
const SAYS = /\bmoved to\b|deprecat|facade|\bshim\b|re-?export|forward|backwards?[- ]compat/i;
/** Comments, and attributes of Rust. */
const ASIDE = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|#!?\[[^\n]*\]/g;

/** What facades are made of in the languages that are told by their words alone, without comments and with single blanks. */
const FORMS: readonly (readonly [file: RegExp, form: RegExp])[] = [
  [/\.rs$/, /^(?:pub(?:\([^)]*\))? use [^;]+; ?)+$/],
  [
    /\.(?:h|hh|hpp|hxx|h\+\+)$/,
    /^(?:#pragma once |#ifndef \w+ #define \w+ )?#include ["<][^">]+[">](?: #endif)?$/,
  ],
  [
    /\.go$/,
    /^package \w+(?: import (?:\w+ )?"[^"]+")(?: type (\w+) = \w+\.\1| (?:const|var) (\w+) = \w+\.\2)+$/,
  ],
  [
    /\.php$/,
    /^<\?php (?:return require(?:_once)? __DIR__ ?\. ?'[^']+';|(?:namespace [\w\\]+; )?(?:(?:@?trigger_error\([^;]*\); )?(?:if \([^{]*\) \{ )?class_alias\([^;]*\);(?: \})? ?)+(?:if \(false\) \{.*\})?)$/,
  ],
];

/** Modules that every module imports for itself. */
const TOOLS =
  /^(__future__|abc|collections|functools|importlib|logging|os|pathlib|sys|types|typing|typing_extensions|warnings)(\.|$)/;

async function recognisePython(path: string, text: string): Promise<boolean> {
  await loadPython();
  const seen = withPython(text, look);
  const isIndex = /(^|\/)__init__\.pyi?$/.test(path);
  const outside = isIndex ? seen.sources.filter(source => !isOwn(source, path)) : seen.sources;
  if (outside.length === 0 || outside.length * 2 < seen.sources.length || !seen.quiet) return false;
  const all = (await definitions(path, text)).filter(d => d.name !== 'TYPE_CHECKING');
  const passed = new Set(all.filter(d => d.kind === 'import' && seen.passes(d.name)).map(d => d.name));
  const own = all.filter(d => d.kind !== 'import' && !passed.has(d.name) && !d.name.startsWith('_'));
  if (passed.size === 0) return false;
  // A wrapper or two do not make a facade a module of its own, if it says what it is.
  return own.length === 0 || (own.length * 2 <= passed.size && seen.says);
}

/** What the statements of a module show. */
function look(root: Node) {
  const first = root.namedChildren.find(node => node?.type !== 'comment');
  const used = new Map<string, number>();
  for (const node of root.descendantsOfType('identifier')) {
    if (node !== null && !/^(aliased_import|dotted_name)$/.test(node.parent?.type ?? ''))
      used.set(node.text, (used.get(node.text) ?? 0) + 1);
  }
  const listed = new Set(
    root
      .descendantsOfType('assignment')
      .filter(node => node?.childForFieldName('left')?.text === '__all__')
      .flatMap(node => node?.descendantsOfType('string_content').map(each => each?.text) ?? []),
  );
  return {
    /** Modules of which names are imported. */
    sources: root
      .descendantsOfType('import_from_statement')
      .flatMap(node => node?.childForFieldName('module_name')?.text.replace(/\s/g, '') ?? [])
      .filter(source => !TOOLS.test(source)),
    quiet: root.namedChildren.every(isQuiet),
    /** Whether an imported name is there for importers: listed, or not used by the module itself. */
    passes: (name: string) => name === '*' || listed.has(name) || (listed.size === 0 && !used.has(name)),
    /** Whether the docstring or a warning says that the module is there for older importers. */
    says:
      /deprecat|facade|backwards?[- ]compat|re-?exports/i.test(
        first?.namedChildren[0]?.type === 'string' ? first.text : '',
      ) || root.namedChildren.some(node => /^[\w.]*warn\w*\(/.test(node?.text ?? '')),
  };
}

/** Whether a statement of a module does nothing but bind names or warn. */
function isQuiet(node: Node | null): boolean {
  if (node?.type !== 'expression_statement') return true;
  const inner = node.namedChildren[0];
  if (inner?.type !== 'call') return true;
  return /warn|deprecat|_forward$/i.test(inner.childForFieldName('function')?.text ?? '');
}

/** Whether a package's `__init__` names a module of its own package. */
function isOwn(source: string, path: string): boolean {
  if (source.startsWith('.')) return !source.startsWith('..');
  const package_ = parent(path).split('/');
  return package_.some((_, at) => `${source}.`.startsWith(`${package_.slice(at).join('.')}.`));
}

async function recogniseScript(path: string, text: string): Promise<boolean> {
  await loadScripts();
  const { program } = parseScript(path, text);
  const imported = new Set<string>();
  const sources: string[] = [];
  for (const node of program.body) {
    if (node.type === 'ImportDeclaration') {
      for (const { local } of node.specifiers) imported.add(local.name);
      sources.push(node.source.value);
    } else if (node.type === 'ExportAllDeclaration') sources.push(node.source.value);
    else if (node.type === 'ExportNamedDeclaration' && !node.declaration) {
      if (node.source) sources.push(node.source.value);
      else if (!node.specifiers.every(({ local }) => 'name' in local && imported.has(local.name)))
        return false;
    } else if (node.type === 'ExportDefaultDeclaration') {
      if (node.declaration.type !== 'Identifier' || !imported.has(node.declaration.name)) return false;
    } else if (node.type === 'TSImportEqualsDeclaration') {
      const { moduleReference: source } = node;
      if (source.type !== 'TSExternalModuleReference') return false;
      imported.add(node.id.name);
      sources.push(source.expression.value);
    } else if (node.type === 'TSExportAssignment') {
      if (node.expression.type !== 'Identifier' || !imported.has(node.expression.name)) return false;
    } else if (node.type === 'ExpressionStatement') {
      const source = /^module\.exports\s*=\s*require\(\s*(['"])(.*)\1\s*\);?$/.exec(
        text.slice(node.start, node.end),
      )?.[2];
      if (source !== undefined) sources.push(source);
      else if (!('directive' in node && node.directive)) return false;
    } else return false;
  }
  const isIndex = /(^|\/)index\.[cm]?[jt]sx?$/.test(path);
  const passes = reexports(program.body) || /@deprecated Moved to /.test(text);
  return sources.some(source => !isIndex || !source.startsWith('./')) && passes;
}

/** A module that imports and exports nothing only runs what it imports. */
const reexports = (body: readonly { readonly type: string }[]): boolean =>
  body.some(({ type }) => /^(TS)?Export|^ExpressionStatement$/.test(type));
