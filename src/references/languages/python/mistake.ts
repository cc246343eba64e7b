import type { Node } from './parse.ts';

/** Where a text is not well formed. Lines from 1. */
export interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** The first mistake of a text. */
export function mistakeIn(root: Node): Mistake | undefined {
  const error = root.hasError ? firstError(root) : undefined;
  return (
    error && {
      line: error.startPosition.row + 1,
      message: error.isMissing ? `"${error.type}" is missing` : 'syntax error',
    }
  );
}

function firstError(node: Node): Node | undefined {
  if (node.isError || node.isMissing) return node;
  for (const child of node.children) {
    const found = child?.hasError || child?.isMissing ? firstError(child) : undefined;
    if (found) return found;
  }
  return undefined;
}
