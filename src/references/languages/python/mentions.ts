import { judgeSuffix } from '../text/suffix.ts';
import { goalOf } from './goal.ts';
import type { Mention } from './mention.ts';
import { basesFor, lookUp, whyNot } from './paths.ts';
import type { Mark, Project } from './project.ts';
import type { Speller } from './spelling.ts';
import { submodulesIn } from './submodules.ts';

const WORDS = /(?:\.{0,2}\/)?[\p{L}\p{N}_][\p{L}\p{N}_-]*(?:[./][\p{L}\p{N}_-]+)+/gu;

/** Dotted names and paths in running words: `see a.b.c and src/a/b.py`. `start` is where the words begin in the text. */
export function mentions(words: string, start: number, speller: Speller, project: Project): Mention[] {
  const followed = (mention: Mention): Mention =>
    isFollowed(words.slice(0, mention.start - start), project) ? { ...mention, isFollowed: true } : mention;
  const found = submodulesIn(words, start, project.moved, project.texts).map(followed);
  const statements = [...found];
  for (const match of words.matchAll(WORDS)) {
    const at = start + match.index;
    if (statements.some(each => each.start <= at && at < each.end)) continue;
    const mention = match[0].includes('/')
      ? pathMention(match[0], at, speller.importer.from, project)
      : dottedMention(match[0], at, speller, project);
    if (mention)
      found.push(followed(project.registered.has(match[0]) ? { ...mention, isRegistered: true } : mention));
  }
  return [...found, ...suffixMentions(words, start, project)];
}

/** Names that are looked for by their ends, `` :class:`.b.C` ``. */
function suffixMentions(words: string, start: number, project: Project): Mention[] {
  if (!words.includes('.') || !words.includes('`')) return [];
  return [...words.matchAll(SUFFIX)].flatMap(({ 0: suffix, index }): Mention[] => {
    const verdict = isFollowed(words.slice(0, index), project)
      ? judgeSuffix(suffix, project.moved)
      : undefined;
    if (!verdict) return [];
    const { target, reason, replacement } = verdict;
    const place = { start: start + index, end: start + index + suffix.length, target, isFollowed: true };
    return [replacement === undefined ? { ...place, reason } : { ...place, replacement }];
  });
}

const ROLE = /:(?:py:)?(?:mod|class|func|meth|exc|data|attr|obj|const):`(?:[^`<]*<)?[~!]?$/;

/** A field of a documentation whose words are a type: `:type a:`, `:rtype:`. */
const FIELD = /^[ \t]*:(?:type|vartype)[ \t]+\w+:[ \t]+[~!]?$|^[ \t]*:rtype:[ \t]+[~!]?$/;

const SUFFIX =
  /(?<=`(?:[^`<\n]*<)?[~!]?)\.[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*(?=(?:\(\))?>?`)/gu;

/** The default role of a documentation. */
const DEFAULT = /(?<![:`\w\\])`(?:[^`<]*<)?[~!]?$/;

/**
 * Whether a machine follows a name that stands behind these words: in a role, in a line of a doctest, and as the error that a
 * doctest says is raised.
 */
function isFollowed(before: string, { namesByDefault }: Project): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if ((namesByDefault && DEFAULT.test(line)) || FIELD.test(line)) return true;
  if (ROLE.test(before) || /^[ \t]*(?:>>>|\.\.\.)[ \t]/.test(line)) return true;
  return line.trim() === '' && /^[ \t]*>>>/m.test(before) && before.includes('Traceback (most recent');
}

function pathMention(words: string, start: number, path: string, project: Project): Mention | undefined {
  const named = lookUp(words, basesFor(words, path, project), project);
  if (!named) return undefined;
  const place = { start, end: start + words.length, target: named.target };
  return named.to === undefined ? { ...place, reason: whyNot(named) } : { ...place, replacement: named.to };
}

function dottedMention(
  words: string,
  start: number,
  speller: Speller,
  project: Project,
): Mention | undefined {
  const parts = words.split('.');
  const best = speller.longest(parts);
  if (!best || (best.length === 1 && project.texts.has(best.found.module.path, parts[1]!) !== true))
    return undefined;
  const goal = goalOf(best.found, speller, project);
  if (goal.kind === 'there' && !goal.moved) return undefined;
  const old = parts.slice(0, best.length).join('.');
  const place = { start, end: start + old.length, target: best.found.module.path };
  return goal.kind === 'asked' ? { ...place, reason: goal.reason } : { ...place, replacement: goal.words };
}

/** Whether words stay because a register keeps something under them, and no machine takes them for a module there. */
export const isKept = ({ isRegistered, isFollowed }: Mention): boolean =>
  isRegistered === true && !isFollowed;

/** The entry of the ledger for a mention; `rewrite` says whether it may change besides where a machine follows it, `otherwise` why not. */
export function markMention(mention: Mention, kind: Mark['kind'], rewrite: boolean, otherwise: string): Mark {
  const { start, end, target, replacement, reason, isFollowed } = mention;
  const place = { start, end, kind, target };
  if (!rewrite && !isFollowed) return { ...place, decision: 'left', reason: otherwise };
  if (replacement === undefined) return { ...place, decision: 'asked', reason: reason ?? otherwise };
  return { ...place, decision: 'rewritten', reason: 'the file moves', replacement };
}
