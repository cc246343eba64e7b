import { captured } from '../../captured.ts';
import { base, join, parent } from '../../path.ts';
import type { Reader } from '../../sites/read.ts';
import { type Lookup, type Site, siteAt } from '../../sites/site.ts';
import { type Way, waySites } from '../../sites/ways.ts';
import { isCargo } from './crates.ts';

/** Keys whose strings are paths relative to the manifest. */
const KEYS = /^(members|default-members|exclude|path|build|readme|license-file|include|manifest-path)$/;
/** Those without which cargo fails. */
const NEEDED = /^(members|path|build)$/;
const ENTRY = /^[ \t]*(?:[\w.-]+\.)?([\w-]+)[ \t]*=[ \t]*(\[[^\]]*\]|"[^"\n]*"|\{[^}\n]*\})/gm;

/** A crate is where its manifest is, whatever else stands in that folder. */
const CRATE: Lookup = {
  files: path => [join(path, 'Cargo.toml'), path],
  spellings: file => [base(file) === 'Cargo.toml' ? parent(file) : file],
  byFolder: true,
};

const OWN = { climbs: true, key: 'include' } as const;
/** Files that a source takes in, and those of modules that are called otherwise, which the proof of modules tells of. */
const SOURCES: readonly Way[] = [
  { pattern: /\binclude(?:_str|_bytes)?!\s*[([{]\s*"([^"\n]+)"/g, ...OWN, site: { kind: 'path' } },
  { pattern: /#\[[^\]]*?\bpath\s*=\s*"([^"\n]+)"/g, ...OWN, site: { kind: 'path', needed: false } },
];

/**
 * The paths of a source, and those of a manifest of Cargo: `members`, path dependencies and the paths of targets; of keys,
 * lists and inline tables.
 */
export const rustSites: Reader =
  scene =>
  ({ path, text }) => {
    const bases = [scene.own(path)];
    if (!isCargo(path)) return waySites(SOURCES, text, path, scene);
    // For the proof it is not any folder.
    const crate: Partial<Site> = { lookup: CRATE, ...(scene.strict && { names: 'file' }) };
    return [...text.matchAll(ENTRY)].flatMap(({ 0: whole, 1: word = '', 2: value = '', index }) => {
      const isTable = value.startsWith('{');
      const key = isTable ? 'path' : word;
      if (!KEYS.test(key)) return [];
      const from = index + whole.length - value.length;
      const bare = value.replace(/#[^\n]*/g, comment => ' '.repeat(comment.length));
      const paths = isTable ? /\bpath\s*=\s*"([^"/\n][^"\n]*?)\/*"/g : /"([^"/\n][^"\n]*?)\/*"/g;
      return captured(bare, paths, from).map(({ words, start }) => {
        const needed = NEEDED.test(key) && !/[*?[]/.test(words);
        return siteAt(start, words, bases, {
          ...crate,
          kind: 'configuration',
          needed,
          key: `${key} ${words}`,
        });
      });
    });
  };
