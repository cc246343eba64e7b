import { base } from '../../path.ts';
import type { Moved } from '../python/moved.ts';
import type { Verdict } from './mentions.ts';
import type { Span } from './scan.ts';

/** The text of a link with a path and a line, before the address or its beginning. */
const BEFORE = /\[`?([\w@./-]+):(\d+)`?\]\([^()\s]*$/d;
/** How far in front of the rest of an address its text is looked for. */
const REACH = 600;

/**
 * The text of a link that says no more than where it leads, as programs write that make a reference of the sources:
 * `[src/a.ts:12](…/src/a.ts#L12)`. It is written anew with the address.
 * @param links what becomes of the addresses of a text
 */
export function textsOfLinks(
  links: readonly (Verdict & Span)[],
  text: string,
  moved: Moved,
): (Verdict & Span)[] {
  return links.flatMap((link): (Verdict & Span)[] => {
    const from = Math.max(0, link.start - REACH);
    const match = link.replacement === undefined ? null : BEFORE.exec(text.slice(from, link.start));
    const fate = moved.file(link.target);
    if (!match || fate.kind !== 'goes') return [];
    const address = text.slice(link.start, text.indexOf(')', link.start));
    if (!new RegExp(`#L${match[2]}(?!\\d)`).test(address)) return [];
    const replacement = called(match[1]!, link.target, fate.to);
    if (replacement === undefined || replacement === match[1]) return [];
    const [start, end] = match.indices![1]!;
    return [{ ...link, start: from + start, end: from + end, replacement }];
  });
}

/** What a file is called afterwards that is called by its name, or by the end of its path. */
function called(words: string, target: string, to: string): string | undefined {
  if (words === base(target)) return base(to);
  if (target !== words && !target.endsWith(`/${words}`)) return undefined;
  const folder = target.slice(0, target.length - words.length);
  return to.startsWith(folder) ? to.slice(folder.length) : undefined;
}
