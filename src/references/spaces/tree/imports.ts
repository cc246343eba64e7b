import { type Edit, splice } from '../../edits.ts';
import { type Mark, respelled } from '../../languages/text/scan.ts';
import { cuts } from '../cuts.ts';
import type { Span } from '../source.ts';
import { type Branch, type Grouped, leavesOf, type TreeLanguage } from './language.ts';

/** The names by which something is named afterwards, and the file that it is about. */
export interface Renamed {
  readonly names: readonly string[];
  readonly target: string;
}

/** Why words change. */
export const FOLLOWS = 'its place among its files is another';

/** Whether names go on behind others. */
export const begins = (names: readonly string[], head: readonly string[]): boolean =>
  names.length > head.length && head.every((name, at) => names[at] === name);

/**
 * Rewrites an import. A group goes with its head where all of it does; else each element has its own words behind the head, and
 * what goes from there gets a line of its own.
 * @param to names afterwards; undefined where they stay
 */
export function importMarks(
  one: Grouped,
  text: string,
  language: TreeLanguage,
  to: (names: readonly string[]) => Renamed | undefined,
): Mark[] {
  const changed = leavesOf(one.tree).flatMap(({ names }) => to(names) ?? []);
  const [first] = changed;
  return first ? new Statement(one, text, language, to).marks(first.target) : [];
}

class Statement {
  readonly #one: Grouped;
  readonly #text: string;
  readonly #language: TreeLanguage;
  readonly #to: (names: readonly string[]) => Renamed | undefined;
  readonly #edits: Edit[] = [];
  /** The words of what gets a line of its own. */
  readonly #lines: string[] = [];

  constructor(
    one: Grouped,
    text: string,
    language: TreeLanguage,
    to: (names: readonly string[]) => Renamed | undefined,
  ) {
    this.#one = one;
    this.#text = text;
    this.#language = language;
    this.#to = to;
  }

  marks(target: string): Mark[] {
    const { tree, visibility, lead, start, end } = this.#one;
    const goes = !this.#stays(tree, []);
    const indent = /[ \t]*$/.exec(this.#text.slice(0, start))![0];
    const lines = this.#lines.map(words => this.#language.importOf(visibility, words));
    if (goes) return [respelled(this.#one, target, FOLLOWS, lines.join(`\n${indent}${lead}`))];
    const added = lines.map(line => `\n${indent}${lead}${line}`).join('');
    const own = this.#edits.map(edit => respelled(edit, target, FOLLOWS, edit.text));
    return added === '' ? own : [...own, respelled({ start: end, end }, target, FOLLOWS, added)];
  }

  /** Puts edits of what stays behind the names above; what does not stay has its lines. */
  #stays(branch: Branch, above: readonly string[]): boolean {
    return branch.group ? this.#groupStays(branch, branch.group, above) : this.#leafStays(branch, above);
  }

  #leafStays({ names, at, alias }: Branch, above: readonly string[]): boolean {
    const goal = this.#goal(names);
    const named = alias === '' && goal.at(-1) !== names.at(-1) ? this.#language.alias(names.at(-1)!) : alias;
    if (!begins(goal, above) && goal.join() !== above.join()) {
      this.#lines.push(goal.join(this.#language.sign) + named);
      return false;
    }
    const rest = goal.slice(above.length);
    const words = rest.length === 0 ? this.#language.begins.own : rest.join(this.#language.sign);
    const own = alias === '' ? named : '';
    if (words !== this.#text.slice(at.start, at.end).replace(/\s/g, '') || own !== '')
      this.#edits.push({ ...at, text: words + own });
    return true;
  }

  #groupStays(branch: Branch, group: NonNullable<Branch['group']>, above: readonly string[]): boolean {
    const { names, at } = branch;
    const goal = this.#goal(names);
    const follows = leavesOf(branch).every(
      leaf => this.#goal(leaf.names).join() === [...goal, ...leaf.names.slice(names.length)].join(),
    );
    if (follows && goal.join() === names.join()) return true;
    if (follows) {
      const own = group.elements.flatMap(each => this.#renamed(each, goal));
      if (begins(goal, above)) {
        this.#edits.push({ ...at, text: goal.slice(above.length).join(this.#language.sign) }, ...own);
        return true;
      }
      this.#lines.push(
        goal.join(this.#language.sign) + this.#language.sign + this.#moved(branch, group, own),
      );
      return false;
    }
    const leaving = new Set(group.elements.filter(each => !this.#stays(each, names)));
    if (leaving.size === group.elements.length) return false;
    for (const { span } of cuts(group.elements, leaving)) this.#edits.push({ ...span, text: '' });
    if (leaving.size === group.elements.length - 1) this.#unwrap(group, leaving);
    return true;
  }

  /** A group's own space has its old name within it. */
  #renamed({ names, at, alias, group }: Branch, goal: readonly string[]): Edit[] {
    const isOwn = !group && alias === '' && this.#text.slice(at.start, at.end) === this.#language.begins.own;
    if (!isOwn || goal.at(-1) === names.at(-1)) return [];
    return [{ ...at, text: this.#language.begins.own + this.#language.alias(names.at(-1)!) }];
  }

  /** The words of a group with its edits, as deep as the statement stands. */
  #moved(branch: Branch, { start, end }: Span, edits: readonly Edit[]): string {
    const words = splice(
      this.#text.slice(start, end),
      edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    const depth = (at: number) => /(?:^|\n)([ \t]*)[^\n]*$/.exec(this.#text.slice(0, at))![1]!.length;
    const deeper = depth(branch.start) - depth(this.#one.start);
    return deeper > 0 ? words.replaceAll(new RegExp(`\n[ \t]{${deeper}}`, 'g'), '\n') : words;
  }

  /** What stays alone in a group on one line stands without its signs. */
  #unwrap({ start, end, elements }: NonNullable<Branch['group']>, leaving: ReadonlySet<Branch>): void {
    const stays = elements.find(one => !leaving.has(one))!;
    const isOwn = this.#text.slice(stays.at.start, stays.at.end) === this.#language.begins.own;
    if (isOwn || this.#text.slice(stays.start, stays.end).includes('\n')) return;
    const [first, last] = [elements[0]!, elements.at(-1)!];
    this.#edits.push({ start, end: first.start, text: '' }, { start: last.end, end, text: '' });
  }

  #goal(names: readonly string[]): readonly string[] {
    return this.#to(names)?.names ?? names;
  }
}
