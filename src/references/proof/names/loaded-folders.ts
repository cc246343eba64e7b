import { captured } from '../../captured.ts';
import { join, normalize, parent } from '../../path.ts';
import { literally } from '../../words.ts';
import type { Ground } from './ground.ts';
import type { Said } from './said.ts';

/** Loads what is not said there: `require(args.target)`, `import(name)`. */
const LOADS = /(?<![\w$.])(?:require(?:\.resolve)?|import)\(\s*(?<what>[A-Za-z_$][^'"`\n]*?)\)/g;

/** Dots that get a name, or that are what a function of the same text is given: `default: '..'`, `x = y || '../'`, `load('..')`. */
const DOTS =
  /(?<![\w$.])(?<name>[A-Za-z_$][\w$]*)["']?\s*(?<sign>=(?![=>])|:|\()\s*(?:[^;,{}()\n'"`]*(?:\|\||\?\??|:)\s*)?(["'`])(?<dots>\.{1,2}(?:\/\.\.)*\/?)\3(?!\s*\.\w)/g;

/**
 * Folders that a script loads which says only how far above it they stand, where what it loads is said elsewhere. They are words
 * like others, so they count where something is loaded by such a name; a dot alone where it is by just this one.
 * @param code the text without its comments
 */
export function loadedFolders(code: string): Said[] {
  const loaded = captured(code, LOADS).map(({ words }) => words);
  if (loaded.length === 0) return [];
  return [...code.matchAll(DOTS)].flatMap(({ 0: whole, index, groups = {} }): Said[] => {
    const { name = '', sign, dots = '' } = groups;
    const names = new RegExp(`(?<![\\w$])${literally(name)}(?![\\w$])`);
    const isLoaded = loaded.some(what => names.test(what));
    const isOwn = sign === '(' && defines(code, name);
    if (sign === '(' ? !isOwn : !isLoaded && !dots.startsWith('..')) return [];
    const start = index + whole.length - 1 - dots.length;
    return [{ start, words: dots, names: (at, ground) => packageAt(join(parent(at), dots), ground) }];
  });
}

/** Whether a function of this name is made in a text. */
const defines = (text: string, name: string): boolean =>
  new RegExp(
    `\\bfunction\\s*\\*?\\s*${literally(name)}\\(|\\b(?:const|let|var)\\s+${literally(name)}\\s*=\\s*(?:async\\b\\s*)?(?:function\\b|\\(|\\w+\\s*=>)`,
  ).test(text);

/** What stands for a folder that is loaded: its manifest, or its index. */
function packageAt(path: string, ground: Ground): string | undefined {
  const folder = normalize(path);
  if (folder === undefined) return undefined;
  const manifest = join(folder, 'package.json');
  return ground.isFile(manifest) ? manifest : ground.standing(join(folder, 'index'), true);
}
