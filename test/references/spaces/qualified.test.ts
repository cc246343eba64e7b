import { expect, test } from 'vitest';
import { answer } from '../../../src/references/languages/text/scan.ts';
import { parent } from '../../../src/references/path.ts';
import { bordersOf } from '../../../src/references/spaces/qualified/borders.ts';
import type { Free, Naming, QualifiedLanguage } from '../../../src/references/spaces/qualified/language.ts';
import { Proof } from '../../../src/references/spaces/qualified/proof.ts';
import { importsMoved, qualifiedMarks } from '../../../src/references/spaces/qualified/rewrite.ts';
import { State } from '../../../src/references/spaces/state.ts';
import type { SourceFile } from '../../../src/references/types.ts';

/**
 * A language that is nobody's: `use a.b as c` brings the folder `a/b`, `def x = c:y + z` declares `x` and names `y` of it, and what
 * begins with a dash is seen by its own folder alone.
 */
const NAME = /^def (\S+) = (.*)$/gm;
const lastOf = (folder: string) => folder.slice(folder.lastIndexOf('/') + 1);
const naming: Naming = {
  space: name => name.replaceAll('.', '/'),
  path: folder => folder.replaceAll('/', '.'),
  called: lastOf,
  imported: name => name.slice(name.lastIndexOf('.') + 1),
};
const mini: QualifiedLanguage = {
  word: 'room',
  sign: '/',
  joint: ':',
  accepts: path => path.endsWith('.mini'),
  spaceOf: ({ path }) => parent(path),
  settle: () => (_, to) => parent(to),
  unitOf: ({ path }) => parent(path),
  namings: () => ({ before: naming, after: naming }),
  heads: text => [...text.matchAll(/^use (\S+)/gm)].map(match => match[1]!),
  isBeside: () => false,
  isAlone: () => false,
  isApart: () => false,
  isOpen: name => !name.startsWith('-'),
  isKnown: () => false,
  guesses: name => [name],
  order: name => name,
  line: ({ name, alias }) => `use ${name}${alias === undefined ? '' : ` as ${alias}`}`,
  alias: name => ` as ${name}`,
  read: ({ text }) => ({
    head: { start: 0, end: text.indexOf('\n') },
    locals: new Set(),
    imports: [...text.matchAll(/^use (\S+)( as (\S+))?$/gm)].map(
      ({ 0: all, 1: name = '', 2: as, 3: alias, index }) => ({
        name,
        at: { start: index + 4, end: index + 4 + name.length },
        aliasAt: { start: index + 4 + name.length, end: index + 4 + name.length + (as?.length ?? 0) },
        ...(alias !== undefined && { alias }),
        silent: false,
        group: '',
        statement: { start: index, end: index + all.length },
      }),
    ),
    declared: [...text.matchAll(NAME)].map(match => ({
      name: match[1]!,
      kind: 'def',
      start: match.index + 4,
    })),
    uses: [...text.matchAll(NAME)].flatMap(match =>
      [...match[2]!.matchAll(/([\w-]+)(?::([\w-]+))?/g)].map(({ 1: name = '', 2: selects, index }): Free => {
        const start = match.index + match[0].length - match[2]!.length + index;
        return { name, start, end: start + name.length, ...(selects !== undefined && { selects }) };
      }),
    ),
  }),
};

const FILES: Readonly<Record<string, string>> = {
  'walls/brick.mini': '# walls\n\ndef brick = -clay\ndef -clay = brick\n',
  'walls/stone.mini': '# walls\n\ndef stone = brick\n',
  'roofs/tile.mini': '# roofs\n\nuse walls\n\ndef tile = walls:brick + walls:stone\n',
};

function moved(moves: Readonly<Record<string, string>>): Record<string, string> {
  const files = Object.entries(FILES).map(([path, text]) => ({ path, text }));
  const world = { paths: new Set(Object.keys(FILES)), roots: [''] };
  const context = { files, world, options: {}, moves: new Map(Object.entries(moves)) };
  const borders = bordersOf(mini, context);
  const follow = (file: SourceFile) =>
    context.moves.has(file.path) || importsMoved(file, borders)
      ? answer(file, qualifiedMarks(file, borders), context.moves)
      : { ...file, to: file.path };
  return Object.fromEntries(files.map(follow).map(({ to, text }) => [to, text]));
}

function missing(texts: Readonly<Record<string, string>>): string[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const folders = new State(
    mini,
    files.map(file => ({ file, space: parent(file.path) })),
  );
  const proof = new Proof(mini, folders, files, naming);
  const found: string[] = [];
  for (const file of files) proof.look(file, (_, message) => found.push(`${file.path}: ${message}`));
  return found;
}

test.each<[string, Record<string, string>, Record<string, string>]>([
  [
    'goes whole, with another name',
    { 'walls/brick.mini': 'parts/bricks/brick.mini', 'walls/stone.mini': 'parts/bricks/stone.mini' },
    { 'roofs/tile.mini': '# roofs\n\nuse parts.bricks\n\ndef tile = bricks:brick + bricks:stone\n' },
  ],
  [
    'is divided',
    { 'walls/stone.mini': 'quarry/stone.mini' },
    {
      'quarry/stone.mini': '# walls\n\nuse walls\n\ndef stone = walls:brick\n',
      'roofs/tile.mini': '# roofs\n\nuse quarry\nuse walls\n\ndef tile = walls:brick + quarry:stone\n',
    },
  ],
  [
    'comes to who names it',
    { 'walls/brick.mini': 'roofs/brick.mini', 'walls/stone.mini': 'roofs/stone.mini' },
    { 'roofs/tile.mini': '# roofs\n\ndef tile = brick + stone\n' },
  ],
])('any language follows where a folder %s', (_, moves, expected) => {
  const after = moved(moves);
  expect(after).toMatchObject(expected);
  expect(missing(after)).toEqual([]);
});

test('what is not open and not declared any more is missing', () => {
  const { 'walls/brick.mini': _, ...rest } = FILES;
  expect(missing(rest)).toEqual([
    'walls/stone.mini: brick is not declared in its room',
    'roofs/tile.mini: walls:brick is not declared in walls',
  ]);
});
