import { captured } from '../../captured.ts';
import { constants, evaluatePlace } from '../../languages/python/place.ts';
import { join, parent } from '../../path.ts';
import { moduleIn } from './module-in.ts';
import { PAGES } from './pages.ts';
import { type Said, saying } from './said.ts';
import { saidInComparisons } from './said-in-comparisons.ts';
import { saidInLoads } from './said-in-loads.ts';

/**
 * Words of a Python text that name something where the text loads or joins what it puts together, and names that it compares
 * with others which were written anew since `old`.
 */
export function saidInPython(text: string, old: string, roots: readonly string[]): Said[] {
  return [
    ...saidInLoads(text, roots),
    ...behindConstants(text),
    ...inOwnPackage(text),
    ...endsOfNames(text),
    ...besideText(text, roots),
    ...ofSphinx(text),
    ...inCodeOfStrings(text),
    ...saidInComparisons(text, old),
  ];
}

const WORD = /(["'])(?!__)(?<word>[A-Za-z_]\w*)\1/g;

/** What stands behind a constant in one string or sum: f"{DATA}/a.json", `str(DATA) + "/a.json"`. */
const BEHIND_CONSTANT =
  /[fF]["']\{(\w+)\}\/([\w./-]+)["']|\b(?:str\(\s*)?(\w+)\s*\)?\s*\+\s*["']\/([\w./-]+)["']/g;

/** What is counted so from a folder that a constant of the text holds. */
function behindConstants(text: string): Said[] {
  if (!text.includes('__file__')) return [];
  const constantsNow = constants(text);
  return [...text.matchAll(BEHIND_CONSTANT)].flatMap(match => {
    const name = match[1] ?? match[3]!;
    const words = match[2] ?? match[4]!;
    if (!constantsNow.has(name)) return [];
    const start = match.index + match[0].length - 1 - words.length;
    return saying([{ start, words }], () => (path, ground) => {
      const at = join(evaluatePlace(name, path, constantsNow) ?? '', words);
      return ground.has(at) ? at : undefined;
    });
  });
}

/** Data of a package below that of the text: `read_text(__package__ + ".data", "a.json")`. */
const OWN_PACKAGE =
  /(?:\b(?:__package__|__name__)\s*\+\s*["']|[fF]["']\{(?:__package__|__name__)\})\.([\w.]+)["']\s*,\s*["']([\w.-]+)["']/g;

const inOwnPackage = (text: string): Said[] =>
  [...text.matchAll(OWN_PACKAGE)].flatMap(({ 0: whole, 1: name = '', 2: words = '', index }) =>
    saying([{ start: index + whole.length - 1 - words.length, words }], () => (path, ground) => {
      const at = join(join(parent(path), name.replaceAll('.', '/')), words);
      return ground.has(at) ? at : undefined;
    }),
  );

/** Extensions of Sphinx that lie beside its settings, and documents that settings compare by name: `docname == "history"`. */
const EXTENSIONS = /^extensions\s*(?:\+?=|\.extend\()\s*\[([^\]]*)\]/gm;
const DOCUMENT = /\bdocname\s*(?:[!=]=|(?:not\s+)?in)\s*(["'])(?<name>[\w-]+(?:\/[\w-]+)*)\1/g;

const ofSphinx = (text: string): Said[] => [
  ...captured(text, EXTENSIONS).flatMap(({ words: list, start }) =>
    saying(
      captured(list, WORD).map(each => ({ ...each, start: start + each.start })),
      words => (path, ground) => moduleIn(parent(path), words, ground),
    ),
  ),
  ...saying(
    captured(text, DOCUMENT),
    words => (path, ground) =>
      PAGES.map(ending => join(parent(path), words + ending)).find(at => ground.isFile(at)),
  ),
];

/** Relative imports in code that a text has in its strings, to write it somewhere: `from ._a import b`. */
const WRITTEN = /^[ \t]*from[ \t]+\.+(?<name>[A-Za-z_]\w*)[ \t]+import\b/gm;

/** What tests have in strings is a sample. */
const TEST = /(^|\/)(?:tests?\/|test_|conftest)/;

const inCodeOfStrings = (text: string): Said[] =>
  [...text.matchAll(/("""|\x27\x27\x27)([\s\S]*?)\1/g)].flatMap(({ 2: body = '', index }) =>
    saying(
      captured(body, WRITTEN, index + 3),
      words => (path, ground) => (TEST.test(path) ? undefined : ground.only(`${words}.py`)),
    ),
  );

/** A dotted name of three parts or more, which may go on from a package that only the program knows. */
const TAIL = /(["'])(?<name>[a-z_]\w*(?:\.[a-z_]\w*){2,})\1/g;

const endsOfNames = (text: string): Said[] =>
  saying(captured(text, TAIL), words => (_, ground) => ground.endingIn(`${words.replaceAll('.', '/')}.py`));

/** A dotted name, with what it has behind it, of a module in a folder beside the text: from there tests load it. */
const BESIDE = /(["'])(?<name>[a-z_]\w*(?:\.[a-z_]\w*){1,5})(?::\w+)?\1/g;

const besideText = (text: string, roots: readonly string[]): Said[] =>
  saying(
    captured(text, BESIDE).filter(
      ({ words }) => !/\.(?:py|pyi|json|txt|toml|cfg|ini|ya?ml|md|rst|html)$/.test(words),
    ),
    words => (path, ground) => {
      // From a root of names the reader of the language has looked them up.
      if (roots.includes(parent(path))) return undefined;
      const name = words.replaceAll('.', '/');
      const folder = parent(name);
      return (
        moduleIn(parent(path), name, ground) ??
        (folder.includes('/') ? moduleIn(parent(path), folder, ground) : undefined)
      );
    },
  );
