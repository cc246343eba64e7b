import { captured } from '../../captured.ts';
import { doubtsIn, findings } from '../../findings.ts';
import { base } from '../../path.ts';
import { movingTexts } from '../../places.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import { madeDoubts } from '../../sites/made.ts';
import type { Reader } from '../../sites/read.ts';
import { waySites } from '../../sites/ways.ts';
import { short } from '../../spaces/language.ts';
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
  renamedConstants,
} from './constants.ts';
import { rubySites } from './sites.ts';
import { RAILS } from './views.ts';
import { autoloadRoots, defines, expectedConstant } from './zeitwerk.ts';

const isRuby = (path: string): boolean =>
  /\.(rb|rake|gemspec|ru|jbuilder)$|^(Rakefile|Gemfile|Guardfile|Capfile|Brewfile|Podfile|Fastfile)$/.test(
    base(path),
  );

const reader: Reader = scene => file => [
  ...(isRuby(file.path) ? rubySites(file, scene) : []),
  ...waySites(RAILS, file.text, file.path, scene),
];

const paths = siteAdapter({
  name: 'Ruby',
  accepts: path => isRuby(path) || /\.(erb|haml|slim)$/.test(path),
  reader,
  concerns: context => {
    const names = constantsOf(context).renamed.map(({ before }) => short('::', before));
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
  doubts: context => [...unmade(context), ...byCustom(context), ...madeDoubts(reader, isRuby, context)],
};

/**
 * Files that do not define what an autoloader looks for in them, and names that no autoloaded file has. Those of others, and of
 * what is required, are missing before as well.
 */
function missing({ files, judged, world }: Judged): Unresolved[] {
  const roots = autoloadRoots(files, world.paths);
  if (roots.length === 0) return [];
  const constants = new Constants({ files, world, moves: new Map() });
  return findings(files, judged, ({ path, text }, tell) => {
    const constant = expectedConstant(path, roots);
    if (constant !== undefined && !defines(text, constant))
      tell(0, `the autoloader looks for ${constant} here`, 'autoload');
    for (const { words, start, nesting } of readRuby(text).uses) {
      const names = nesting.map(({ full }) => full);
      if (!constants.meaning(words, names, 'before'))
        tell(start, `${words} is no constant that the autoloader finds`, `constant ${short('::', words)}`);
    }
  });
}

/** Moved files whose text cannot be made to define what their path asks for. */
function unmade(context: Context): Doubt[] {
  const roots = autoloadRoots(context.files, context.world.paths);
  const constants = constantsOf(context);
  return doubtsIn(movingTexts(context), ({ path, text, to }, tell) => {
    const constant = expectedConstant(to, roots);
    const own = constants.of(path);
    if (constant === undefined || constant === expectedConstant(path, roots)) return;
    if (defines(text, constant) || (own && headsAfter(text, own))) return;
    const why = `the autoloader will look for ${constant} in ${to}, which this text does not define`;
    tell(Math.max(text.search(/^[ \t]*(class|module)\s/m), 0), path, why);
  });
}

const ASSOCIATION = /^[^#\n]*\b(?:belongs_to|has_\w+)\s+:(\w+)\b(?![^\n]*class_name)/gm;

/** Places that find a constant by a custom of Rails and not by its name: associations, routes, views. */
function byCustom(context: Context): Doubt[] {
  const { renamed } = constantsOf(context);
  if (renamed.length === 0) return [];
  const called = ({ before, after }: Constant) => `${before} is called ${after} afterwards`;
  const associated = new Map(
    renamed.flatMap(one => {
      const name = short('::', one.before).replace(/(?<!^)(?=[A-Z][a-z])/g, '_');
      return ['', 's', 'es'].map(ending => [name.toLowerCase() + ending, one] as const);
    }),
  );
  return doubtsIn(context.files, ({ path, text }, tell) => {
    const own = renamed.find(one => one.path === path);
    if (own && /(Controller|Mailer|Helper|Channel)$/.test(own.before))
      tell(0, path, `${called(own)}: routes, views and the like follow its name`);
    for (const { words, start } of path.endsWith('.rb') ? captured(text, ASSOCIATION) : []) {
      const one = associated.get(words);
      const why = 'an association finds it by its name: class_name may have to say it';
      if (one) tell(start, one.path, `${called(one)}: ${why}`);
    }
  });
}
