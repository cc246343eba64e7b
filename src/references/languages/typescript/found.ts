import { isScript } from '../../file-kinds.ts';
import { base, parent } from '../../path.ts';
import type { Context, Doubt } from '../adapter.ts';

/** Settings that tools look for beside `package.json`, under no other name. */
const BY_PLACE =
  /^(?:(?:next|nuxt|vite|vitest|svelte|astro|remix|react-router|tailwind|postcss|babel|jest|webpack|rollup|metro|playwright|cypress|eslint|prettier|stylelint|commitlint|lint-staged|vue|craco|tsup|app)\.config|(?:karma|wdio|nightwatch|protractor|stryker)\.conf|[Gg]runtfile|[Gg]ulpfile|gatsby-(?:config|node|browser|ssr)|\.(?:eslint|prettier|babel|stylelint|mocha|lintstaged)rc)\.[cm]?[jt]s$/;

/** Settings that would leave the place at which their tool looks for them, and that nothing names by a path. */
export function lostSettings({ moves, files }: Context): Doubt[] {
  const found: Doubt[] = [];
  for (const [path, to] of moves) {
    const name = base(path);
    if (to === null || !isScript(path) || !BY_PLACE.test(name)) continue;
    const manifest = files.find(file => file.path === joined(parent(path)));
    const along = moves.get(joined(parent(path))) === joined(parent(to)) && base(to) === name;
    if (!manifest || along || (parent(to) === parent(path) && isSame(name, base(to)))) continue;
    if (files.some(file => file.path !== path && namesIt(file.text, name))) continue;
    const message = `${name} is looked for beside package.json, and nothing names it in ${parent(to) || 'its new place'}`;
    found.push({ path, line: 1, about: path, message });
  }
  return found;
}

/** The tool that looks for settings of this name: of `.fmtrc.js`, `fmt.config.mjs` and `.fmtrc.json` it is one. */
const toolOf = (name: string): string | undefined =>
  /^(?:\.(?<hidden>[\w-]+?)rc(?:\.\w+)?|(?<plain>[\w-]+)\.config\.\w+)$/.exec(name)?.slice(1).find(Boolean);

/** Whether a tool looks for its settings under both names. */
export const isSame = (name: string, other: string): boolean =>
  toolOf(name) !== undefined && toolOf(name) === toolOf(other);

const joined = (directory: string): string =>
  directory === '' ? 'package.json' : `${directory}/package.json`;

/** Whether a text hands a file to a tool: `--config x.config.js`. */
function namesIt(text: string, name: string): boolean {
  const option = /(?:^|\s)(?:-c|--\w*config)[= ]["']?(\S+?)["']?(?=\s|$)/g;
  return text.includes(name) && [...text.matchAll(option)].some(([, file]) => base(file!).startsWith(name));
}
