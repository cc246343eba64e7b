import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { ROOT } from './modules.ts';

/** Rows of the table of first files: `| folder | file: function | which |`. */
const ROWS = [
  ...readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8').matchAll(
    /^\| `(src\/[\w/-]+)` \| `([\w/.-]+)`: `(\w+)` \|/gm,
  ),
].map(([, folder = '', file = '', name = '']) => ({ folder, file: `src/${file}`, name }));

/** The first function or class that a file exports. */
function first(path: string): string | undefined {
  const { program } = parseSync(path, readFileSync(join(ROOT, path), 'utf8'));
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration')
      return declaration.id?.name;
  }
  return undefined;
}

test('ARCHITECTURE.md names a first file of every folder of the engine', () => {
  const folders = readdirSync(join(ROOT, 'src')).map(folder => `src/${folder}`);
  expect(folders.filter(folder => !ROWS.some(row => row.folder === folder))).toEqual([]);
});

test.each(ROWS)('$file begins with $name', ({ file, name }) => expect(first(file)).toBe(name));
