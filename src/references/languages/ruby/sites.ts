import { blanked } from '../../blank.ts';
import { type Captured, captured } from '../../captured.ts';
import { foldersAbove, join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, firstAtEach, type Site, siteOf, TOP, withEndings } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';

const RUBY = withEndings('.rb');
const quoted = (lead = '') => `(["'])${lead}((?:(?!\\1)[^\\\\\\n#])*)\\1`;

const required = (verb: string) => new RegExp(`\\b${verb}[ \\t(]*${quoted()}`, 'g');
const RELATIVE = required('require_relative');
const REQUIRED = required('(?:require|autoload(?:\\s+|\\(\\s*):\\w+\\s*,)');
const LOADED = required('load');

/** `require "shapes/#{name}"`, also by a method of another name that says so. */
const MADE = /\b\w*(?:require|load)\w*[ \t(]*"(\w+(?:\/\w+)*)\/#\{[^}"\n]*\}"/g;
const ANY = { names: 'folder', climbs: false, guessed: true, needed: false, made: '*.rb' } as const;

const HERE = '(?:__dir__|File\\.dirname\\(__FILE__\\)|File\\.expand_path\\(__dir__\\))';
const ROOT = 'Rails\\.root';
const APPLICATION = ['Gemfile', 'config/application.rb'];

const before = (anchor: string, lead?: string) =>
  new RegExp(`\\bFile\\.(?:expand_path|join)\\(?\\s*${quoted(lead)}(?=\\s*,\\s*${anchor})`, 'g');
// A file is taken for a folder there, out of which a path leads first.
const BEFORE = [before(HERE), before('__FILE__', '\\.\\./')];

const joined = (anchor: string) =>
  new RegExp(
    `\\b(?:File\\.join\\(\\s*|Pathname(?:\\.new)?\\(\\s*)?${anchor}\\s*(?:\\)\\s*)?(?:\\.join\\(\\s*|,\\s*)((?:["'][^"'\\n#]*["']\\s*,\\s*)*["'][^"'\\n#]*["'])`,
    'g',
  );
const [HERE_JOINED, ROOT_JOINED] = [joined(HERE), joined(ROOT)];

const filled = (anchor: string) => new RegExp(`#\\{\\s*${anchor}\\s*\\}\\/([^"'\\n#]+)`, 'g');
const [HERE_FILLED, ROOT_FILLED, CONFIG_FILLED] = [filled(HERE), filled(ROOT), filled('(?:config\\.)?root')];
const HERE_ADDED = new RegExp(`${HERE}\\s*\\+\\s*["']\\/([^"'\\n#]+)["']`, 'g');

const ON_LOAD_PATH = /(?:\$:|\$LOAD_PATH)\s*(?:\.unshift|<<|\.push)\W+[^"'\n]*["']([^"'\n]+)["']/g;

/** The files that a Ruby text names: what it requires, and paths from its own place. */
export function rubySites({ path, text }: SourceFile, scene: Scene): Site[] {
  const own = scene.own(path);
  const code = blanked(text, /^=begin[\s\S]*?^=end|^[ \t]*#[^\n]*/gm);
  const loads = loadPaths(path, code, scene);
  const isApplication = (at: string) => APPLICATION.some(name => scene.tree.isFile(join(at, name)));
  const root = scene.base(foldersAbove(path).find(isApplication) ?? '');
  // Only the configuration of an application calls its folder so.
  const configured = /(^|\/)config\//.test(path) ? captured(code, CONFIG_FILLED) : [];
  const isManifest = /(^|\/)(.*\.gemspec|Gemfile|Rakefile|.*\.rake|config\.ru)$/.test(path);
  return firstAtEach([
    ...captured(code, RELATIVE).flatMap(each => imported(each, own, [own])),
    ...captured(code, REQUIRED).flatMap(each => imported(each, own, loads, { climbs: false })),
    // Whether a load path or the working folder had it is not told: that one has to have it again.
    ...captured(code, LOADED).flatMap(each =>
      imported(each, own, [TOP, own, ...loads], { climbs: false, guessed: true }),
    ),
    ...captured(code, MADE).flatMap(each => sitesOf(each, [own, ...loads], ANY)),
    ...BEFORE.flatMap(pattern => captured(code, pattern)).flatMap(each => sitesOf(each, [own])),
    ...captured(code, HERE_JOINED).flatMap(each => list(each, own)),
    ...captured(code, ROOT_JOINED).flatMap(each => list(each, root)),
    ...[...captured(code, HERE_FILLED), ...captured(code, HERE_ADDED)].flatMap(each => sitesOf(each, [own])),
    ...[...captured(code, ROOT_FILLED), ...configured].flatMap(each => sitesOf(each, [root])),
    ...(isManifest ? strings(code, own) : []),
    ...asRequired(code, loads),
  ]);
}

function sitesOf(each: Captured, bases: readonly Base[], more: Partial<Site> = {}): Site[] {
  const site = siteOf(each, bases, 'path', { lookup: RUBY, ...more });
  return site.path === '' || site.path === '.' || /^[/~]|\s|:\/\//.test(site.path) ? [] : [site];
}

/** What is required starts at the text itself where it says so. */
function imported(each: Captured, own: Base, bases: readonly Base[], more: Partial<Site> = {}): Site[] {
  const isOwn = /^\.{1,2}\//.test(each.words);
  return sitesOf(each, isOwn ? [own] : bases, { kind: 'import', names: 'file', ...(isOwn ? {} : more) });
}

/** `"a", "b.rb"`: the segments of a path. */
function list({ words, start }: Captured, base: Base): Site[] {
  const inner = words.slice(1, -1);
  const between = /["']\s*,\s*["']/.exec(inner)?.[0];
  const path = inner.split(/["']\s*,\s*["']/).join('/');
  if (path === '' || /^[/~]/.test(path)) return [];
  const more = between === undefined ? {} : { write: (to: string) => to.split('/').join(between) };
  const site = siteOf({ words: path, start: start + 1 }, [base], 'path', { lookup: RUBY, ...more });
  return [{ ...site, end: start + 1 + inner.length }];
}

/** Other strings that read as what `require` takes, where they lead to a file: who requires them is not known. */
const asRequired = (code: string, loads: readonly Base[]): Site[] =>
  captured(code, /(["'])([a-z]\w*(?:\/\w+)+)\1/g).map(each =>
    siteOf(each, loads, 'string', {
      lookup: { ...RUBY, files: path => [`${path}.rb`] },
      names: 'file',
      needed: false,
      asked: 'may be what is required somewhere',
    }),
  );

/** In manifests every string with a slash is a path from the manifest's folder; those of a gem may not leave it. */
const strings = (code: string, own: Base): Site[] =>
  captured(code, /(["'])([^"'\n#\s]+)\1/g).flatMap(each => {
    const site = siteOf(each, [own], 'configuration');
    const isName = !site.path.includes('/') && !/\w\.\w+$/.test(site.path);
    const isFolder = /\b(require_paths?|bindir|path:|testpaths?|pattern|libs)\W*$/;
    if (/^[/~]|:\/\//.test(site.path) || (isName && !isFolder.test(code.slice(0, site.start - 1)))) return [];
    return [site];
  });

/** The folders in which `require` looks: `lib` and its like of every folder above, and those that a text adds. */
function loadPaths(path: string, code: string, { tree, known }: Scene): Base[] {
  const above = foldersAbove(path).flatMap(at =>
    ['lib', 'spec', 'test', 'app', ''].map(name => join(at, name)),
  );
  const added = captured(code, ON_LOAD_PATH).flatMap(({ words }) => [join(parent(path), words), words]);
  return known([...above, ...added, ...[...tree.folders].filter(folder => /(^|\/)lib$/.test(folder))]);
}
