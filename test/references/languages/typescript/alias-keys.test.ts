import { expect, test } from 'vitest';
import { aliasKeys } from '../../../../src/references/languages/typescript/alias-keys.ts';
import { Aliases } from '../../../../src/references/languages/typescript/aliases.ts';

const settings = `export default {
  resolve: {
    alias: {
      'kit/debug/src/main': path.join(root, 'debug', 'src', 'main'),
      "@ui": '/src/ui',
      kit: root
    }
  },
  define: { 'no/alias': '1' }
};\n`;

test('names that settings put others in the place of', () => {
  expect([...aliasKeys([{ path: 'vite.config.js', text: settings }])]).toEqual(['kit/debug/src/main', '@ui']);
  expect(aliasKeys([{ path: 'src/a.js', text: settings }]).size).toBe(0);
});

test('they name no file, and the names of the same package do', () => {
  const aliases = new Aliases([
    { path: 'vite.config.js', text: settings },
    { path: 'package.json', text: '{"name": "kit"}' },
  ]);
  expect([...aliases.candidates('a.js', 'kit/debug/src/main')]).toEqual([]);
  expect([...aliases.candidates('a.js', 'kit/debug/src/other')].map(({ path }) => path)).toEqual([
    'debug/src/other',
  ]);
});
