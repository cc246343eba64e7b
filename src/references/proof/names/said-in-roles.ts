import { captured } from '../../captured.ts';
import { join, normalize, parent } from '../../path.ts';
import type { Ground } from './ground.ts';
import { PAGES } from './pages.ts';
import { type Said, saying } from './said.ts';

/** What a role names, which may be filled in from somewhere on: `` f":doc:`{name} </news/{name}>`" ``. */
const DOCUMENT = /:doc:`(?:[^`<\n]*<)?(?<page>[^`<>\s]+)>?`/g;
/** The same where a sum goes on behind a folder: `":doc:`/news/" + name`. */
const FOLDER = /:doc:`(?:[^\n]*?<)?(?<page>[\w./-]+\/)["']\s*\+/g;
const FILE = /:download:`(?:[^`<\n]*<)?(?<page>[^`<>\s]+)>?`/g;
/** What is filled in: `{name}`, `%s`, `%(name)s`. */
const HOLE = /\{|%[sdr(]|(?<=\/)$/;

/** Pages and files of a documentation that markup in a Python text names: of strings that become pages, of what is documented. */
export const saidInRoles = (text: string): Said[] => [
  ...saying(
    [...captured(text, DOCUMENT), ...captured(text, FOLDER)],
    words => (_, ground) => documented(words, PAGES, ground),
  ),
  ...saying(captured(text, FILE), words => (_, ground) => documented(words, [''], ground)),
];

/**
 * What such words name below the folder of a documentation. Which page takes them in only the generator knows, so that a path
 * without a slash at the front may start anywhere there.
 */
function documented(words: string, endings: readonly string[], ground: Ground): string | undefined {
  const roots = ground.called('conf.py').map(parent);
  const bare = words.replace(/^\//, '');
  const hole = bare.search(HOLE);
  const path = hole < 0 ? bare : parent(`${bare.slice(0, hole)}x`);
  if (path === '' || /[\\$]/.test(path)) return undefined;
  const isRight = (at: string) => (hole < 0 ? ground.isFile(at) : ground.isDirectory(at));
  const tails = hole < 0 ? ['', ...endings].map(ending => path + ending) : [path];
  for (const root of roots)
    for (const tail of tails) {
      const at = normalize(join(root, tail));
      if (at !== undefined && isRight(at)) return at;
    }
  if (words.startsWith('/')) return undefined;
  const isBelow = (at: string) => roots.some(root => root === '' || at.startsWith(`${root}/`));
  const name = path.replace(/^(?:\.{1,2}\/)+/, '');
  return tails
    .map(tail => name + tail.slice(path.length))
    .flatMap(tail => ground.allEndingIn(tail))
    .find(at => isRight(at) && isBelow(at));
}
