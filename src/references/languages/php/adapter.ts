import { doubtsIn } from '../../findings.ts';
import { movingTexts } from '../../places.ts';
import { mayName, unresolvedSites } from '../../sites/adapter.ts';
import { madeDoubts } from '../../sites/made.ts';
import { marksOf } from '../../sites/marks.ts';
import { sceneOf } from '../../sites/read.ts';
import { layoutOf } from '../../spaces/layout.ts';
import { unresolvedSpaces } from '../../spaces/proof.ts';
import { spaceRewriter } from '../../spaces/rewrite.ts';
import type { Span } from '../../spaces/source.ts';
import type { SourceFile } from '../../types.ts';
import { type Adapter, type Context, type Doubt, untouched } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { answer } from '../text/scan.ts';
import { aliasMarks, phpFacade } from './facade.ts';
import { pathSites } from './includes.ts';
import { fullNameMarks, isPhp, namespaces } from './names.ts';
import { namespaceOf, rootsOn } from './psr4.ts';
import { readPhp } from './source.ts';

/** PHP: namespaces that follow their folders, imports, full names in strings, and files that are included. */
export const php: Adapter = {
  name: 'PHP',
  accepts: isPhp,
  prepare(context) {
    const { concerns, marks } = spaceRewriter(namespaces, context);
    const { scene, judge } = sceneOf(context);
    const may = mayName(judge.moved);
    const others = otherWords(context);
    const renamed = layoutOf(namespaces, context).renamed();
    const names = new Map(renamed.map(one => [one.before.toLowerCase(), one]));
    return file => {
      if (!concerns(file) && !may(file)) return untouched(file, context.moves);
      const sites = pathSites(file, scene);
      const paths = marksOf(sites, judge);
      const named = marks(file);
      const read = [...named, ...sites, ...spacesIn(file)];
      const strings = fullNameMarks(file, names, read);
      const rest = others(file, [...read, ...strings]);
      const aliases = aliasMarks(file, context);
      return answer(file, [...named, ...paths, ...strings, ...rest, ...aliases], context.moves);
    };
  },
  unresolved: state => [
    ...unresolvedSites(scene => file => pathSites(file, scene), isPhp, state),
    ...unresolvedSpaces(namespaces, state),
  ],
  doubts: context => [
    ...doubts(context),
    ...madeDoubts(scene => file => pathSites(file, scene), isPhp, context),
  ],
  facade: phpFacade,
  /** With one sign between, or two where it has to be escaped. */
  names: context =>
    layoutOf(namespaces, context)
      .renamed()
      .filter(({ before }) => before.includes('\\'))
      .flatMap(one => [
        one,
        { ...one, before: one.before.replaceAll('\\', '\\\\'), after: one.after.replaceAll('\\', '\\\\') },
      ]),
};

/** Where a text names spaces and what it imports of them: a class may be called as a space is. */
function spacesIn({ text }: SourceFile): Span[] {
  const { clause, imports } = readPhp(text);
  return [...(clause ? [clause] : []), ...imports.map(({ statement }) => statement)];
}

/** Files that leave every folder in which classes are looked for. */
function doubts(context: Context): Doubt[] {
  const [before, after] = rootsOn(context);
  return doubtsIn(movingTexts(context), ({ path, text, to }, tell) => {
    const { space, clause } = readPhp(text);
    const wasFound = isPhp(path) && space !== undefined && namespaceOf(path, before) === space;
    if (wasFound && namespaceOf(to, after) === undefined)
      tell(clause?.start ?? 0, path, `no autoload rule of composer.json finds ${to}`);
  });
}
