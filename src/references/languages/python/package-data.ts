import { below, join, normalize, parent } from '../../path.ts';
import { type Base, Mentions } from '../text/mentions.ts';
import { packageBase } from '../text/package-data.ts';
import { readLiteral } from './literals.ts';
import { WITH_NAME } from './package-calls.ts';
import type { Node, Root } from './parse.ts';
import type { Mark, Project } from './project.ts';
import type { Found, Speller } from './spelling.ts';

const TAKES = new RegExp(`(^|\\.)(${WITH_NAME}|path)$`);
const CALL = new RegExp(`\\b(?:files|${WITH_NAME}|path)\\s*\\(\\s*["']`, 'g');

/** A file or folder that is named by its package and a path from there. */
interface Named {
  readonly package: Node;
  /** The literals of the path, and what stands between them. */
  readonly parts: readonly Node[];
  readonly separator: string;
}

/**
 * Data that is named by the package it lies in, `files("a.b") / "c.json"` and `get_data("a", "b/c.json")`, and that does
 * not stay there. The nearest package above its new place names it, its own one where that still lies above.
 */
export function packageData(root: Root, text: string, speller: Speller, project: Project): Mark[] {
  const found: Mark[] = [];
  for (const match of text.matchAll(CALL)) {
    const node = root().descendantForIndex(match.index + match[0].length);
    const literal = node?.type === 'string' ? node : node?.parent;
    const named = literal?.type === 'string' ? namedBy(literal, text) : undefined;
    const mark = named && markOf(named, text, speller, project);
    if (mark) found.push(mark);
  }
  return found;
}

/** `package_data={"a": ["b/*.json"]}` in a setup script: paths and patterns below the package. */
export function listedData(root: Root, text: string, project: Project): Mark[] {
  const mentions = new Mentions(project.moved);
  return [...text.matchAll(/\bpackage_data["']?\s*[=:]\s*\{/g)].flatMap(match => {
    const node = root().descendantForIndex(match.index + match[0].length - 1)?.parent;
    const pairs = node?.type === 'dictionary' ? node.namedChildren.filter(({ type }) => type === 'pair') : [];
    return pairs.flatMap(pair => {
      const key = pair.childForFieldName('key');
      const base = key?.type === 'string' && packageBase(plain(key, text) ?? '', project.moved);
      const values = pair.childForFieldName('value')?.descendantsOfType('string') ?? [];
      return base ? values.flatMap(value => listed(value!, text, base, mentions)) : [];
    });
  });
}

function listed(node: Node, text: string, base: Base, mentions: Mentions): Mark[] {
  const { start, end, value } = readLiteral(node, text);
  const verdict = plain(node, text) === undefined ? undefined : mentions.judge(value, [base]);
  return verdict ? [{ start, end, kind: 'path', ...verdict }] : [];
}

function namedBy(literal: Node, text: string): Named | undefined {
  const list = literal.parent;
  const call = list?.parent;
  const args =
    list?.type === 'argument_list' ? list.namedChildren.filter(({ type }) => type !== 'comment') : [];
  if (call?.type !== 'call' || args[0]?.id !== literal.id) return undefined;
  const name = call.childForFieldName('function')?.text ?? '';
  if (TAKES.test(name)) {
    const parts = args.slice(1, /(get_data|PackageLoader)$/.test(name) ? 2 : undefined);
    return literals(parts, text) ? { package: literal, parts, separator: ', ' } : undefined;
  }
  if (!/(^|\.)files$/.test(name) || args.length !== 1) return undefined;
  const { parent: around } = call;
  if (around?.type === 'attribute' && around.childForFieldName('attribute')?.text === 'joinpath') {
    const parts = around.parent?.childForFieldName('arguments')?.namedChildren ?? [];
    return literals(parts, text) ? { package: literal, parts, separator: ', ' } : undefined;
  }
  const parts: Node[] = [];
  for (let at: Node | null = around, left = call; at?.type === 'binary_operator'; left = at, at = at.parent) {
    const right = at.childForFieldName('right');
    if (at.childForFieldName('left')?.id !== left.id || !right || !literals([right], text)) break;
    parts.push(right);
  }
  return parts.length === 0 ? undefined : { package: literal, parts, separator: ' / ' };
}

function literals(nodes: readonly Node[], text: string): boolean {
  return nodes.length > 0 && nodes.every(node => node.type === 'string' && plain(node, text) !== undefined);
}

/** The words of a string without escapes and holes. */
function plain(node: Node, text: string): string | undefined {
  const { value, exact, formatted } = readLiteral(node, text);
  return exact && !formatted ? value : undefined;
}

function markOf(named: Named, text: string, speller: Speller, project: Project): Mark | undefined {
  const { moved } = project;
  const found = speller.find(0, plain(named.package, text)?.split('.') ?? []);
  if (!found || found.module.kind === 'module') return undefined;
  const way = named.parts.map(part => plain(part, text)).join('/');
  const target = normalize(join(found.module.stem, way));
  if (target === undefined) return undefined;
  const fate = moved.world.paths.has(target) ? moved.file(target) : moved.directory(target);
  const home = moved.module(found.module);
  const base = home.kind === 'goes' ? home.to : found.module.stem;
  const goal = fate.kind === 'stays' ? target : fate.kind === 'goes' ? fate.to : undefined;
  if (goal === join(base, way) || (fate.kind === 'stays' && !moved.world.paths.has(target))) return undefined;
  const [start, end] = [named.package.startIndex, named.parts.at(-1)!.endIndex];
  const place = { start, end, kind: 'path', target } as const;
  const replacement =
    goal === undefined ? undefined : respelled(named, found, base, goal, text, speller, project);
  if (replacement === undefined)
    return { ...place, decision: 'asked', reason: 'no package has it afterwards' };
  return { ...place, decision: 'rewritten', reason: 'the file moves', replacement };
}

/** The words from the package's name to the end of the path. `base` is where the package is afterwards, `goal` what must be named. */
function respelled(
  named: Named,
  { module, style }: Found,
  base: string,
  goal: string,
  text: string,
  speller: Speller,
  { moved: { after } }: Project,
): string | undefined {
  let holder = below(goal, base) === undefined ? parent(goal) : base;
  while (holder !== base && holder !== '' && after.at(holder)?.kind !== 'package') holder = parent(holder);
  const name = speller.spell(holder, style, module.stem);
  const rest = below(goal, holder);
  if (name === undefined || !rest || after.find(name.split('.'))?.stem !== holder) return undefined;
  const first = readLiteral(named.parts[0]!, text);
  const open = text.slice(first.node.startIndex, first.start);
  const close = text.slice(first.end, first.node.endIndex);
  const whole = named.parts.length === 1 && (first.value.includes('/') || named.separator === ', ');
  const steps = whole ? [rest] : rest.split('/');
  const package_ = readLiteral(named.package, text);
  return (
    text.slice(package_.node.startIndex, package_.start) +
    name +
    text.slice(package_.end, named.parts[0]!.startIndex) +
    steps.map(step => open + step + close).join(named.separator)
  );
}
