import type { Edit } from '../../edits.ts';
import type { FromStatement, Item, Statement } from './statements.ts';

/** What an imported name becomes: `from module import name`, or `import name` where `module` is ``. */
export interface Placed {
  readonly module: string;
  readonly name: string;
}

/**
 * The edits that give each name of a `from` statement its new place. Names that share a module stay in one
 * statement; the statement that was there stays with the names that did not change, or else with the
 * first. The others follow it in statements of their own, with their comments and in the layout of the old.
 */
export function layout(statement: FromStatement, placed: readonly Placed[], text: string): Edit[] {
  const words = statement.module.text.replace(/\s/g, '');
  const groups = new Map<string, number[]>();
  for (const [index, place] of placed.entries()) {
    const group = groups.get(place.module);
    if (group) group.push(index);
    else groups.set(place.module, [index]);
  }
  if (statement.star) return replaceModule(statement, placed[0]!.module, words);
  const stays = groups.has(words) ? words : placed[0]!.module;
  const { items } = statement;
  const others = [...groups].filter(([module]) => module !== stays);
  const leaving = new Set(others.flatMap(([, indexes]) => indexes));
  if (stays === '') {
    const { before, inline } = insertion(statement, text);
    const last = /^[ \t]*#/.test(text.slice(statement.end)) ? groups.size - 1 : groups.size;
    const lines = [...groups].map(([module, indexes], at) => {
      const composed = compose(statement, module, indexes, placed, text);
      return composed + (inline || at >= last ? '' : trailing(statement, indexes, text));
    });
    return [{ start: statement.start, end: statement.end, text: lines.join(before) }];
  }
  const edits = replaceModule(statement, stays, words);
  for (const [index, item] of items.entries())
    if (!leaving.has(index)) edits.push(...rename(item, placed[index]!.name));
  edits.push(...remove(statement, leaving, text));
  const at = insertion(statement, text);
  const added = others.map(([module, indexes]) => {
    const composed = compose(statement, module, indexes, placed, text);
    return at.before + composed + (at.inline ? '' : trailing(statement, indexes, text));
  });
  if (added.length > 0) edits.push({ start: at.offset, end: at.offset, text: added.join('') });
  return edits;
}

function replaceModule(statement: FromStatement, module: string, words: string): Edit[] {
  const { start, end } = statement.module;
  return module === words ? [] : [{ start, end, text: module }];
}

/** `old` → `new as old`, so that uses stay; `old as new` → `new`; an alias that is written stays. */
function rename(item: Item, name: string): Edit[] {
  if (item.name.text === name) return [];
  return [{ start: item.start, end: item.end, text: renamed(item, name) }];
}

function renamed(item: Item, name: string): string {
  const bound = (item.alias ?? item.name).text;
  const written = item.alias !== undefined && item.name.text === name;
  return bound === name && !written ? name : `${name} as ${bound}`;
}

/** A statement for some of the names. */
function compose(
  statement: FromStatement,
  module: string,
  indexes: readonly number[],
  placed: readonly Placed[],
  text: string,
): string {
  const names = indexes.map(index => renamed(statement.items[index]!, placed[index]!.name));
  if (module === '') return `import ${names.join(', ')}`;
  const multiline = indexes.length > 1 && list(statement, text).multiline;
  if (!multiline) return `from ${module} import ${names.join(', ')}`;
  const { indent, closing, newline } = list(statement, text);
  const lines = indexes.map(
    (index, at) => `${indent}${names[at]},${comment(statement.items[index]!, text)}${newline}`,
  );
  return `from ${module} import (${newline}${lines.join('')}${closing})`;
}

/** How a parenthesised list is laid out. */
function list(statement: FromStatement, text: string) {
  const first = statement.items[0]!;
  const multiline =
    /\n/.test(text.slice(statement.module.end, first.start)) && text[statement.end - 1] === ')';
  const line = (offset: number) => text.slice(text.lastIndexOf('\n', offset - 1) + 1);
  const indent = /^[ \t]*/.exec(line(first.start))![0];
  const closing = /^[ \t]*/.exec(line(statement.end - 1))![0];
  return { multiline, indent, closing, newline: newlineOf(statement, text) };
}

function newlineOf(statement: Statement, text: string): string {
  const at = text.indexOf('\n', statement.start);
  const end = at < 0 ? text.indexOf('\n') : at;
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** The comment behind an item on its line, with the blanks before it; `` where it has none of its own. */
function comment(item: Item, text: string): string {
  const match = /^[ \t]*,?([ \t]*#[^\r\n]*)/.exec(text.slice(item.end));
  return match?.[1] ?? '';
}

const PRAGMA = /#\s*(noqa|type:|isort:|pragma|pylint:|pyright:|mypy:|ruff:|nosec|fmt:)/i;

/** What follows a new statement on its line: the comment of its only name, else a pragma of the old statement. */
function trailing(statement: FromStatement, indexes: readonly number[], text: string): string {
  const multiline = list(statement, text).multiline;
  const own = multiline && indexes.length === 1 ? comment(statement.items[indexes[0]!]!, text) : '';
  if (own !== '') return own;
  const behind = /^[ \t]*#[^\r\n]*/.exec(text.slice(statement.end))?.[0] ?? '';
  return PRAGMA.test(behind) ? behind : '';
}

/** Where statements can be added: on lines of their own, or behind a `;` where the line holds more than the statement. */
export function insertion(
  statement: Statement,
  text: string,
): { readonly offset: number; readonly before: string; readonly inline: boolean } {
  const lead = text.slice(text.lastIndexOf('\n', statement.start - 1) + 1, statement.start);
  const behind = /^[ \t]*(#[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(statement.end));
  if (/^[\uFEFF \t\f]*$/.test(lead) && behind) {
    const before = newlineOf(statement, text) + lead.replace(/[\uFEFF\f]/g, '');
    return { offset: statement.end + behind[0].trimEnd().length, before, inline: false };
  }
  return { offset: statement.end, before: '; ', inline: true };
}

/** What stands between an imported module and another that is loaded besides: one import a line stays one import a line. */
export function betweenImports(statement: Statement, text: string): string {
  const { before, inline } = insertion(statement, text);
  return inline || statement.items.length > 1 ? ', ' : `${before}import `;
}

/** Takes names out of a list, each with its comma and the comment behind it, and whole lines where nothing else is on them. */
function remove(statement: FromStatement, leaving: ReadonlySet<number>, text: string): Edit[] {
  const { items } = statement;
  const open = text[statement.end - 1] === ')';
  const spans = [...leaving].map(index => {
    const item = items[index]!;
    const next = items[index + 1];
    const lineStart = text.lastIndexOf('\n', item.start - 1) + 1;
    const rest = /^[ \t]*,?[ \t]*(#[^\r\n]*)?(\r?\n)/.exec(text.slice(item.end));
    if (open && rest && /^[ \t]*$/.test(text.slice(lineStart, item.start)))
      return { start: lineStart, end: item.end + rest[0].length };
    if (next && !(open && text.slice(item.end, next.start).includes('\n')))
      return { start: item.start, end: next.start };
    const before = items.findLast((_, at) => at < index && !leaving.has(at));
    return lastOfLine(item, before, text);
  });
  return union(spans);
}

/** The last name of a line goes with the comma before it; where a comment ends the line before, with its own. */
function lastOfLine(item: Item, before: Item | undefined, text: string): { start: number; end: number } {
  const comma = /^[ \t]*,/.exec(text.slice(item.end))?.[0] ?? '';
  if (!before) {
    const rest = /^[ \t]*,([ \t]*#[^\r\n]*)?/.exec(text.slice(item.end))?.[0] ?? '';
    return { start: item.start, end: item.end + rest.length };
  }
  if (text.slice(before.end, item.start).includes('#'))
    return { start: text.lastIndexOf('\n', item.start) + 1, end: item.end + comma.length };
  return { start: before.end, end: item.end };
}

function union(spans: readonly { start: number; end: number }[]): Edit[] {
  const out: { start: number; end: number; text: string }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end, text: '' });
  }
  return out;
}
