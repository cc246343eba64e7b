import { lineFinder } from '../../edits.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter, Context, Doubt } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { projectOf, projectSites, projectsIn, xamlSites } from './projects.ts';

const isProject = (path: string): boolean =>
  /\.(sln|slnx|slnf|[cfv][sb]?proj|vcxproj|vcxproj\.filters|shproj|projitems|props|targets|wixproj|proj|nuspec)$/i.test(
    path,
  );
const isXaml = (path: string): boolean => /\.(xaml|axaml)$/i.test(path);

/** Projects and solutions of .NET, and XAML. A namespace need not be that of its folder: it stays as it is written. */
export const csharp: Adapter = {
  ...siteAdapter({
    name: 'C#',
    accepts: path => isProject(path) || isXaml(path) || path.endsWith('.cs'),
    reader: scene => file => {
      if (isProject(file.path)) return projectSites(file, scene);
      return isXaml(file.path) ? xamlSites(file, scene) : [];
    },
    others: context => {
      const words = otherWords(context);
      return (file, taken) => (file.path.endsWith('.cs') ? words(file, taken) : []);
    },
  }),
  doubts,
  companions: (path, { paths }) =>
    [`${path}.cs`, path.replace(/\.cs$/, '.Designer.cs'), path.replace(/\.cs$/, '.resx')].filter(
      each => each !== path && paths.has(each),
    ),
};

/** Sources that another project compiles afterwards, and `internal` types that it does not see. */
function doubts({ files, moves, world }: Context): Doubt[] {
  const before = projectsIn(world.paths);
  const after = projectsIn([...world.paths].map(path => moves.get(path) ?? path));
  return files.flatMap(({ path, text }) => {
    const to = path.endsWith('.cs') ? moves.get(path) : undefined;
    if (to === undefined || to === null) return [];
    const old = projectOf(path, before);
    const now = projectOf(to, after);
    if (old === undefined || now === (moves.get(old) ?? old)) return [];
    const line = lineFinder(text)(Math.max(text.search(/\b(class|struct|record|interface|enum)\b/), 0));
    const message =
      now === undefined ? `no project compiles ${to}` : `${now} compiles it afterwards, and no longer ${old}`;
    return [{ path, line, about: path, message }];
  });
}
