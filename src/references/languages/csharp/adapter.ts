import { doubtsIn } from '../../findings.ts';
import { once } from '../../once.ts';
import { base, parent } from '../../path.ts';
import { movingTexts } from '../../places.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import { layoutOf } from '../../spaces/layout.ts';
import { unresolvedSpaces } from '../../spaces/proof.ts';
import { spaceRewriter } from '../../spaces/rewrite.ts';
import type { SourceFile } from '../../types.ts';
import type { Adapter, Context, Doubt, Renamed } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { renamedIn } from '../text/names.ts';
import { type Mark, without } from '../text/scan.ts';
import { inheritedDoubts } from './inherited.ts';
import { assemblies, namespaces } from './names.ts';
import { projectOf, projectSites, projectsIn, xamlSites } from './projects.ts';
import { readCSharp } from './source.ts';

const isProject = (path: string): boolean =>
  /\.(sln|slnx|slnf|[cfv][sb]?proj|vcxproj|vcxproj\.filters|shproj|projitems|props|targets|wixproj|proj|nuspec)$/i.test(
    path,
  );
const isXaml = (path: string): boolean => /\.(xaml|axaml)$/i.test(path);
/** Pages that hold code: they name types, and are types themselves. */
const isPage = (path: string): boolean => /\.(razor|cshtml|aspx|ascx|master)$/i.test(path);

const codeOf = once((context: Context) => spaceRewriter(namespaces, context));

const files = siteAdapter({
  name: 'C#',
  accepts: path => isProject(path) || isXaml(path) || isPage(path) || path.endsWith('.cs'),
  reader: scene => file => {
    if (isProject(file.path)) return projectSites(file, scene);
    return isXaml(file.path) ? xamlSites(file, scene) : [];
  },
  concerns: context => codeOf(context).concerns,
  others: context => {
    const words = otherWords(context);
    const code = codeOf(context);
    const called = renamedIn(renamed(context));
    return (file, taken) => {
      const isCode = file.path.endsWith('.cs');
      const own = isCode ? code.marks(file) : [];
      const heads = isCode ? readCSharp(file.text).imports.map(({ statement }) => statement) : [];
      const names = without(called(file.text), [...own, ...heads, ...taken]).filter(one =>
        isNamed(one, file),
      );
      const paths = isCode ? without([...words(file, taken)], [...own, ...names]) : [];
      return [...own, ...names, ...paths];
    };
  },
});

/** C#, its projects and solutions, XAML, and pages with code. A namespace that was that of its folder stays so. */
export const csharp: Adapter = {
  ...files,
  async unresolved(state) {
    return [...(await files.unresolved!(state)), ...unresolvedSpaces(namespaces, state)];
  },
  names: renamed,
  doubts: context => [...strangers(context), ...inheritedDoubts(context), ...pages(context)],
  companions: (path, { paths }) =>
    [`${path}.cs`, path.replace(/\.cs$/, '.Designer.cs'), path.replace(/\.cs$/, '.resx')].filter(
      each => each !== path && paths.has(each),
    ),
};

/** Whole names that change; not what is an assembly's name as well, which stays. */
function renamed(context: Context): readonly Renamed[] {
  const known = assemblies(context.world.paths);
  return layoutOf(namespaces, context)
    .renamed()
    .filter(({ before }) => !known.has(before));
}

/** In projects only some words are names of the code; in code a namespace alone is read as code. */
function isNamed({ start, end }: Mark, { path, text }: SourceFile): boolean {
  if (!isProject(path)) return !/assembly=$/.test(text.slice(0, start)) && text[start - 1] !== '\\';
  return (
    /(<Using\s+Include="|<StartupObject>\s*)$/.test(text.slice(0, start)) && /^\s*["<]/.test(text.slice(end))
  );
}

/** Pages whose class follows their folder: who uses them by their name may have to import that. */
function pages(context: Context): Doubt[] {
  const moving = movingTexts(context).filter(
    ({ path, to }) => path.endsWith('.razor') && parent(path) !== parent(to),
  );
  return moving.flatMap(({ path: about }) => {
    const name = base(about).replace(/\.razor$/, '');
    return doubtsIn(context.files, ({ path, text }, tell) => {
      const at = /\.(razor|cshtml)$/.test(path) && path !== about ? text.indexOf(`<${name}`) : -1;
      if (at >= 0 && !/^[\w.]/.test(text.slice(at + name.length + 1)))
        tell(at, about, `<${name}> is of another namespace afterwards: @using may have to name it`);
    });
  });
}

/** Sources that another project compiles afterwards, and `internal` types that it does not see. */
function strangers(context: Context): Doubt[] {
  const { moves, world } = context;
  const before = projectsIn(world.paths);
  const after = projectsIn([...world.paths].map(path => moves.get(path) ?? path));
  return doubtsIn(movingTexts(context), ({ path, text, to }, tell) => {
    const old = path.endsWith('.cs') ? projectOf(path, before) : undefined;
    const now = projectOf(to, after);
    if (old === undefined || now === (moves.get(old) ?? old)) return;
    const why =
      now === undefined ? `no project compiles ${to}` : `${now} compiles it afterwards, and no longer ${old}`;
    tell(Math.max(text.search(/\b(class|struct|record|interface|enum)\b/), 0), path, why);
  });
}
