import { isPython } from '../../file-kinds.ts';
import { isProposal } from '../../languages/text/kinds.ts';
import { isSettings } from '../../languages/typescript/settings.ts';
import { parent } from '../../path.ts';
import { isExpressionOfPaths } from './expression.ts';
import type { Ground } from './ground.ts';
import { isAddress, joins, LOADS, READS, ROUTES, takesFolder } from './leads.ts';
import type { From, Meaning } from './meaning.ts';
import type { Spot } from './spots.ts';
import type { Written } from './written.ts';

/** Names that every package has: who asks for one seldom means that of a certain package. */
const SPECIAL = /^(__\w+__\.pyi?|index\.[cm]?[jt]sx?)$/;
/** What a text or an answer is made of: `application/*`. */
const MEDIA = /^(?:application|audio|font|image|message|model|multipart|text|video|\*)\/[\w.+-]*\*?$/;

/**
 * Whether words that named something do so because they are meant to: a whole path that is there is no chance, a single word
 * in code is one, unless what stands before it reads files. Addresses of the web, labels and titles are none.
 *
 * @param before what stands before the words on their line, without the quote
 */
export function counts(
  { sort, words, joined, isExpression, isOwn, isSaid, isAlone }: Spot,
  written: Written,
  meaning: Meaning,
  path: string,
  before: string,
  ground: Ground,
): boolean {
  if (sort === 'link' || sort === 'page') return !isProposal(path) && written.start !== 'unknown';
  const segments = written.path.split('/').length;
  // In an expression all begins with a slash.
  if (words.startsWith('\\/')) return segments > 1 && (near(meaning) || /\.\w+$/.test(written.path));
  if (isOwn) return meaning.has('own');
  if (isSaid) return near(meaning);
  if (isAlone) return namesFolder(path, meaning, ground);
  if (isExpression || isExpressionOfPaths(words)) return segments > 1 && near(meaning);
  if (sort === 'string' && (isAddress(words, before) || MEDIA.test(words))) return false;
  const isFile = [...meaning.values()].some(target => ground.isFile(target));
  const hasEnding = /\.\w+$/.test(written.path);
  if (joined !== undefined && joins(joined.by)) return near(meaning) || segments > 2;
  if (joined !== undefined)
    return segments > 1 && [...meaning.values()].every(target => ground.isFile(target));
  if (sort === 'word' && /(^|\/)(Rake|Gem)file$/.test(path) && LOADS.test(before)) return false;
  if (sort === 'word') return segments > 1 || written.start !== 'any' || (hasEnding && near(meaning));
  // A link to a script that is imported is the business of its own proof.
  if (!written.pattern && !isPython(path) && !words.includes('${') && LOADS.test(before)) return false;
  if (written.pattern)
    return segments > 1 && (!isPython(path) || (near(meaning) && /\/[^/]*\*\.\w+$/.test(words)));
  if (written.start === 'top') return isFile && hasEnding && /[+}]\s*$/.test(before);
  if (ROUTES.test(before)) return isFile && hasEnding && written.start === 'relative';
  if (written.start === 'relative' && !near(meaning) && words.startsWith('..')) return READS.test(before);
  if (written.start === 'relative') return isFile || segments > 1;
  if (segments > 1) {
    if (isFile && hasEnding) return true;
    const isFromTop = meaning.has('project') || meaning.has('repository');
    return !words.endsWith('/') && (isFromTop || (near(meaning) && READS.test(before)));
  }
  if (takesFolder(before)) return near(meaning);
  return (
    isFile && hasEnding && near(meaning) && (READS.test(before) || isSettings(path)) && !SPECIAL.test(words)
  );
}

/** Settings that tools read from the top of a project or of the repository: there, and in folders of their own. */
const isAtTop = (path: string, ground: Ground): boolean =>
  parent(path) === ground.projectOf(path) || /^\.[\w-]+\//.test(path);

/** Whether a word alone has the name of a folder beside its file, or of one at the top of what the file has settings for. */
function namesFolder(path: string, meaning: Meaning, ground: Ground): boolean {
  const froms: readonly From[] = isAtTop(path, ground) ? ['own', 'project', 'repository'] : ['own'];
  return froms.some(from => ground.isDirectory(meaning.get(from) ?? ''));
}

const near = (meaning: Meaning): boolean =>
  (['own', 'project', 'repository'] satisfies From[]).some(from => meaning.has(from));
