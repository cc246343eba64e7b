import type { SpecifierEnding } from './types.ts';

/** How scripts are written. */
export interface HouseStyle {
  readonly ending: SpecifierEnding;
  readonly quote: '"' | "'";
  readonly semicolons: boolean;
  readonly indent: string;
  readonly newline: string;
}

/** Where a script names another: its quote, what it names, the semicolon behind, and whether the line ends there. */
const NAMED = /(?:\bfrom|\bimport|\brequire\s*\()\s*(["'])([^"'\n]*)\1\)?(;?)(?=([ \t]*\r?$)|)/gm;

/** The style of the first texts that show each part of it. */
export function houseStyle(texts: readonly string[]): HouseStyle {
  const first = <Part>(shows: (text: string) => Part | undefined, otherwise: Part): Part => {
    for (const text of texts) {
      const part = shows(text);
      if (part !== undefined) return part;
    }
    return otherwise;
  };
  return {
    ending: first(ending, 'none'),
    quote: first(text => most(named(text).map(([, quote]) => quote as '"' | "'")), "'"),
    semicolons: first(
      text => most(named(text).flatMap(([, , , sign, end]) => (end === undefined ? [] : [sign === ';']))),
      true,
    ),
    indent: first(text => /^(?:\t| {2,8})(?=[^\s*])/m.exec(text)?.[0], '  '),
    newline: first(text => /\r?\n/.exec(text)?.[0], '\n'),
  };
}

const named = (text: string): RegExpMatchArray[] => [...text.matchAll(NAMED)];

/** What is said the most times; undefined where nothing is. */
function most<Value>(values: readonly Value[]): Value | undefined {
  const counts = Map.groupBy(values, value => value);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** How a text writes the endings of the files it names; undefined where it names none. */
function ending(text: string): SpecifierEnding | undefined {
  const relative = named(text).flatMap(([, , path = '']) => (/^\.{1,2}\//.test(path) ? [path] : []));
  if (relative.length === 0) return undefined;
  const [, found] = /\.([cm]?[jt]sx?)$/.exec(relative.find(path => /\.[cm]?[jt]sx?$/.test(path)) ?? '') ?? [];
  return found === undefined ? 'none' : /t/.test(found) ? 'source' : 'js';
}

/** A facade as the house writes. */
export function inHouseStyle(facade: string, { quote, semicolons, indent, newline }: HouseStyle): string {
  const quoted = (words: string) =>
    quote === "'" ? `'${words}'` : `"${words.replace(/\\'/g, "'").replace(/"/g, '\\"')}"`;
  return facade
    .replace(/'((?:[^'\\\n]|\\.)*)'(?=\)?;$)/gm, (_, words: string) => quoted(words))
    .replace(/;$/gm, semicolons ? ';' : '')
    .replace(/^ {2}/gm, indent)
    .replaceAll('\n', newline);
}
