import { segments } from '../../path.ts';
import type { Ground } from './ground.ts';
import { takesFolder } from './leads.ts';
import type { Spot } from './spots.ts';
import type { Written } from './written.ts';

/** Names that a file may have anywhere, and that code says without a file of the repository in mind. */
export const COMMON =
  /^(?:index|main|app|setup|config|settings|package|manifest|data|test|tests|example|sample|output|result|readme|license|utils?|base|page|style|styles|schema|__init__|conftest)\.\w+$/i;
const TEMPORARY = /te?mp/i;

/** What says that a name lies in a folder of sources or data which a variable holds: `join(src_dir, "main.py")`. */
const JOINED_TO = /\bjoin\(\s*\w*(?:src|source|root|base|data|fixture|test|here)\w*\s*,\s*$/i;

/**
 * What words named by nothing but its name, which only it had and nothing has any more: a file, a folder where one is asked for,
 * the module of a handler. Wherever such a name is looked for, it is not found.
 *
 * @param before what stands before the words on their line, without the quote
 */
export function called(
  { sort, words, isSaid: isSaidFolder }: Spot,
  { path }: Written,
  before: string,
  then: Ground,
  now: Ground,
): string | undefined {
  if (sort !== 'string' && sort !== 'word') return undefined;
  const lost = (name: string): string | undefined => (now.named(name) ? undefined : then.only(name));
  const name = path.replace(/^\*\*\//, '');
  if (/^[\w@.-]*\w\.\w+$/.test(name)) {
    const isSaid =
      sort === 'word' ||
      JOINED_TO.test(before) ||
      (name.length > 7 && !COMMON.test(name) && !TEMPORARY.test(before));
    const file = isSaid ? lost(name) : undefined;
    if (file !== undefined && then.isFile(file)) return file;
  }
  const isFolder = isSaidFolder || (sort === 'word' ? words.endsWith('/') : takesFolder(before));
  if (isFolder && /^[\w.-]+$/.test(path)) return lost(path);
  if (
    isFolder &&
    sort === 'string' &&
    /^[\w.-]+(?:\/[\w.-]+)+$/.test(path) &&
    now.endingIn(path) === undefined
  )
    return then.endingIn(path);
  return handlerOf(path, before, lost) ?? inOtherOrder(path, sort, then, now);
}

/** `handler: "src/mail.send"`: a script without its ending, and what it exports. */
const HANDLER = /handler["']?\s*[:=]\s*["']?$/i;

function handlerOf(
  path: string,
  before: string,
  lost: (name: string) => string | undefined,
): string | undefined {
  const [, stem] = HANDLER.test(before) ? (/^([\w./-]+)\.\w+$/.exec(path) ?? []) : [];
  const name = segments(stem ?? '').at(-1);
  if (stem === undefined || name === undefined) return undefined;
  for (const ending of ['.ts', '.js', '.py', '.mjs', '.cjs']) {
    const found = lost(name + ending);
    if (found?.endsWith(stem + ending)) return found;
  }
  return undefined;
}

/** What has all folders of its path in words of a configuration, which say them in an order of their own. */
function inOtherOrder(path: string, sort: Spot['sort'], then: Ground, now: Ground): string | undefined {
  const parts = segments(path);
  if (sort !== 'word' || parts.length < 3) return undefined;
  const isIn = (at: string): boolean => {
    const own = segments(at);
    return own.length > 2 && own.length <= parts.length && own.every(part => parts.includes(part));
  };
  const found = then.called(parts.at(-1)!).find(isIn);
  return found === undefined || now.called(parts.at(-1)!).some(isIn) ? undefined : found;
}
