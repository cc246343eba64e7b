import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeYaml } from '../../src/plan/yaml/write.ts';
import { read, treeOf } from './support.ts';

/** What a phase does: files, by their number, each to a new place; then a folder to a new name. */
interface Turn {
  readonly files: readonly number[];
  readonly folder?: number;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  files: fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 4 }),
  folder: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
}) as fc.Arbitrary<Turn>;

const START = ['ant', 'bee', 'cat', 'dog', 'eel', 'fly', 'gnu', 'hen'].map(
  (name, index) => `farm/${['east', 'west'][index % 2]}/${name}.go`,
);

/** The plan in words, and by file what each phase that touches it does: from where it stands to where it goes. */
function told(turns: readonly Turn[]): { readonly text: string; readonly wanted: readonly string[] } {
  const now = [...START];
  const wanted: string[] = [];
  const lines: string[] = ['# Plan'];
  for (const [index, { files, folder }] of turns.entries()) {
    const phase = index + 1;
    const before = [...now];
    lines.push('', `## Phase ${phase}: Turn`, '');
    for (const file of files) {
      const to = `shed${phase}/${file}/${now[file]!.split('/').at(-1)!}`;
      lines.push(`- Move \`${now[file]}\` to \`${to}\``);
      now[file] = to;
    }
    const folders = [...new Set(now.map(path => path.split('/').slice(0, -1).join('/')))];
    const old = folder === undefined ? undefined : folders[folder % folders.length];
    if (old !== undefined) {
      const place = `barn${phase}/${old.split('/').at(-1)}`;
      lines.push(`- Move \`${old}/\` to \`${place}/\``);
      for (const [file, path] of now.entries())
        if (path.startsWith(`${old}/`)) now[file] = `${place}/${path.slice(old.length + 1)}`;
    }
    for (const [file, from] of START.entries())
      if (now[file] !== before[file]) wanted.push(`${phase}: ${from} at ${before[file]} -> ${now[file]}`);
  }
  return { text: lines.join('\n'), wanted };
}

describe('phases that go on from one another', () => {
  test('each move a file once, from where the last one left it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 4 }), async turns => {
        const { text, wanted } = told(turns);
        const tree = treeOf(START);
        const reading = await read(text, tree);
        const said = ({ operations }: typeof reading) =>
          operations.map(({ phase, from, at = from, to }) => `${phase}: ${from} at ${at} -> ${to}`).sort();
        expect(said(reading)).toEqual([...wanted].sort());
        expect(said(await read(writeYaml(reading), tree))).toEqual([...wanted].sort());
        expect(reading.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
