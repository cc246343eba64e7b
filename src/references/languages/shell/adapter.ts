import { readShell } from '../../commands/read.ts';
import { base, foldersAbove, join } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import { TOP } from '../../sites/site.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';

const SCRIPT = /\.(sh|bash|zsh|ksh|bats|envrc)$|^(\.(envrc|bashrc|profile)|PKGBUILD|APKBUILD)$/;

/** What starts scripts from its own folder, wherever they lie. */
const PROJECTS = [
  'package.json',
  'pyproject.toml',
  'Makefile',
  'Cargo.toml',
  'go.mod',
  'composer.json',
  'Gemfile',
];

/** Scripts of POSIX shells. Their paths start at the top of the repository, at their project, or at the script itself. */
export const shell: Adapter = siteAdapter({
  name: 'shell',
  accepts: path => SCRIPT.test(base(path)) || /(^|\/)\.husky\/[^_.][^/.]*$/.test(path),
  reader: scene => file => {
    const own = scene.own(file.path);
    const project = foldersAbove(file.path).find(folder =>
      PROJECTS.some(name => scene.tree.isFile(join(folder, name))),
    );
    const cwd = [TOP, ...(project === undefined ? [] : [scene.base(project)]), own];
    return readShell(file.text, scene, { cwd, own }).found;
  },
  others: otherWords,
});
