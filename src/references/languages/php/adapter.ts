import { lineFinder } from '../../edits.ts';
import { unresolvedSites } from '../../sites/adapter.ts';
import { sceneOf } from '../../sites/read.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import {
  type Adapter,
  type Context,
  type Doubt,
  type Judged,
  type Unresolved,
  untouched,
} from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { answer, type Mark } from '../text/scan.ts';
import { phpFacade } from './facade.ts';
import { includeSites } from './includes.ts';
import { full, isPhp, PhpNames } from './names.ts';
import { filesOf, namespaceOf, rootsOf, shortOf } from './psr4.ts';
import { nameMarks } from './rewrite.ts';
import { readPhp } from './source.ts';
import { fullNameMarks } from './texts.ts';

/** PHP: namespaces that follow their folders, imports, full names in strings, and files that are included. */
export const php: Adapter = {
  name: 'PHP',
  accepts: isPhp,
  prepare(context) {
    const names = new PhpNames(context);
    const { scene, judge } = sceneOf(context);
    const others = otherWords(context);
    const words = wordsOf(names, judge.moved.words());
    return file => {
      if (!context.moves.has(file.path) && !mayHaveWord(file.text, words))
        return untouched(file, context.moves);
      const sites = includeSites(file, scene);
      const paths = sites.flatMap((site): Mark[] => {
        const verdict = judge.judge(site);
        return verdict ? [{ start: site.start, end: site.end, kind: site.kind, ...verdict }] : [];
      });
      const named = nameMarks(file, names);
      const strings = fullNameMarks(file, names, [...named, ...sites]);
      const rest = others(file, [...named, ...sites, ...strings]);
      return answer(
        file,
        [...named, ...paths, ...strings, ...rest].toSorted((a, b) => a.start - b.start),
        context.moves,
      );
    };
  },
  unresolved,
  doubts,
  facade: phpFacade,
};

/** Words one of which a text must have to be concerned: names of what moves, of what is renamed, and of the folders of both. */
function wordsOf(names: PhpNames, moved: ReadonlySet<string>): Set<string> {
  const words = new Set(moved);
  for (const { from } of names.renamed.values()) words.add(shortOf(from));
  for (const space of names.spaces.keys()) words.add(shortOf(space));
  return words;
}

/** Classes of the repository that are not where they are looked for. */
function unresolved(state: Judged): Unresolved[] {
  const roots = rootsOf(state.files);
  const declared = new Set(state.files.filter(({ path }) => isPhp(path)).flatMap(declarations));
  const own = (name: string) => filesOf(name, roots).length > 0 && name.includes('\\');
  const found: Unresolved[] = unresolvedSites(scene => file => includeSites(file, scene), isPhp, state);
  for (const file of state.files.filter(({ path }) => state.judged.has(path) && isPhp(path))) {
    const line = lineFinder(file.text);
    const source = readPhp(file.text);
    const missing = (name: string, start: number) => {
      if (own(name) && !declared.has(name.toLowerCase()))
        found.push({
          path: file.path,
          line: line(start),
          message: `nothing declares ${name}`,
          key: `name ${shortOf(name)}`,
        });
    };
    const aliases = new Map(source.uses.map(use => [use.alias.toLowerCase(), use.name]));
    const spaces = new Set([...declared].map(name => name.slice(0, Math.max(name.lastIndexOf('\\'), 0))));
    for (const { name, kind, start } of source.uses)
      if (
        kind === 'class' &&
        ![...spaces].some(
          space => space === name.toLowerCase() || space.startsWith(`${name.toLowerCase()}\\`),
        )
      )
        missing(name, start);
    for (const { words, sure, start } of source.names) {
      if (!sure) continue;
      const [first = '', ...rest] = words.replace(/^\\/, '').split('\\');
      const alias = aliases.get(first.toLowerCase());
      if (/^(self|static|parent|class)$/i.test(words) || (alias !== undefined && rest.length === 0)) continue;
      missing(
        words.startsWith('\\')
          ? words.slice(1)
          : alias
            ? [alias, ...rest].join('\\')
            : full(source.namespace?.name ?? '', words),
        start,
      );
    }
    const { namespace } = source;
    const expected = namespaceOf(file.path, roots);
    if (namespace && expected !== undefined && expected !== namespace.name)
      found.push({
        path: file.path,
        line: line(namespace.start),
        message: `the autoloader looks for ${expected} here`,
        key: 'namespace',
      });
  }
  return found;
}

function declarations({ text }: SourceFile): string[] {
  const { namespace, declared } = readPhp(text);
  return declared.map(({ name }) => full(namespace?.name ?? '', name).toLowerCase());
}

/** Files that leave every folder in which classes are looked for. */
function doubts(context: Context): Doubt[] {
  const names = new PhpNames(context);
  return context.files
    .filter(file => isPhp(file.path) && context.moves.has(file.path) && names.leaves(file))
    .map(({ path, text }) => ({
      path,
      line: lineFinder(text)(readPhp(text).namespace?.start ?? 0),
      about: path,
      message: `no autoload rule of composer.json finds ${context.moves.get(path)}`,
    }));
}
