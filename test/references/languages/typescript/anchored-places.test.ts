import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { placesIn } from '../../../../src/references/languages/typescript/anchored.ts';
import { loadScripts } from '../../../../src/references/languages/typescript/parse.ts';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const TREE = ['tools/data/a.txt', 'tools/lib/b.txt', 'docs/c.txt', 'd.txt'];
const SCRIPT = 'tools/make.mjs';

/** Names for the folder of the script, and for the one above. */
const OWN = [
  'const here = __dirname;',
  'const here = import.meta.dirname;',
  "const here = new URL('.', import.meta.url);",
  "const here = new URL('./', import.meta.url);",
  "const here = fileURLToPath(new URL('.', import.meta.url));",
  "const here = new URL('.', import.meta.url).pathname;",
  'const here = path.dirname(fileURLToPath(import.meta.url));',
  'let here; here = path.dirname(__filename);',
  "const here = typeof own === 'undefined' ? __dirname : path.dirname(__filename);",
];
const ABOVE = [
  "const here = path.resolve(__dirname, '..');",
  "const here = new URL('..', import.meta.url);",
  "const here = fileURLToPath(new URL('..', import.meta.url));",
  "const here = path.join(import.meta.dirname, '../');",
  'const here = path.dirname(path.dirname(fileURLToPath(import.meta.url)));',
  "const here = path.join(path.dirname(__filename), '..');",
];
/** Names for files from there: of a folder as a path, and as a URL. */
const fromPath = (to: string) => [
  `path.resolve(here, '${to}')`,
  `path.join(here, ${to
    .split('/')
    .map(part => `'${part}'`)
    .join(', ')})`,
  `\`\${here}/${to}\``,
  `here + '/${to}'`,
  `new URL('${to}', pathToFileURL(here + '/'))`,
];
const fromUrl = (to: string) => [`new URL('${to}', here)`, `fileURLToPath(new URL('./${to}', here))`];

/** The repository paths that a script hands to `use`, when it runs where it stands. */
function used(text: string, file: string): string[] {
  const found: string[] = [];
  const at = `/r/${file}`;
  const use = (place: string | URL) => {
    const whole = String(place).startsWith('file:') ? fileURLToPath(place) : String(place);
    found.push(path.normalize(whole));
  };
  const meta = { url: String(pathToFileURL(at)), dirname: path.dirname(at), filename: at };
  const names = {
    use,
    meta,
    path,
    fileURLToPath,
    pathToFileURL,
    __dirname: path.dirname(at),
    __filename: at,
  };
  // A module may call something `__dirname` itself: its own scope.
  const code = `{${text.replaceAll('import.meta', 'meta')}}`;
  new Function(...Object.keys(names), code)(...Object.values(names));
  return found;
}

const MOVES = [
  { [SCRIPT]: 'tools/deep/make.mjs' },
  { [SCRIPT]: 'make.mjs' },
  { [SCRIPT]: 'bin/x/make.mjs' },
  { 'tools/data/a.txt': 'tools/data/deep/a.txt', 'docs/c.txt': 'guide/c.txt' },
  { [SCRIPT]: 'tools/deep/make.mjs', 'tools/data/a.txt': 'tools/deep/data/a.txt' },
  {
    [SCRIPT]: 'src/tools/make.mjs',
    'tools/data/a.txt': 'src/tools/data/a.txt',
    'tools/lib/b.txt': 'src/tools/lib/b.txt',
  },
];

async function same(declared: string, places: readonly string[], moves: Record<string, string>) {
  const text = `${declared}\n${places.map(place => `use(${place});`).join('\n')}\n`;
  const answer = (await run(scripts, { [SCRIPT]: text }, moves, TREE)).get(SCRIPT)!;
  const before = used(text, SCRIPT).map(place => place.slice('/r/'.length));
  if (answer.references.some(({ decision }) => decision === 'asked')) return;
  expect(used(answer.text, moves[SCRIPT] ?? SCRIPT), answer.text).toEqual(
    before.map(place => `/r/${moves[place] ?? place}`),
  );
}

const isUrl = (declared: string) => /= new URL\([^)]*\);/.test(declared);

describe.each(MOVES)('what a script names from a place leads to the same file after %j', moves => {
  const below = ['data/a.txt', 'lib/b.txt', '../docs/c.txt', '../d.txt'];
  test.each(OWN)('%s', declared =>
    same(declared, below.flatMap(isUrl(declared) ? fromUrl : fromPath), moves),
  );
  const above = ['tools/data/a.txt', 'docs/c.txt', 'd.txt'];
  test.each(ABOVE)('%s', declared =>
    same(declared, above.flatMap(isUrl(declared) ? fromUrl : fromPath), moves),
  );
  test('a folder that ends in its slash', () =>
    same(
      "const here = fileURLToPath(new URL('.', import.meta.url));",
      ['here + "data/a.txt"', '`\x24{here}lib/b.txt`'],
      moves,
    ));
  test('its own `__dirname`', () =>
    same(
      "const __dirname = fileURLToPath(new URL('.', import.meta.url));",
      ["path.resolve(__dirname, '../docs/c.txt')"],
      moves,
    ));
});

test('a folder above the repository is asked', async () => {
  const text = 'const root = dirname(dirname(fileURLToPath(import.meta.url)));\nuse(join(root, "d.txt"));\n';
  const answer = (await run(scripts, { [SCRIPT]: text }, { [SCRIPT]: 'make.mjs' }, TREE)).get(SCRIPT);
  expect(answer?.text).toBe(text);
  expect(ledger(answer)).toEqual([
    'asked dirname(dirname(fileURLToPath(import.meta.url))): leads out of the repository afterwards',
  ]);
});

test.each([
  ['a parameter', 'const here = __dirname;\nfunction at(here) {\n  return join(here, "data/a.txt");\n}\n'],
  ['two places', 'let here = __dirname;\nif (x) here = "/etc";\nuse(join(here, "data/a.txt"));\n'],
  ['a part of another', 'const { here } = { here: x };\nuse(join(here, "data/a.txt"), __dirname);\n'],
])('nothing is known of a name that is bound to %s', async (_, text) => {
  const moves = { 'tools/data/a.txt': 'tools/data/deep/a.txt' };
  expect((await run(scripts, { [SCRIPT]: text }, moves, TREE)).get(SCRIPT)?.text).toBe(text);
});

test.each([
  ["const root = new URL('..', import.meta.url);\nnew URL('docs/c.txt', root);", 'docs/c.txt'],
  ["const root = join(__dirname, '..');\njoin(root, 'docs', 'c.txt');", 'docs/c.txt'],
  ["const root = process.argv[2];\njoin(root, 'docs/c.txt', __dirname);", undefined],
  ["join(__dirname, '..');\nread('docs/c.txt');", undefined],
])('what words lead to, without any move: %s', async (text, place) => {
  await loadScripts();
  const start = text.search(/docs|c\.txt/);
  expect(placesIn(SCRIPT, text)({ start, end: start + 4 })).toBe(place);
});
