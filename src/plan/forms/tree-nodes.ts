/** One line of a drawn tree. */
export interface TreeNode {
  /** Index of the line in the block. */
  readonly line: number;
  /** Column at which the name starts. */
  readonly column: number;
  /** Names on the line, as written; empty where there is only a remark. */
  readonly names: readonly string[];
  readonly remark: string;
  /** Index of the node above it in the tree. */
  readonly parent: number | undefined;
  /** Whether other nodes stand below it. */
  readonly branches: boolean;
}

const PREFIX = /^[\s│┃║|]*(?:(?:[├└┣┗╠╚┌┬╰]|[+`\\|](?=[-─]))[─━═-]+\s?)?/u;
/** Pictures in front of a name. */
const DECORATION = /^(?:(?:\p{Extended_Pictographic}|\ufe0f|\u200d)+\s+)+/u;
const NAME = /^(?:`([^`]+)`|"([^"]+)"|(\S+))\s*/u;
const NOTE = /^(?:[[({←<#→]|\.{3}|…|--|\/\/|-\s|–|—|\*\*)/u;

/** Reads the nodes of a drawn tree. */
export function readNodes(lines: readonly string[]): TreeNode[] {
  const nodes: (TreeNode & { branches: boolean })[] = [];
  const open: number[] = [];
  for (const [line, raw] of lines.entries()) {
    const text = raw.replaceAll('\t', '    ').replaceAll('\u00a0', ' ');
    const column = PREFIX.exec(text)![0].length;
    const rest = text.slice(column).trim();
    if (rest === '') continue;
    const { names, remark } = cutNames(rest);
    while (open.length > 0 && nodes[open.at(-1)!]!.column >= column) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) nodes[parent]!.branches = true;
    nodes.push({ line, column, names, remark, parent, branches: false });
    if (names.length > 0) open.push(nodes.length - 1);
  }
  return nodes;
}

/** `a.py, b.py  # remark` → two names and a remark. */
function cutNames(text: string): { names: string[]; remark: string } {
  const names: string[] = [];
  const decorated = DECORATION.exec(text)?.[0] ?? '';
  let rest = text.slice(decorated.length);
  if (decorated !== '' && /^[^\x00-\x7f]/.test(rest) && !/^\S*[/.]/.test(rest))
    return { names, remark: rest };
  for (;;) {
    if (NOTE.test(rest) && !/^\[[\w.-]+\]\.?[\w/]*(?:\s|$)|^\([\w.-]+\)\/?(?:\s|$)(?!.*\))/.test(rest)) break;
    const match = NAME.exec(rest);
    if (!match) break;
    const word = match[1] ?? match[2] ?? match[3]!;
    const more = word.endsWith(',');
    names.push(more ? word.slice(0, -1) : word);
    rest = rest.slice(match[0].length);
    const beside = word.endsWith('/') && /^[^\s(#]+\/(?:\s|$)/.test(rest);
    if (!more && !beside && !rest.startsWith(', ')) break;
    rest = rest.replace(/^,\s*/, '');
  }
  return { names: names.filter(name => name !== ''), remark: rest.trim() };
}
