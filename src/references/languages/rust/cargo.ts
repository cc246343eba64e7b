import { base, join, parent } from '../../path.ts';
import type { Reader } from '../../sites/read.ts';
import type { Lookup, Site } from '../../sites/site.ts';

/** Keys whose strings are paths relative to the manifest. */
const KEYS = /^(members|default-members|exclude|path|build|readme|license-file|include|manifest-path)$/;
/** Those without which cargo fails. */
const NEEDED = /^(members|path|build)$/;

/** A crate is where its manifest is, whatever else stands in that folder. */
const CRATE: Lookup = {
  files: path => [join(path, 'Cargo.toml'), path],
  spellings: file => [base(file) === 'Cargo.toml' ? parent(file) : file],
  byFolder: true,
};

/** The paths of a manifest of Cargo: `members`, path dependencies and the paths of targets; of keys, lists and inline tables. */
export const cargoSites: Reader =
  scene =>
  ({ path, text }) => {
    const bases = [scene.own(path)];
    // For the proof it is not any folder.
    const crate: Partial<Site> = { lookup: CRATE, ...(scene.strict && { names: 'file' }) };
    const found: Site[] = [];
    for (const match of text.matchAll(
      /^[ \t]*(?:[\w.-]+\.)?([\w-]+)[ \t]*=[ \t]*(\[[^\]]*\]|"[^"\n]*"|\{[^}\n]*\})/gm,
    )) {
      const [whole, word = '', value = ''] = match;
      const from = match.index + whole.length - value.length;
      const inline = value.startsWith('{');
      const pattern = inline ? /\bpath\s*=\s*"([^"\n]*)"/g : /"([^"\n]*)"/g;
      if (!inline && !KEYS.test(word)) continue;
      const key = inline ? 'path' : word;
      for (const one of value.replace(/#[^\n]*/g, comment => ' '.repeat(comment.length)).matchAll(pattern)) {
        const end = from + one.index + one[0].length - 1;
        const words = one[1]!.replace(/\/+$/, '');
        if (words === '' || words.startsWith('/')) continue;
        const start = end - one[1]!.length;
        const needed = NEEDED.test(key) && !/[*?[]/.test(words);
        const place = {
          start,
          end: start + words.length,
          path: words,
          bases,
          needed,
          key: `${key} ${words}`,
        };
        found.push({ ...place, kind: 'configuration', ...crate });
      }
    }
    return found;
  };
