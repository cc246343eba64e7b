import { blanked } from '../../blank.ts';
import { join, parent } from '../../path.ts';
import type { Scene } from '../../sites/read.ts';
import { type Base, type Foreign, type Site, TOP, withEndings } from '../../sites/site.ts';
import type { SourceFile } from '../../types.ts';

const RUBY = withEndings('.rb');
const QUOTED = `(["'])((?:(?!\\QUOTE)[^\\\\\\n#])*)\\QUOTE`;
const quoted = (group: number) => QUOTED.replaceAll('QUOTE', String(group));

const REQUIRE = new RegExp(
  `\\b(require_relative|require|load|autoload\\s+:\\w+\\s*,|autoload\\(\\s*:\\w+\\s*,)[ \\t(]*${quoted(2)}`,
  'g',
);
const FROM_FILE = new RegExp(
  `\\bFile\\.(?:expand_path|join)\\(?\\s*${quoted(1)}\\s*,\\s*(__FILE__|__dir__|File\\.dirname\\(__FILE__\\))`,
  'g',
);
const JOINED =
  /\b(?:File\.join\(\s*|Pathname(?:\.new)?\(\s*)?(__dir__|File\.dirname\(__FILE__\)|Rails\.root|File\.expand_path\(__dir__\))\s*(?:\)\s*)?(?:\.join\(\s*|,\s*)((?:["'][^"'\n#]*["']\s*,\s*)*["'][^"'\n#]*["'])/g;
const INTERPOLATED =
  /#\{\s*(__dir__|File\.dirname\(__FILE__\)|Rails\.root|(?:config\.)?root)\s*\}\/([^"'\n#]+)/g;
const ADDED = /(\b__dir__|File\.dirname\(__FILE__\))\s*\+\s*["']\/([^"'\n#]+)["']/g;

/** The files that a Ruby text names: what it requires, and paths from its own place. */
export function rubySites({ path, text }: SourceFile, scene: Scene): (Site | Foreign)[] {
  const own = scene.own(path);
  const code = withoutComments(text);
  const found: Site[] = [];
  const at = (words: string, end: number, bases: readonly Base[], more: Partial<Site> = {}) => {
    const trimmed = words.replace(/\/+$/, '');
    if (trimmed === '' || trimmed === '.' || /^[/~]|\s|:\/\//.test(trimmed)) return;
    const start = end - words.length;
    found.push({ start, end: start + trimmed.length, path: trimmed, bases, kind: 'path', ...more });
  };
  const loads = loadPaths(path, code, scene);
  for (const match of code.matchAll(REQUIRE)) {
    const [all, verb, , words] = match;
    const end = match.index + all.length - 1;
    if (verb === 'require_relative' || /^\.{1,2}\//.test(words!))
      at(words!, end, [own], { lookup: RUBY, kind: 'import', names: 'file' });
    else
      at(words!, end, verb === 'load' ? [TOP, own, ...loads] : loads, {
        lookup: RUBY,
        kind: 'import',
        names: 'file',
        climbs: false,
        // Whether a load path or the working folder had it is not told: that one has to have it again.
        guessed: verb === 'load',
      });
  }
  for (const match of code.matchAll(FROM_FILE)) {
    const end =
      match.index + match[0].lastIndexOf(match[2]!, match[0].lastIndexOf(match[1]!) - 1) + match[2]!.length;
    at(match[2]!, end, [match[3] === '__FILE__' ? itself(path, scene) : own], { lookup: RUBY });
  }
  for (const match of code.matchAll(JOINED)) {
    const list = match[2]!;
    const end = match.index + match[0].length - 1;
    const words = list.slice(1, -1);
    const between = /["']\s*,\s*["']/.exec(words)?.[0];
    const segments = words.split(/["']\s*,\s*["']/).join('/');
    if (segments === '' || /^[/~]/.test(segments)) continue;
    const base = match[1] === 'Rails.root' ? rootOf(path, scene) : own;
    found.push({
      start: end - words.length,
      end,
      path: segments.replace(/\/+$/, ''),
      bases: [base],
      kind: 'path',
      lookup: RUBY,
      ...(between !== undefined && { write: (to: string) => to.split('/').join(between) }),
    });
  }
  for (const pattern of [INTERPOLATED, ADDED])
    for (const match of code.matchAll(pattern)) {
      const end = match.index + match[0].length - (pattern === ADDED ? 1 : 0);
      const isRoot = /root$/.test(match[1]!);
      // Only the configuration of an application calls its folder so.
      if (/^(config\.)?root$/.test(match[1]!) && !/(^|\/)config\//.test(path)) continue;
      at(match[2]!, end, [isRoot ? rootOf(path, scene) : own], { lookup: RUBY });
    }
  if (/(^|\/)(.*\.gemspec|Gemfile|Rakefile|.*\.rake|config\.ru)$/.test(path))
    found.push(...strings(code, own, found));
  return [...found, ...asRequired(code, loads, found)];
}

/** Other strings that read as what `require` takes, where they lead to a file: who requires them is not known. */
function asRequired(code: string, loads: readonly Base[], known: readonly Site[]): Site[] {
  return [...code.matchAll(/(["'])([a-z]\w*(?:\/\w+)+)\1/g)].flatMap(match => {
    const start = match.index + 1;
    if (known.some(site => site.start === start)) return [];
    const more = { lookup: { ...RUBY, files: (path: string) => [`${path}.rb`] }, names: 'file' } as const;
    const asked = 'may be what is required somewhere';
    return [
      {
        start,
        end: start + match[2]!.length,
        path: match[2]!,
        bases: loads,
        kind: 'string',
        needed: false,
        asked,
        ...more,
      },
    ];
  });
}

/** In manifests every string with a slash is a path from the manifest's folder; those of a gem may not leave it. */
function strings(code: string, own: Base, known: readonly Site[]): Site[] {
  return [...code.matchAll(/(["'])([^"'\n#\s]+)\1/g)].flatMap(match => {
    const start = match.index + 1;
    const path = match[2]!.replace(/\/+$/, '');
    if (known.some(site => site.start === start) || /^[/~]|:\/\//.test(path)) return [];
    const isName = !path.includes('/') && !/\w\.\w+$/.test(path);
    const isFolder = /\b(require_paths?|bindir|path:|testpaths?|pattern|libs)\W*$/.test(
      code.slice(0, start - 1),
    );
    if (isName && !isFolder) return [];
    return [{ start, end: start + path.length, path, bases: [own], kind: 'configuration' as const }];
  });
}

/** `File.expand_path("../x", __FILE__)` starts at the file, taken for a folder. */
function itself(path: string, scene: Scene): Base {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const own = scene.own(path);
  return { before: join(own.before, name), after: join(own.after, name) };
}

/** The folders in which `require` looks: `lib` and its like of every folder above, and those that a text adds. */
function loadPaths(path: string, code: string, scene: Scene): Base[] {
  const found: string[] = [];
  for (let at = parent(path); ; at = parent(at)) {
    for (const name of ['lib', 'spec', 'test', 'app', '']) found.push(join(at, name));
    if (at === '') break;
  }
  for (const [, words] of code.matchAll(
    /(?:\$:|\$LOAD_PATH)\s*(?:\.unshift|<<|\.push)\W+[^"'\n]*["']([^"'\n]+)["']/g,
  ))
    found.push(...[join(parent(path), words!), words!].map(each => (scene.tree.isFolder(each) ? each : '')));
  for (const folder of scene.tree.folders) if (/(^|\/)lib$/.test(folder)) found.push(folder);
  return [...new Set(found)].filter(folder => scene.tree.isFolder(folder)).map(scene.base);
}

/** The application's folder: the nearest above with a `config` or a Gemfile. */
function rootOf(path: string, scene: Scene): Base {
  for (let at = parent(path); at !== ''; at = parent(at))
    if (scene.tree.isFile(join(at, 'Gemfile')) || scene.tree.isFile(join(at, 'config/application.rb')))
      return scene.base(at);
  return TOP;
}

function withoutComments(text: string): string {
  return blanked(text, /^=begin[\s\S]*?^=end|^[ \t]*#[^\n]*/gm);
}
