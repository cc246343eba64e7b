import type { Moved } from '../python/moved.ts';
import type { Base } from './mentions.ts';

/** Where a table says which data a package has: the paths in it begin at the package. */
export interface DataTable {
  readonly start: number;
  readonly end: number;
  readonly package: string;
}

const SECTION =
  /^\[(?:tool\.setuptools\.(?:exclude-)?package-data|options\.(?:exclude_)?package_data)\][^\n]*\n((?:(?!\[)[^\n]*\n?)*)/gm;
/** A key with its value, which goes on in lines that are indented or close a list. */
const ENTRY = /^["']?([\w.*-]+)["']?[ \t]*=[^\n]*(?:\n(?:[ \t]+[^\n]*|\]|[ \t]*(?=\n)))*/gm;

/** The tables of package data in `pyproject.toml` and `setup.cfg`. */
export function dataTables(text: string): DataTable[] {
  return [...text.matchAll(SECTION)].flatMap(({ 0: all, 1: body = '', index }) => {
    const from = index + all.length - body.length;
    return [...body.matchAll(ENTRY)].map(match => {
      const start = from + match.index + match[0].indexOf('=');
      return { start, end: from + match.index + match[0].length, package: match[1]! };
    });
  });
}

/** Where a package lies, now and afterwards; nothing for `*`, which is every package. */
export function packageBase(name: string, moved: Moved): Base | undefined {
  const module = name === '' ? undefined : moved.before.find(name.split('.'));
  if (!module) return undefined;
  const fate = moved.module(module);
  return { before: module.stem, after: fate.kind === 'goes' ? fate.to : module.stem };
}
