import { expect, test } from 'vitest';
import { answer } from '../../../src/references/languages/text/scan.ts';
import { below, join, parent } from '../../../src/references/path.ts';
import type { Branch, TreeLanguage, Wanted } from '../../../src/references/spaces/tree/language.ts';
import { treeOf } from '../../../src/references/spaces/tree/layout.ts';
import { lookInTree } from '../../../src/references/spaces/tree/proof.ts';
import { treeMarks } from '../../../src/references/spaces/tree/rewrite.ts';
import { Tree } from '../../../src/references/spaces/tree/state.ts';

/**
 * A language that is nobody's: `part x` and `open part x` declare what stands in `x.leaf`, `top/a/b` is a path from `root.leaf`,
 * `up/a` one from above; `bring` imports one, or several in brackets; `item` and `open item` declare.
 */
const PATH = /(?:top|up|me|[a-z]+)(?:\/[a-z]+)+/g;
function branch(text: string, words: string, start: number, above: readonly string[]): Branch {
  const [, head = '', inner] = /^([\w/]+?)(?:\/\[([^\]]*)\])?$/.exec(words)!;
  const names = [...above, ...head.split('/')];
  const at = { start, end: start + head.length };
  const span = { start, end: start + words.length, at, names, alias: '' };
  if (inner === undefined) return span;
  const open = at.end + 1;
  const elements = [...inner.matchAll(/[\w/]+/g)].map(each =>
    branch(text, each[0], open + 1 + each.index, names),
  );
  return { ...span, group: { start: open, end: open + inner.length + 2, elements } };
}

const mini: TreeLanguage = {
  word: 'leaf',
  program: 'tree',
  sign: '/',
  begins: { root: 'top', own: 'me', above: 'up' },
  accepts: path => path.endsWith('.leaf'),
  read: text => ({
    lines: [...text.matchAll(/^(open )?part (\w+)$/gm)].map(match => ({
      name: match[2]!,
      visibility: match[1] ?? '',
      lead: '',
      inside: [],
      start: match.index,
      end: match.index + match[0].length,
    })),
    imports: [...text.matchAll(/^bring (\S.*)$/gm)].map(match => ({
      visibility: '',
      lead: '',
      inside: [],
      start: match.index,
      end: match.index + match[0].length,
      tree: branch(text, match[1]!, match.index + 6, []),
    })),
    paths: [...text.matchAll(/^say (.*)$/gm)].flatMap(line =>
      [...line[1]!.matchAll(PATH)].map(match => {
        const start = line.index + 4 + match.index;
        return { names: match[0].split('/'), inside: [], start, end: start + match[0].length };
      }),
    ),
    items: new Map([...text.matchAll(/^(open )?item (\w+)$/gm)].map(match => [match[2]!, match[1] ?? ''])),
    inline: new Set(),
    members: [],
    selected: [],
    head: 0,
  }),
  documented: () => [],
  programs: texts => ({
    roots: [...texts.keys()].filter(path => path.endsWith('root.leaf')),
    libraries: new Map(),
  }),
  filesOf: (path, { name }) => [
    [join(path.replace(/(root)?\.leaf$/, '').replace(/\/$/, ''), `${name}.leaf`)],
  ],
  namesOf: (to, root) => below(to, parent(root))?.replace('.leaf', '').split('/'),
  line: (_, visibility, name) => `${visibility}part ${name}`,
  inProgram: 'open ',
  isOrdered: () => false,
  fresh: (lines: readonly Wanted[], root) => ({
    file: {
      path: join(parent(root.after), `${lines[0]!.into.names.join('/')}.leaf`),
      text: lines.map(({ line }) => `${line}\n`).join(''),
      reason: 'it holds others',
    },
    lead: '',
    visibility: 'open ',
  }),
  importOf: (_, words) => `bring ${words}`,
  alias: name => ` called ${name}`,
  seenFrom: (visibility, at) => (visibility === 'open' ? undefined : at),
  isVague: () => false,
};

const FILES: Readonly<Record<string, string>> = {
  'root.leaf': 'open part oak\nopen part elm\nbring top/oak/[bark,nut]\n',
  'oak.leaf': 'open part nut\nopen item bark\n',
  'oak/nut.leaf': 'open item seed\nsay up/bark\n',
  'elm.leaf': 'bring top/oak\nsay oak/nut/seed and top/oak/bark\n',
};

function moved(moves: Readonly<Record<string, string>>): Record<string, string> {
  const files = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(FILES)), roots: [''] };
  const context = { files, world, options: {}, moves: new Map(Object.entries(moves)) };
  const marks = treeMarks(mini, context);
  const after = files.map(file => answer(file, marks(file), context.moves));
  const added = treeOf(mini, context).additions;
  return Object.fromEntries([
    ...after.map(({ to, text }) => [to, text]),
    ...added.map(one => [one.path, one.text]),
  ]);
}

function missing(texts: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const tree = new Tree(mini, files);
  const found: string[] = [];
  for (const file of files) lookInTree(file, tree, (_, message) => found.push(`${file.path}: ${message}`));
  return found;
}

test.each<[string, Record<string, string>, Record<string, string>]>([
  [
    'goes below a new one',
    { 'oak/nut.leaf': 'elm/fruit/nut.leaf' },
    {
      'root.leaf': 'open part oak\nopen part elm\nbring top/oak/bark\nbring top/elm/fruit/nut\n',
      'oak.leaf': 'open item bark\n',
      'elm.leaf': 'open part fruit\n\nbring top/oak\nsay top/elm/fruit/nut/seed and top/oak/bark\n',
      'elm/fruit.leaf': 'open part nut\n',
      'elm/fruit/nut.leaf': 'open item seed\nsay top/oak/bark\n',
    },
  ],
  [
    'has another name, with all below it',
    { 'oak.leaf': 'ash.leaf', 'oak/nut.leaf': 'ash/nut.leaf' },
    {
      'root.leaf': 'open part elm\nopen part ash\nbring top/ash/[bark,nut]\n',
      'elm.leaf': 'bring top/ash called oak\nsay oak/nut/seed and top/ash/bark\n',
      'ash/nut.leaf': 'open item seed\nsay up/bark\n',
    },
  ],
])('any language of a tree follows where a part %s', (_, moves, expected) => {
  expect(moved(moves)).toMatchObject(expected);
});

test('what is not there, or not open, is missing', () => {
  expect(missing(FILES)).toEqual([]);
  expect(missing({ ...FILES, 'oak.leaf': 'part nut\nitem bark\n' })).toEqual([
    'root.leaf: top/oak/bark: bark is private',
    'root.leaf: top/oak/nut: leaf nut is private',
    'elm.leaf: oak/nut/seed: leaf nut is private',
    'elm.leaf: top/oak/bark: bark is private',
  ]);
});
