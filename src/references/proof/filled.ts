import { lineFinder } from '../edits.ts';
import { isGenerated } from '../languages/text/kinds.ts';
import { below, join, normalize } from '../path.ts';
import { spells } from '../turn.ts';
import { askedName } from './asked.ts';
import { groundsOf } from './grounds.ts';
import type { Ground } from './names/ground.ts';
import { type Filled, filledIn } from './names/holes.ts';
import { PAGES } from './names/pages.ts';
import type { Comparison, Problem } from './types.ts';

/** A text without one of these fills nothing in behind a folder. */
const QUICK = /[\w.-]\/[^\s"'`/]*(?:\$|\{|%[sd(v]|["'`]\s*\+)|[,/]\s*(?:`[^`/]*\$\{|f["']|["'`]\$[\d<])/;

/**
 * Paths of which a part is filled in when the program runs, and that were the path of a file which has gone. What is filled in
 * is not known from the text: that it was just this file is for a person to say.
 */
export async function leftFilled(comparison: Comparison): Promise<Problem[]> {
  const { after, origin } = comparison;
  const [then, now] = groundsOf(comparison);
  const gone = then.without(now);
  const found: Problem[] = [];
  if (gone.length === 0) return found;
  const pause = spells();
  for (const { path, text } of after.files) {
    if (isGenerated(path) || !QUICK.test(text)) continue;
    await pause();
    const old = origin(path);
    if (!old) continue;
    const line = lineFinder(text);
    for (const filled of filledIn(path, text)) {
      if (!old.text.includes(filled.words)) continue;
      const { start, end, words } = filled;
      const files = missing(filled, [old.path, path], [then, now], gone);
      const [target, ...others] = files.length > 0 ? files : missingPages(filled, [then, now], gone);
      if (target === undefined) continue;
      const more = others.length === 0 ? '' : ` or one of ${others.length} more`;
      const why = `may have named ${target}${more}, and cannot afterwards`;
      found.push(askedName({ path, line: line(start), start, end, words, target, why }));
    }
  }
  return found;
}

/** What the words may have named from a place where their folder stood, and may name from no place afterwards. */
function missing(
  { folder, isRelative, fits }: Filled,
  [before, after]: readonly [string, string],
  [then, now]: readonly [Ground, Ground],
  gone: readonly string[],
): string[] {
  const folders = (path: string, ground: Ground) =>
    ground.startsOf(path).map(start => normalize(join(start, folder)));
  const were = folders(before, then);
  const are = folders(after, now);
  const own = isRelative && were[0] !== undefined && (were[0] === '' || then.isDirectory(were[0]));
  const from = own ? were.slice(0, 1) : were;
  return gone.filter(path =>
    from.some(was => {
      const rest = was === undefined ? undefined : below(path, was);
      return (
        rest !== undefined && fits.test(rest) && !are.some(at => at !== undefined && now.has(join(at, rest)))
      );
    }),
  );
}

/** The sources of the pages that the words may have led to in a site, and lead to no more. */
function missingPages(
  { folder, fits, isPage }: Filled,
  [then, now]: readonly [Ground, Ground],
  gone: readonly string[],
): string[] {
  if (!isPage) return [];
  return gone.filter(path => {
    const ending = PAGES.find(each => path.endsWith(each)) ?? '';
    const page = path.slice(0, path.length - ending.length);
    const at = `/${page}`.lastIndexOf(`/${folder}/`);
    if (ending === '' || at < 0 || !fits.test(`${page.slice(at + folder.length + 1)}.html`)) return false;
    return then.published(page.slice(at)) === path && now.published(page.slice(at)) === undefined;
  });
}
