import { blank } from '../../blank.ts';

/** The bodies of `<script>` elements. */
const ELEMENTS = /(<script\b[^>]*>)([\s\S]*?)<\/script\s*>/gi;
/** The part of a component of Astro that runs when its page is made, before everything else. */
const FRONT = /^(\s*---[^\S\n]*\n)([\s\S]*?)(?=^---[^\S\n]*$)/m;

/** The scripts of a component, with everything else made blank: offsets stay. */
export function scriptParts(path: string, text: string): string {
  const front = path.endsWith('.astro') && /^\s*---/.test(text) ? FRONT.exec(text) : null;
  const from = front ? front.index + front[0].length : 0;
  const bodies = front ? [{ start: front.index + front[1]!.length, words: front[2]! }] : [];
  for (const match of text.slice(from).matchAll(ELEMENTS))
    bodies.push({ start: from + match.index + match[1]!.length, words: match[2]! });
  let out = '';
  for (const { start, words } of bodies) out += blank(text.slice(out.length, start)) + words;
  return out + blank(text.slice(out.length));
}
