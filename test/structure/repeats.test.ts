import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readModules } from './modules.ts';

/** So many equal lines in a row are one thing said twice. */
const RUN = 8;

/** Lines that say something: no blank ones, comments, imports, or lone punctuation; with where they stand. */
function telling(path: string): { line: number; text: string }[] {
  return readFileSync(join(ROOT, path), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, comment => comment.replace(/[^\n]/g, ''))
    .replace(/^import [^;]*;/gm, statement => statement.replace(/[^\n]/g, ''))
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => /\w/.test(text) && !text.startsWith('//'));
}

/** Every run of `RUN` equal lines that stands in two places, as `a.ts:10 ~ b.ts:40`. */
function repeats(paths: readonly string[], read = telling): string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  for (const path of paths) {
    const lines = read(path);
    for (let at = 0; at + RUN <= lines.length; at++) {
      const run = lines.slice(at, at + RUN).map(({ text }) => text);
      const place = `${path}:${lines[at]?.line}`;
      const key = run.join('\n');
      const first = seen.get(key);
      if (first === undefined) seen.set(key, place);
      else found.push(`${first} ~ ${place}`);
    }
  }
  return found;
}

test('a run of equal lines is found wherever it stands', () => {
  const lines = Array.from({ length: RUN }, (_, n) => ({ line: n + 3, text: `say(${n});` }));
  expect(
    repeats(['a.ts', 'b.ts'], path => (path === 'a.ts' ? lines : [{ line: 1, text: 'x' }, ...lines])),
  ).toEqual(['a.ts:3 ~ b.ts:3']);
});

test('no eight equal lines stand in two places of the program', () => {
  const paths = readModules(['src', 'components', 'store', 'bin']).map(({ path }) => path);
  // The demonstration's texts are copies that drifted apart: that is what it shows.
  expect(repeats(paths.filter(path => !path.startsWith('src/demo/')))).toEqual([]);
});
