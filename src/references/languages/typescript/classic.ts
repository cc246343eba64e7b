import { once, onceEach } from '../../once.ts';
import { foldersAbove, join, normalize, parent } from '../../path.ts';
import { textsOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { type JsonString, jsonStrings } from './json.ts';

/** Whether settings tell the compiler to resolve names in the way of its first years, which `module: ES2015` and others imply before TypeScript 6. */
export const classicIn = once((files: readonly SourceFile[]) => {
  const texts = textsOf(files);
  return onceEach((config: string): boolean => texts.has(config) && isClassic(config, texts));
});

type Texts = ReadonlyMap<string, string>;

function isClassic(config: string, texts: Texts): boolean {
  const options = optionsOf(config, texts, new Set());
  const resolution = options.get('moduleResolution');
  if (resolution !== undefined) return resolution === 'classic';
  const version = versionAt(config, texts);
  if (version === undefined || version >= 6) return false;
  const modules = options.get('module') ?? options.get('target') ?? '';
  return /^(amd|umd|system|es6|es20\d\d|esnext)$/.test(modules) && !options.has(FOREIGN);
}

/** The options of the compiler in settings and those that they extend, in small letters. */
function optionsOf(config: string, texts: Texts, seen: Set<string>): Map<string, string> {
  const text = texts.get(config) ?? texts.get(`${config}.json`);
  if (text === undefined || seen.has(config)) return new Map([[FOREIGN, config]]);
  seen.add(config);
  const strings = jsonStrings(text).filter(({ isKey }) => !isKey);
  const inherited = strings
    .filter(({ keys }) => keys[0] === 'extends')
    .map(({ value }) => (value.startsWith('.') ? normalize(join(parent(config), value)) : undefined));
  const own = strings.flatMap(({ keys, value }): [string, string][] =>
    keys[0] === 'compilerOptions' && keys.length === 2 ? [[keys[1]!, value.toLowerCase()]] : [],
  );
  return new Map([...inherited.flatMap(each => [...optionsOf(each ?? '', texts, seen)]), ...own]);
}

/** The first number of the compiler's version that a package above needs. */
function versionAt(path: string, texts: Texts): number | undefined {
  for (const folder of foldersAbove(path)) {
    const strings = jsonStrings(texts.get(join(folder, 'package.json')) ?? '');
    const needed = strings.find(isCompiler)?.value;
    const [number] = /\d+/.exec(needed ?? '') ?? [];
    if (number !== undefined) return Number(number);
  }
  return undefined;
}

/** Stands among options where some are taken over from settings that are not in the repository. */
const FOREIGN = ' foreign';

const isCompiler = ({ keys, isKey }: JsonString): boolean =>
  !isKey && keys.length === 2 && /dependencies$/i.test(keys[0]!) && keys[1] === 'typescript';
