import { base, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Span } from './scan.ts';

/** A package that a list names. */
interface Listed extends Span {
  readonly name: string;
}

/** The packages that setuptools builds where they are listed one by one: what is below them is built only if it is listed, too. */
export interface PackageList extends Span {
  /** The folder in which the packages lie. */
  readonly folder: string;
  readonly items: readonly Listed[];
  /** Where the key stands. */
  readonly key: Span;
}

/** Where each kind of build file has its list, and where it says that packages lie elsewhere than beside it. */
const LISTS: readonly (readonly [file: RegExp, list: RegExp, item: RegExp, elsewhere: RegExp])[] = [
  [
    /^pyproject\.toml$/,
    /(?<=^\[tool\.setuptools\][^\n]*\n(?:(?!\[)[^\n]*\n)*)(packages)[ \t]*=[ \t]*\[([^\]]*)\]/m,
    /(["'])([\w.-]+)\1/g,
    /\bpackage-dir\b(?:[ \t]*=[ \t]*\{[ \t]*["']{2}[ \t]*=[ \t]*["']([\w./-]+)["'][ \t]*\})?/,
  ],
  [
    /^setup\.cfg$/,
    /(?<=^\[options\][^\n]*\n(?:(?!\[)[^\n]*\n)*)(packages)[ \t]*=([^\n]*(?:\n[ \t]+[^\n]*)*)/m,
    /(?<![^\s,])()([\w.-]+)(?![^\s,])/g,
    /^package_dir\b(?:[ \t]*=\s*=[ \t]*([\w./-]+)[ \t]*\n(?![ \t]))?/m,
  ],
  [
    /^setup\.py$/,
    /(?<![\w.])(packages)\s*=\s*[[(]([^[\]()]*)[\])]/,
    /(["'])([\w.-]+)\1/g,
    /\bpackage_dir\b(?:\s*=\s*\{\s*["']{2}\s*:\s*["']([\w./-]+)["']\s*,?\s*\})?/,
  ],
];

/** What may stand among the names of a list that is read. */
const BESIDES = /^(?:[\s,]|#[^\n]*)*$/;

/** The list of packages of a build file; undefined where it has none of names alone, or maps packages to folders one by one. */
export function packageList({ path, text }: SourceFile): PackageList | undefined {
  const [, pattern, item, elsewhere] = LISTS.find(([file]) => file.test(base(path))) ?? [];
  const match = pattern?.exec(text);
  if (!match || !item || !elsewhere) return undefined;
  const [all, key = '', body = ''] = match;
  const directory = elsewhere.exec(text);
  if (directory && directory[1] === undefined) return undefined;
  const start = match.index + all.lastIndexOf(body);
  const bare = body.replace(/#[^\n]*/g, comment => ' '.repeat(comment.length));
  const items = [...bare.matchAll(item)].map(
    ({ 0: { length }, 2: name = '', index }): Listed => ({
      name,
      start: start + index,
      end: start + index + length,
    }),
  );
  if (items.length === 0 || !BESIDES.test(bare.replace(item, ''))) return undefined;
  return {
    folder: join(parent(path), directory?.[1]?.replace(/^\.\/|\/+$/g, '') ?? ''),
    items,
    key: { start: match.index, end: match.index + key.length },
    start,
    end: start + body.length,
  };
}

/** The folder of a package of a list. */
export const folderOf = (name: string, { folder }: PackageList): string =>
  join(folder, name.replaceAll('.', '/'));

/** A change that lists more packages: the words of one that is listed, with the new ones behind it. */
export interface Listing extends Span {
  readonly replacement: string;
}

/** Lists packages besides, in the manner of the list: where it is sorted in their order, else at its end. */
export function listBesides(names: readonly string[], { items }: PackageList, text: string): Listing[] {
  const isSorted = items.every(({ name }, at) => at === 0 || items[at - 1]!.name < name);
  const places = Map.groupBy(
    names.toSorted(),
    name => (isSorted ? items.findLast(item => item.name < name) : undefined) ?? items.at(-1)!,
  );
  return [...places].map(([item, added]) => listing(item, added, text));
}

function listing({ name, start, end }: Listed, added: readonly string[], text: string): Listing {
  const words = text.slice(start, end);
  const spelled = added.map(each => words.replace(name, () => each));
  const indentation = /\n[ \t]*$/.exec(text.slice(0, start))?.[0];
  const quoted = words !== name;
  const comma = indentation === undefined || quoted ? ',' : '';
  const remark = indentation === undefined ? undefined : /^,?[ \t]*#[^\n]*/.exec(text.slice(end))?.[0];
  if (remark?.startsWith(',') === true)
    return {
      start,
      end: end + remark.length,
      replacement: words + remark + spelled.map(each => `${indentation}${each},`).join(''),
    };
  return { start, end, replacement: [words, ...spelled].join(`${comma}${indentation ?? ' '}`) };
}
