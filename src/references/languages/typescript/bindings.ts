import type { AnyNode } from './parse.ts';
import { walk } from './walk.ts';

/** What a name of a script is bound to; undefined where that is no expression: a parameter, a loop, an import. */
export type Binding = AnyNode | undefined;

/** All that binds each name of a script, in whichever scope: who asks has to find that all of them agree. */
export function bindingsOf(program: AnyNode): ReadonlyMap<string, readonly Binding[]> {
  const found = new Map<string, Binding[]>();
  const bind = (target: AnyNode | null | undefined, value: Binding) => {
    for (const { name, isWhole } of namesIn(target))
      found.set(name, [...(found.get(name) ?? []), isWhole ? value : undefined]);
  };
  walk(program, (node, parent) => {
    if (node.type === 'VariableDeclarator' && isUsed(node, parent))
      bind(node.id as AnyNode, (node.init as AnyNode | null) ?? undefined);
    if (node.type === 'AssignmentExpression')
      bind(node.left as AnyNode, node.operator === '=' ? (node.right as AnyNode) : undefined);
    if (node.type === 'CatchClause') bind(node.param as AnyNode | null, undefined);
    if (/Function/.test(node.type) && Array.isArray(node.params))
      for (const param of node.params as AnyNode[]) bind(param, undefined);
  });
  return found;
}

/** `let root;` says nothing: what is assigned later does. */
const isUsed = ({ init }: AnyNode, parent: AnyNode | undefined): boolean =>
  Boolean(init) || !parent || parent.type !== 'VariableDeclaration';

interface Bound {
  readonly name: string;
  /** Whether the name takes the whole value, and no part of it. */
  readonly isWhole: boolean;
}

/** The names that a pattern binds. */
function namesIn(target: AnyNode | null | undefined, isWhole = true): Bound[] {
  switch (target?.type) {
    case 'Identifier':
      return [{ name: target.name as string, isWhole }];
    case 'ObjectPattern':
      return (target.properties as AnyNode[]).flatMap(each =>
        namesIn((each.value ?? each.argument) as AnyNode, false),
      );
    case 'ArrayPattern':
      return (target.elements as (AnyNode | null)[]).flatMap(each => namesIn(each, false));
    case 'AssignmentPattern':
      return namesIn(target.left as AnyNode, false);
    case 'RestElement':
      return namesIn(target.argument as AnyNode, false);
    case 'TSParameterProperty':
      return namesIn(target.parameter as AnyNode, false);
    default:
      return [];
  }
}
