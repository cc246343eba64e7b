import { base, parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import { above, type SpaceLanguage } from '../../spaces/language.ts';
import { agreedRoots, type Root, settledBy } from '../../spaces/roots.ts';
import type { Import } from '../../spaces/source.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import { projectOf, projectsIn } from './projects.ts';
import { readCSharp } from './source.ts';

const CLAUSE = /^\uFEFF?[ \t]*namespace[ \t]+([\w.@]+)/gm;

const isCode = (path: string): boolean => path.endsWith('.cs');
const isProject = (path: string): boolean => /\.csproj$/.test(path);

/** The namespaces of C#, which follow folders where a project keeps to that. */
export const namespaces: SpaceLanguage = {
  word: 'namespace',
  sign: '.',
  accepts: isCode,
  read: ({ text }) => readCSharp(text),
  spaceOf: ({ text }) => {
    const [first, ...more] = text.matchAll(CLAUSE);
    return more.length > 0 ? undefined : (first?.[1] ?? '');
  },
  settle: context => {
    const [before, after] = rootsOn(context);
    return settledBy(before, after, '.', identifier);
  },
  nested: true,
  partly: true,
  parts: /\bpartial\b/,
  visible: space => {
    const found = [space];
    for (let at = space; at !== ''; at = above('.', at)) found.push(above('.', at));
    return [...new Set(found)];
  },
  importOf: name => {
    const space = above('.', name);
    return space === '' ? undefined : { name: space, star: true, group: '' };
  },
  line: ({ name }) => `using ${name};`,
  order: name => (/^System(\.|$)/.test(name) ? ` ${name}` : name),
  shared: {
    project: files => {
      const projects = projectsIn(files.map(({ path }) => path));
      return path => (isProject(path) ? path : (projectOf(path, projects) ?? ''));
    },
    imports: ({ path, text }) => {
      if (isCode(path))
        return text.includes('global using') ? readCSharp(text).imports.filter(one => one.everywhere) : [];
      return isProject(path) || /\.(props|targets)$/.test(path) ? usings(text) : [];
    },
  },
};

/** `<Using Include="A.B" />`: namespaces that a project imports for all its texts. */
function usings(text: string): Import[] {
  return [...text.matchAll(/<Using\s+Include="([\w.]+)"/g)].map(({ 0: all, 1: name = '', index }) => {
    const end = index + all.length - 1;
    const at = { start: end - name.length, end };
    return { name, at, star: true, everywhere: true, group: 'global', statement: at };
  });
}

/** Folders of projects with their root namespaces, and those on which the texts agree: before moves, and after. */
function rootsOn(context: Context): readonly [Root[], Root[]] {
  const moved = movedOf(context);
  const agreed = agreedRoots(
    context.files
      .filter(({ path }) => isCode(path))
      .map(file => [parent(file.path), namespaces.spaceOf(file) ?? ''] as const),
    '.',
  );
  const projects = context.files.filter(({ path }) => isProject(path));
  const rootOf = ({ text }: SourceFile, at: string): Root => ({
    folder: parent(at),
    prefix: /<RootNamespace>\s*([\w.]+)\s*</.exec(text)?.[1] ?? rootName(base(at)),
  });
  const before = [...projects.map(one => rootOf(one, one.path)), ...agreed];
  const after = [
    ...projects.map(one => rootOf(one, context.moves.get(one.path) ?? one.path)),
    ...agreed.map(({ prefix, folder }) => ({ prefix, folder: moved.directoryAfter(folder) })),
  ];
  return [before, after];
}

const rootName = (file: string): string =>
  file
    .replace(/\.csproj$/, '')
    .split('.')
    .map(identifier)
    .join('.');

/** A folder's name as a part of a namespace. */
const identifier = (part: string): string => part.replace(/[^\p{L}\p{N}_.]/gu, '_').replace(/^(?=\d)/, '_');

/** Whether a name may be that of what a project makes: such a word is no namespace for sure. */
export function assemblies(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...projectsIn(paths).values()].map(path => base(path).replace(/\.\w+$/, '')));
}
