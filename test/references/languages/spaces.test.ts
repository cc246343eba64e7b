import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../src/references/languages/of.ts';
import { moving } from '../moving.ts';

/** How a language writes a type that uses others, and how a text is read without the engine. */
interface Way {
  readonly path: (folder: string, index: number) => string;
  /** The text of a type in a space that uses types of spaces. */
  readonly write: (
    space: string,
    index: number,
    uses: readonly (readonly [space: string, index: number])[],
  ) => string;
  /** The spaces that a text's imports bring whole, and the names that they bring one by one. */
  readonly imports: (text: string) => {
    readonly stars: readonly string[];
    readonly names: readonly string[];
  };
  readonly near: (space: string) => readonly string[];
  /** Files besides. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Lines in the order of their names. */
const lines = (all: Iterable<string>) =>
  [...new Set(all)].toSorted((a, b) => (a.replace(/;?\n/, '') < b.replace(/;?\n/, '') ? -1 : 1)).join('');
const body = (uses: readonly (readonly [string, number])[]) =>
  uses.map(([, index]) => `new K${index}();`).join(' ');
const named = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(match => match[1]!);

const jvm = (ending: string, sign: string): Way => ({
  path: (folder, index) => `src/main/java/org/${folder}/K${index}.${ending}`,
  write: (space, index, uses) => {
    const head = lines(uses.filter(([at]) => at !== space).map(([at, to]) => `import ${at}.K${to}${sign}\n`));
    const kind = ending === 'java' ? 'public class' : 'class';
    const call = ending === 'java' ? body(uses) : uses.map(([, to]) => `K${to}();`).join(' ');
    return `package ${space}${sign}\n\n${head === '' ? '' : `${head}\n`}${kind} K${index} { void f() { ${call} } }\n`.replace(
      'void f()',
      ending === 'java' ? 'void f()' : 'fun f()',
    );
  },
  imports: text => ({ stars: [], names: named(/^import ([\w.]+)/gm, text) }),
  near: space => [space],
});

const WAYS: Readonly<Record<string, Way>> = {
  Java: jvm('java', ';'),
  Kotlin: jvm('kt', ''),
  'C#': {
    path: (folder, index) => `org/${folder}/K${index}.cs`,
    write: (space, index, uses) => {
      const above = chain(space);
      const head = lines(uses.filter(([at]) => !above.includes(at)).map(([at]) => `using ${at};\n`));
      return `${head === '' ? '' : `${head}\n`}namespace ${space};\n\npublic class K${index} { void F() { ${body(uses)} } }\n`;
    },
    imports: text => ({ stars: named(/^using ([\w.]+);/gm, text), names: [] }),
    near: chain,
    more: { 'org/org.csproj': '<Project Sdk="Microsoft.NET.Sdk" />\n' },
  },
};

/** A namespace and all around it. */
function chain(space: string): string[] {
  return space.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
}

const FOLDERS = ['a', 'b', 'a/sub', 'c'];
const types = fc.array(
  fc.record({
    folder: fc.constantFrom(...FOLDERS),
    goes: fc.option(fc.constantFrom(...FOLDERS, 'd', 'b/deep'), { nil: undefined }),
    uses: fc.array(fc.nat(20), { maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 8 },
);

const spaceOf = (folder: string) => `org.${folder.replaceAll('/', '.')}`;

describe.each(Object.entries(WAYS))('%s', (_, { path, write, imports, near, more = {} }) => {
  test('random types, moved at random, name the same types, and come back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(types, async tree => {
        const paths = tree.map(({ folder }, index) => path(folder, index));
        const goals = tree.map(({ folder, goes }, index) => path(goes ?? folder, index));
        const targets = tree.map(({ uses }) => [...new Set(uses.map(each => each % tree.length))]);
        const texts = tree.map(({ folder }, index) =>
          write(
            spaceOf(folder),
            index,
            targets[index]!.map(to => [spaceOf(tree[to]!.folder), to] as const),
          ),
        );
        const files = { ...Object.fromEntries(paths.map((at, index) => [at, texts[index]!])), ...more };
        const moves = Object.fromEntries(
          paths.flatMap((at, index) => (at === goals[index] ? [] : [[at, goals[index]!]])),
        );
        const { after } = await moving({ files, moves });
        const declared = new Set(
          tree.map(({ folder, goes }, index) => `${spaceOf(goes ?? folder)}.K${index}`),
        );
        for (const [index, goal] of goals.entries()) {
          const text = after[goal]!;
          const space = /^(?:package|namespace) ([\w.]+)/m.exec(text)![1]!;
          expect(space).toBe(spaceOf(tree[index]!.goes ?? tree[index]!.folder));
          const { stars, names } = imports(text);
          for (const name of names) expect(declared).toContain(name);
          for (const to of targets[index]!) {
            const home = spaceOf(tree[to]!.goes ?? tree[to]!.folder);
            const isSeen = names.includes(`${home}.K${to}`) || [...near(space), ...stars].includes(home);
            expect([goal, to, isSeen]).toEqual([goal, to, true]);
          }
          for (const star of stars)
            expect([...declared].some(name => name.startsWith(`${star}.`))).toBe(true);
        }
        const state = Object.entries(after).map(([at, text]) => ({ path: at, text }));
        const judged = new Set(goals);
        const world = { paths: new Set([...goals, ...Object.keys(more)]), roots: [''] };
        const told = await adapterOf(goals[0]!)!.unresolved!({ files: state, judged, world });
        expect(told.filter(({ message }) => /K\d/.test(message))).toEqual([]);
        const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
        expect((await moving({ files: after, moves: back })).after).toEqual(files);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
