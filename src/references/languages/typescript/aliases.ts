import { base, below, foldersAbove, join, normalize, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { SITE } from '../text/docusaurus/site.ts';
import { aliasKeys } from './alias-keys.ts';
import { classicIn } from './classic.ts';
import { Installed } from './installed.ts';
import { type JsonString, jsonStrings } from './json.ts';

/** A name that stands for a path: `@/*` for `src/*`. Without `*` in the name it stands for one file. */
export interface Alias {
  readonly name: string;
  /** Repository paths, with `*` where the name has it; the first that exists counts. */
  readonly targets: readonly string[];
  /** Files below this directory may use it. */
  readonly scope: string;
  /** The directory of the package whose name it is. */
  readonly package?: string;
  /** Whether it stands for what a package builds: who uses it does not ask from which source. */
  readonly isBuilt?: boolean;
  /** Whether it stands for files only, and not for the index of a folder. */
  readonly isOfFiles?: true;
}

/** Where a path stands afterwards. */
export type Place = (path: string) => string;

/** The aliases that configurations define: `paths` and `baseUrl` of tsconfig.json, `imports` and the names of workspace packages in package.json. */
export class Aliases {
  readonly #aliases: readonly Alias[];
  readonly #keys: ReadonlySet<string>;
  readonly #installed: Installed;
  /** The folders of settings of the compiler, the innermost first, and whether it looks in every folder above a script. */
  readonly #compiled: readonly { readonly folder: string; readonly isClassic: boolean }[];

  /** @param place maps the scopes and targets: to make the aliases as they are after the moves */
  constructor(files: readonly SourceFile[], place: Place = path => path) {
    const texts = new Map(files.map(file => [file.path, file.text]).reverse() as [string, string][]);
    const found: Defined[] = [];
    for (const path of [...texts.keys()].sort(byConfig)) {
      if (isTsconfig(path)) found.push(...tsconfigAliases(path, texts));
      else if (base(path) === 'package.json') found.push(...packageAliases(path, texts.get(path)!));
    }
    found.push(...siteAliases([...texts.keys()]));
    this.#keys = aliasKeys(files);
    this.#installed = new Installed(files, place);
    this.#aliases = found.map(alias => placedAlias(alias, place));
    this.#compiled = [...texts.keys()]
      .filter(path => base(path) === 'tsconfig.json')
      .map(path => ({ folder: parent(place(path)), isClassic: classicIn(files)(path) }))
      .sort((a, b) => b.folder.length - a.folder.length);
  }

  /** Aliases that a file may use, nearest configuration first. */
  of(path: string): Alias[] {
    const own = this.#aliases
      .filter(alias => below(path, alias.scope) !== undefined)
      .sort((a, b) => b.scope.length - a.scope.length);
    return [...own, ...this.#above(path)];
  }

  /** What the compiler finds by its name alone in the folder of a script and in those above, in the way of its first years. */
  #above(path: string): Alias[] {
    const settings = this.#compiled.find(({ folder }) => below(path, folder) !== undefined);
    if (!settings?.isClassic || !/\.tsx?$/.test(path)) return [];
    const targets = foldersAbove(path).map(folder => join(folder, '*'));
    return [{ name: '*', targets, scope: settings.folder, isOfFiles: true }];
  }

  /** The paths that `specifier` may stand for in a file. */
  *candidates(path: string, specifier: string): Generator<{ alias: Alias; path: string }> {
    if (this.#keys.has(specifier)) return;
    for (const alias of this.of(path)) {
      const rest = matched(specifier, alias.name);
      if (rest === undefined || this.#installed.hides(alias, path, specifier)) continue;
      for (const target of alias.targets) yield { alias, path: target.replace('*', () => rest) };
    }
  }
}

/** `@site/*`: the folder of the settings of Docusaurus; where there is only one, for documents elsewhere too. */
function siteAliases(paths: readonly string[]): Alias[] {
  const sites = paths.filter(path => SITE.test(path)).map(parent);
  return sites.map(folder => ({
    name: '@site/*',
    targets: [join(folder, '*')],
    scope: sites.length === 1 ? '' : folder,
  }));
}

export const isTsconfig = (path: string): boolean => /(^|\/)[jt]sconfig[^/]*\.json$/.test(path);

/** `tsconfig.json` before its variants. */
function byConfig(a: string, b: string): number {
  const rank = (path: string) => (/(^|\/)[jt]sconfig\.json$/.test(path) ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** What stands in the place of `*`; `` where the name has none and is the same. */
export function matched(specifier: string, name: string): string | undefined {
  const star = name.indexOf('*');
  if (star < 0) return specifier === name ? '' : undefined;
  const [before, after] = [name.slice(0, star), name.slice(star + 1)];
  const fits =
    specifier.length >= before.length + after.length &&
    specifier.startsWith(before) &&
    specifier.endsWith(after);
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}

/** An alias as a configuration defines it. */
interface Defined extends Alias {
  /** What the targets may be built from: paths in the package that do not change with what lies there. */
  readonly built?: readonly string[];
  /** The same, where what is built lies in folders of the same names: repository paths, without ending. */
  readonly mirrored?: readonly string[];
}

/** An alias where things stand afterwards. A package offers nothing that lies outside of it. */
function placedAlias({ built = [], mirrored = [], ...alias }: Defined, place: Place): Alias {
  const home = alias.package === undefined ? '' : place(alias.package);
  const targets = alias.targets
    .map(target => placed(target, place))
    .filter(target => below(target, home) !== undefined || home === '');
  return {
    ...alias,
    ...(built.length > 0 && { isBuilt: true }),
    scope: alias.scope === '' ? '' : place(alias.scope),
    targets: [
      ...targets,
      ...built.map(path => join(home, path)),
      ...mirrored.map(path => placedSource(path, place)),
    ],
    ...(alias.package !== undefined && { package: home }),
  };
}

const SOURCES = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs'];

/** Where a source stands afterwards whose ending is not known, as a script. */
function placedSource(path: string, place: Place): string {
  const to = SOURCES.map(ending => place(path + ending)).find((each, at) => each !== path + SOURCES[at]!);
  return to === undefined
    ? `${placed(`${path}*`, place).slice(0, -1)}.js`
    : to.replace(/\.([cm]?)tsx?$/, '.$1js');
}

function placed(target: string, place: Place): string {
  const star = target.indexOf('*');
  if (star < 0) return place(target);
  const slash = target.lastIndexOf('/', star);
  return slash < 0 ? target : `${place(target.slice(0, slash))}${target.slice(slash)}`;
}

function tsconfigAliases(path: string, texts: ReadonlyMap<string, string>): Alias[] {
  const scope = parent(path);
  const { paths, baseUrl } = options(path, texts, new Set());
  const found = [...(paths ?? new Map<string, string[]>())].map(([name, targets]) => ({
    name,
    targets,
    scope,
  }));
  if (baseUrl !== undefined) found.push({ name: '*', targets: [join(baseUrl, '*')], scope });
  return found;
}

interface Options {
  /** Names → repository paths. */
  readonly paths?: ReadonlyMap<string, string[]>;
  readonly baseUrl?: string;
}

/** `paths` and `baseUrl`, its own or the ones of what it extends. */
function options(path: string, texts: ReadonlyMap<string, string>, seen: Set<string>): Options {
  const text = texts.get(path);
  if (text === undefined || seen.has(path)) return {};
  seen.add(path);
  const strings = jsonStrings(text).filter(each => !each.isKey);
  const at = (words: string) => normalize(join(parent(path), words));
  let inherited: Options = {};
  for (const { value } of strings.filter(({ keys }) => keys[0] === 'extends'))
    if (/^\.{1,2}\//.test(value)) {
      const target = at(value) ?? '';
      inherited = { ...inherited, ...options(texts.has(target) ? target : `${target}.json`, texts, seen) };
    }
  const own = strings.find(({ keys }) => keys.join('.') === 'compilerOptions.baseUrl')?.value;
  const baseUrl = own === undefined ? inherited.baseUrl : at(own);
  const listed = strings.filter(({ keys }) => keys[0] === 'compilerOptions' && keys[1] === 'paths');
  if (listed.length === 0) return { ...inherited, ...(baseUrl !== undefined && { baseUrl }) };
  const paths = new Map<string, string[]>();
  for (const { keys, value } of listed) {
    const target = normalize(join(baseUrl ?? parent(path), value));
    if (target !== undefined) paths.set(keys[2]!, [...(paths.get(keys[2]!) ?? []), target]);
  }
  return { paths, ...(baseUrl !== undefined && { baseUrl }) };
}

function packageAliases(path: string, text: string): Defined[] {
  const scope = parent(path);
  const strings = jsonStrings(text).filter(each => !each.isKey);
  const name = strings.find(({ keys }) => keys.length === 1 && keys[0] === 'name')?.value;
  const subpaths = (field: string) => {
    const groups = Map.groupBy(
      strings.filter(({ keys, value }) => keys[0] === field && value.startsWith('./')),
      subpathOf,
    );
    return [...groups].map(([key, each]) => ({
      key,
      targets: each.map(({ value }) => normalize(join(scope, value)) ?? ''),
      built: each.flatMap(({ value }) => builtFrom(value, 'src')),
      mirrored: each.flatMap(({ value }) => builtFrom(value, scope).map(path => path.replace(/\.\w+$/, ''))),
    }));
  };
  const imports = subpaths('imports').map(({ key, targets }) => ({ name: key, targets, scope }));
  if (name === undefined) return imports;
  const own = { scope: '', package: scope };
  if (!strings.some(({ keys }) => keys[0] === 'exports'))
    return [...imports, { ...own, name: `${name}/*`, targets: [join(scope, '*')] }];
  const exported = subpaths('exports').map(({ key, ...paths }) => ({
    ...own,
    ...paths,
    name: join(name, key.replace(/^\.\/?/, '')),
  }));
  return [...imports, ...exported];
}

const BUILT =
  /^\.\/(?:dist|build|lib|out|output|esm|cjs)\/(?:(?:esm|cjs|types)\/)?(.+?)(?:\.d)?\.([cm]?[jt]s)$/;

/** What the path of a package may be built from: `./dist/a.d.ts` from `a.ts` below a folder. */
function builtFrom(value: string, folder: string): string[] {
  const [, rest, extension = ''] = BUILT.exec(value) ?? [];
  return rest === undefined ? [] : [join(folder, `${rest}.${extension.replace('t', 'j')}`)];
}

/** `exports` may be one string, conditions, or subpaths with conditions below them. */
function subpathOf({ keys }: JsonString): string {
  return keys[1]?.startsWith('.') || keys[1]?.startsWith('#') ? keys[1] : '.';
}
