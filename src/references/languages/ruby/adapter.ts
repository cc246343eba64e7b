import { captured } from '../../captured.ts';
import { lineFinder } from '../../edits.ts';
import { findings } from '../../findings.ts';
import { base } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import { waySites } from '../../sites/ways.ts';
import type { Adapter, Context, Doubt, Judged, Unresolved } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { without } from '../text/scan.ts';
import { readRuby } from './code.ts';
import {
  type Constant,
  Constants,
  constantMarks,
  constantsOf,
  headsAfter,
  lastOf,
  renamedConstants,
} from './constants.ts';
import { rubySites } from './sites.ts';
import { RAILS } from './views.ts';
import { autoloadRoots, defines, expectedConstant } from './zeitwerk.ts';

const isTemplate = (path: string): boolean => /\.(erb|haml|slim)$/.test(path);
const isRuby = (path: string): boolean =>
  /\.(rb|rake|gemspec|ru|jbuilder)$|^(Rakefile|Gemfile|Guardfile|Capfile|Brewfile|Podfile|Fastfile)$/.test(
    base(path),
  );

const paths = siteAdapter({
  name: 'Ruby',
  accepts: path => isRuby(path) || isTemplate(path),
  reader: scene => file => [
    ...(isRuby(file.path) ? rubySites(file, scene) : []),
    ...waySites(RAILS, file.text, file.path, scene),
  ],
  concerns: context => {
    const names = constantsOf(context).renamed.map(({ before }) => lastOf(before));
    return ({ text }) => names.some(name => text.includes(name));
  },
  others: context => {
    const words = otherWords(context);
    const constants = constantMarks(context);
    return (file, taken) => {
      const own = without(constants(file), taken);
      return [...own, ...without([...words(file, taken)], own)];
    };
  },
});

/** Ruby: what is required, and the constants that an autoloader expects in a file. */
export const ruby: Adapter = {
  ...paths,
  async unresolved(state) {
    return [...(await paths.unresolved!(state)), ...missing(state)];
  },
  names: renamedConstants,
  doubts: context => [...unmade(context), ...byCustom(context)],
};

/**
 * Files that do not define what an autoloader looks for in them, and names that no autoloaded file has. Those of others, and of
 * what is required, are missing before as well.
 */
function missing({ files, judged, world }: Judged): Unresolved[] {
  const roots = autoloadRoots(files, world);
  if (roots.length === 0) return [];
  const constants = new Constants({ files, world, moves: new Map() });
  return findings(files, judged, ({ path, text }, tell) => {
    const constant = expectedConstant(path, roots);
    if (constant !== undefined && !defines(text, constant))
      tell(0, `the autoloader looks for ${constant} here`, 'autoload');
    for (const { words, start, nesting } of readRuby(text).uses) {
      const names = nesting.map(({ full }) => full);
      if (!constants.meaning(words, names, 'before'))
        tell(start, `${words} is no constant that the autoloader finds`, `constant ${lastOf(words)}`);
    }
  });
}

/** Moved files whose text cannot be made to define what their path asks for. */
function unmade(context: Context): Doubt[] {
  const { files, moves, world } = context;
  const roots = autoloadRoots(files, world);
  const constants = constantsOf(context);
  return files.flatMap(({ path, text }) => {
    const to = moves.get(path);
    const constant = to === null || to === undefined ? undefined : expectedConstant(to, roots);
    if (constant === undefined || constant === expectedConstant(path, roots) || defines(text, constant))
      return [];
    const own = constants.of(path);
    if (own && headsAfter(text, own)) return [];
    const line = lineFinder(text)(Math.max(text.search(/^[ \t]*(class|module)\s/m), 0));
    const message = `the autoloader will look for ${constant} in ${to}, which this text does not define`;
    return [{ path, line, about: path, message }];
  });
}

const ASSOCIATION = /^[^#\n]*\b(?:belongs_to|has_\w+)\s+:(\w+)\b(?![^\n]*class_name)/gm;

/** Places that find a constant by a custom of Rails and not by its name: associations, routes, views. */
function byCustom(context: Context): Doubt[] {
  const { renamed } = constantsOf(context);
  const doubt = (
    { before, after, path: about }: Constant,
    path: string,
    line: number,
    why: string,
  ): Doubt => {
    return { path, line, about, message: `${before} is called ${after} afterwards: ${why}` };
  };
  const associated = new Map(
    renamed.flatMap(one => {
      const name = lastOf(one.before).replace(/(?<!^)(?=[A-Z][a-z])/g, '_');
      return ['', 's', 'es'].map(ending => [name.toLowerCase() + ending, one] as const);
    }),
  );
  const texts = associated.size === 0 ? [] : context.files.filter(({ path }) => path.endsWith('.rb'));
  return [
    ...renamed
      .filter(({ before }) => /(Controller|Mailer|Helper|Channel)$/.test(before))
      .map(one => doubt(one, one.path, 1, 'routes, views and the like follow its name')),
    ...texts.flatMap(({ path, text }) =>
      captured(text, ASSOCIATION).flatMap(({ words, start }) => {
        const [one, line] = [associated.get(words), lineFinder(text)(start)];
        const why = 'an association finds it by its name: class_name may have to say it';
        return one ? [doubt(one, path, line, why)] : [];
      }),
    ),
  ];
}
