import { type Captured, captured } from '../../captured.ts';

/** The settings that a document begins with, in YAML or TOML. */
export const FRONT_MATTER = /(?<![\s\S])(---|\+\+\+)\r?\n([\s\S]*?\n)\1[ \t]*(?=\r?$)/gm;

/** A key, but for those that say at which address the document itself is. */
const KEY =
  /(?<![\w.-])(?!(?:permalink|slug|url|uri|path|route|aliases|redirect\w*)["']?[ \t]*[:=])[\w.-]+["']?[ \t]*[:=][ \t]*["']?/
    .source;

const VALUES = [
  // A path from the document, or an address from the top of the site.
  new RegExp(`${KEY}((?:\\.{1,2}/|/(?!/))[^\\s"'#?,{}\\]]+)`, 'g'),
  new RegExp(`${KEY}(https?://[^\\s"'#?]+)`, 'g'),
  // A picture: nothing else ends so.
  new RegExp(`${KEY}(\\w[\\w./-]*\\.(?:png|jpe?g|gif|svg|webp|avif|ico))(?![\\w/])`, 'g'),
];

/** What the settings of a document lead to: its pictures, and the pages before and behind it. */
export function addressesInFrontMatter(text: string): Captured[] {
  return captured(text, FRONT_MATTER).flatMap(({ words, start }) =>
    VALUES.flatMap(value => captured(words, value, start)),
  );
}
