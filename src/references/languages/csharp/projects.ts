import { blanked } from '../../blank.ts';
import { foldersAbove, join, normalize, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Site, siteAt } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';

/** Variables of MSBuild that stand for the folder of the file, or of the solution. */
const OWN = /^\$\((MSBuildThisFileDirectory|MSBuildProjectDirectory|ProjectDir)\)[\\/]?/;
const SOLUTION = /^\$\((SolutionDir|RepoRoot|RepositoryRoot|RepositoryRootDirectory)\)[\\/]?/;

/** The paths of a project, a solution or a build file of .NET, whichever slashes they use. */
export function projectSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const code = blanked(text, /<!--[\s\S]*?-->/g);
  const values = /\.sln$/.test(path)
    ? [...matches(code, /"([^"\n]+)"/g), ...items(code)]
    : /\.(slnf|json)$/.test(path)
      ? matches(code, /"((?:[^"\\\n]|\\.)+)"/g)
      : [
          ...matches(code, /\b(?!xmlns|Condition|Sdk|Version|Name)[A-Z]\w*\s*=\s*"([^"\n]+)"/g),
          ...matches(code, />([^<>\n]+)<\//g),
        ];
  return values.flatMap(([words, start]) => pieces(words, start, own, scene));
}

function matches(text: string, pattern: RegExp): [words: string, start: number][] {
  return [...text.matchAll(pattern)].map(match => [match[1]!, match.index + match[0].lastIndexOf(match[1]!)]);
}

/** `a\\b.md = a\\b.md`: a file that a solution shows, said twice. */
function items(text: string): [words: string, start: number][] {
  return [...text.matchAll(/^[ \t]*(\S[^=\n]*?)( = )\1[ \t]*\r?$/gm)].flatMap(match => {
    const start = match.index + match[0].indexOf(match[1]!);
    const words = match[1]!;
    return [start, start + words.length + match[2]!.length].map((at): [string, number] => [words, at]);
  });
}

/** The paths of one value: several stand between semicolons. */
function pieces(words: string, start: number, own: Base, scene: Scene): Site[] {
  return [...words.matchAll(/[^;]+/g)].flatMap(match => {
    const lead = /^\s*/.exec(match[0])![0].length;
    const value = match[0].trim();
    const variable = OWN.exec(value)?.[0] ?? SOLUTION.exec(value)?.[0] ?? '';
    const written = value.slice(variable.length).replace(/[\\/]+$/, '');
    const isJson = written.includes('\\\\');
    const path = written.replace(/\\+/g, '/');
    if (path === '' || path === '.' || /\$\(|@\(|^\{|:\/\/|^\/|^[A-Za-z]:/.test(path)) return [];
    if (!path.includes('/') && !/\w\.\w+$/.test(path)) return [];
    const from = start + match.index + lead + variable.length;
    const slash = isJson ? '\\\\' : written.includes('\\') ? '\\' : '/';
    return [
      {
        start: from,
        end: from + written.length,
        path,
        bases: SOLUTION.test(value) ? [solutionOf(own, scene)] : [own],
        kind: 'configuration' as const,
        ...(!path.includes('/') && { names: 'file' as const }),
        ...(!written.includes('/') && {
          write: (to: string) => to.replaceAll('/', slash === '/' ? '\\' : slash),
        }),
      },
    ];
  });
}

/** The nearest folder above that has a solution. */
function solutionOf({ before }: Base, scene: Scene): Base {
  const folders = new Set([...scene.tree.paths].filter(path => /\.slnx?$/.test(path)).map(parent));
  return scene.base([before, ...foldersAbove(before)].find(folder => folders.has(folder)) ?? '');
}

/** The project whose folder a file is in: the nearest above. */
export function projectOf(path: string, projects: ReadonlyMap<string, string>): string | undefined {
  const folder = foldersAbove(path).find(one => projects.has(one));
  return folder === undefined ? undefined : projects.get(folder);
}

/** Projects by their folder. */
export function projectsIn(paths: Iterable<string>): Map<string, string> {
  return new Map([...paths].filter(path => /\.(cs|vb|fs)proj$/.test(path)).map(path => [parent(path), path]));
}

/** The pages, dictionaries and images that XAML names: from its own folder, from its project, or with the project's name. */
export function xamlSites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const project = projectOf(path, projectsIn(scene.tree.paths));
  const root = project === undefined ? own : scene.base(parent(project));
  const pattern =
    /\b(?:Source|StartupUri|NavigateUri|ImageSource|Icon|UriSource)\s*=\s*"((?:pack:\/\/application:,,,)?(?:\/[\w.]+;component)?)([^"\n{};:]+)"/g;
  return [...text.matchAll(pattern)].flatMap(match => {
    const lead = /^\/*/.exec(match[2]!)![0].length;
    const words = match[2]!.slice(lead);
    const start = match.index + match[0].length - 1 - words.length;
    if (words === '' || normalize(join(own.before, words)) === undefined) return [];
    const isRoot = lead > 0 || match[1] !== '';
    const bases = isRoot ? [root] : [own, root];
    return [siteAt(start, words, bases, { kind: 'path', names: 'file', climbs: !isRoot })];
  });
}
