import { readShell } from '../../commands/read.ts';
import { base } from '../../path.ts';
import { siteAdapter } from '../../sites/adapter.ts';
import { TOP } from '../../sites/site.ts';
import type { Adapter } from '../adapter.ts';
import { otherWords } from '../text/configuration.ts';

const SCRIPT = /\.(sh|bash|zsh|ksh|bats|envrc)$|^(\.(envrc|bashrc|profile)|PKGBUILD|APKBUILD)$/;

/** Scripts of POSIX shells. Their paths start at the top of the repository, or at the script itself. */
export const shell: Adapter = siteAdapter({
  name: 'shell',
  accepts: path => SCRIPT.test(base(path)) || /(^|\/)\.husky\/[^_.][^/.]*$/.test(path),
  reader: scene => file => {
    const own = scene.own(file.path);
    return readShell(file.text, scene, { cwd: [TOP, own], own }).found;
  },
  others: otherWords,
});
