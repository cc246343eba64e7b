import { createHash } from 'node:crypto';
import type { BindingPattern, BindingRestElement, Program } from 'oxc-parser';
import type { Definition, DefinitionKind } from '../definition.ts';
import { lineFinder } from '../edits.ts';
import { loadScripts, parseScript } from '../languages/typescript/parse.ts';

type Statement = Program['body'][number];
type Bound = readonly [name: string, kind: DefinitionKind];

/** @see definitions */
export async function scriptDefinitions(path: string, text: string): Promise<readonly Definition[]> {
  await loadScripts();
  const { program } = parseScript(path, text);
  const line = lineFinder(text);
  const found: Definition[] = [];
  const later: [local: string, as: string, statement: Statement][] = [];
  const add = (statement: Statement, body: unknown, [name, kind]: Bound, exported: boolean): void => {
    const { start, end } = statement;
    found.push({
      name,
      kind,
      exported,
      start,
      end,
      line: line(start),
      endLine: line(end - 1),
      hash: hash(body),
    });
  };
  for (const statement of program.body) {
    if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration)
        for (const each of declared(statement.declaration)) add(statement, statement.declaration, each, true);
      for (const { local, exported, exportKind } of statement.specifiers) {
        const isType = exportKind === 'type' || statement.exportKind === 'type';
        if (statement.source)
          add(statement, statement, [spelled(exported), isType ? 'type' : 'import'], true);
        else later.push([spelled(local), spelled(exported), statement]);
      }
    } else if (statement.type === 'ExportDefaultDeclaration') {
      const { declaration } = statement;
      add(statement, declaration, ['default', defaultKind(declaration.type)], true);
      const name =
        'id' in declaration && declaration.id && 'name' in declaration.id ? declaration.id.name : '';
      if (name !== '') add(statement, declaration, [name, defaultKind(declaration.type)], false);
    } else if (statement.type === 'ExportAllDeclaration') {
      add(statement, statement, [statement.exported ? spelled(statement.exported) : '*', 'import'], true);
    } else if (statement.type === 'TSExportAssignment') {
      add(statement, statement, ['export=', 'constant'], true);
    } else {
      for (const each of declared(statement)) add(statement, statement, each, false);
    }
  }
  for (const [local, as, statement] of later)
    exportLocal(found, local, as, () => add(statement, statement, [as, kindOf(found, local)], true));
  return found;
}

/** `export { a }` makes the definitions of `a` exported; `export { a as b }` is a definition of its own. */
function exportLocal(found: Definition[], local: string, as: string, add: () => void): void {
  let known = false;
  if (local === as)
    found.forEach((each, at) => {
      if (each.name !== local) return;
      known = true;
      found[at] = { ...each, exported: true };
    });
  if (!known) add();
}

const kindOf = (found: readonly Definition[], name: string): DefinitionKind =>
  found.find(each => each.name === name)?.kind ?? 'constant';

const spelled = (name: { type: string; name?: unknown; value?: unknown }): string =>
  String(name.name ?? name.value);

function defaultKind(type: string): DefinitionKind {
  if (type === 'FunctionDeclaration' || type === 'TSDeclareFunction') return 'function';
  if (type === 'ClassDeclaration') return 'class';
  return type === 'TSInterfaceDeclaration' ? 'type' : 'constant';
}

/** The names a statement binds. */
function declared(node: Statement): Bound[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
      return node.id ? [[node.id.name, 'function']] : [];
    case 'ClassDeclaration':
      return node.id ? [[node.id.name, 'class']] : [];
    case 'VariableDeclaration':
      return node.declarations.flatMap(each => targets(each.id)).map((name): Bound => [name, 'constant']);
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [[node.id.name, 'type']];
    case 'TSEnumDeclaration':
      return [[node.id.name, 'constant']];
    case 'TSModuleDeclaration':
      return node.id.type === 'Identifier' ? [[node.id.name, 'constant']] : [];
    case 'ImportDeclaration':
      return node.specifiers.map((each): Bound => [each.local.name, 'import']);
    case 'TSImportEqualsDeclaration':
      return [[node.id.name, 'import']];
    default:
      return [];
  }
}

/** Names in a binding pattern. */
function targets(pattern: BindingPattern | BindingRestElement): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap(each => targets(each.type === 'RestElement' ? each : each.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap(each => (each ? targets(each) : []));
    case 'AssignmentPattern':
      return targets(pattern.left);
    case 'RestElement':
      return targets(pattern.argument);
  }
}

const PLACE = new Set(['start', 'end', 'raw', 'range', 'parent']);

function hash(node: unknown): string {
  const text = JSON.stringify(node, (key, value) =>
    PLACE.has(key) ? undefined : typeof value === 'bigint' ? `${value}n` : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
