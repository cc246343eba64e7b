import { lineFinder } from '../../edits.ts';
import { base } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import type { Adapter, Context, Doubt, Judged, Unresolved } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';
import { rubySites } from './sites.ts';
import { autoloadRoots, defines, expectedConstant } from './zeitwerk.ts';

const isRuby = (path: string): boolean =>
  /\.(rb|rake|gemspec|ru|jbuilder)$|^(Rakefile|Gemfile|Guardfile|Capfile|Brewfile|Podfile|Fastfile)$/.test(
    base(path),
  );

const paths = siteAdapter({
  name: 'Ruby',
  accepts: isRuby,
  reader: scene => file => rubySites(file, scene),
  others: otherWords,
});

/** Ruby: what is required, and the constants that an autoloader expects in a file. */
export const ruby: Adapter = {
  ...paths,
  async unresolved(state) {
    return [...(await paths.unresolved!(state)), ...unexpected(state)];
  },
  doubts,
};

/** Files that do not define what an autoloader looks for in them. */
function unexpected({ files, judged, world }: Judged): Unresolved[] {
  const roots = autoloadRoots(files, world);
  return files.flatMap(({ path, text }) => {
    const constant = judged.has(path) ? expectedConstant(path, roots) : undefined;
    if (constant === undefined || defines(text, constant)) return [];
    return [{ path, line: 1, message: `the autoloader looks for ${constant} here`, key: 'autoload' }];
  });
}

/** Moved files whose path asks for another constant than they define. */
function doubts({ files, moves, world }: Context): Doubt[] {
  const roots = autoloadRoots(files, world);
  return files.flatMap(({ path, text }) => {
    const to = moves.get(path);
    const constant = to === null || to === undefined ? undefined : expectedConstant(to, roots);
    const old = expectedConstant(path, roots);
    if (constant === undefined || constant === old || defines(text, constant)) return [];
    const line = lineFinder(text)(Math.max(text.search(/^[ \t]*(class|module)\s/m), 0));
    return [
      {
        path,
        line,
        about: path,
        message: `the autoloader will look for ${constant} in ${to}, which this text does not define`,
      },
    ];
  });
}
