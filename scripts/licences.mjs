// @ts-check
// The licences of the packages whose code is in the bundle, as their terms ask.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages whose files are copied into dist without passing through the bundler. */
const COPIED = ['node_modules/@vscode/tree-sitter-wasm/'];

/**
 * Folders of the packages that bundled files come from, sorted.
 * @param {readonly string[]} inputs paths from the root of the project
 */
export function packageFolders(inputs) {
  const folders = new Set();
  for (const input of [...inputs, ...COPIED]) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input);
    if (match) folders.add(match[0]);
  }
  return [...folders].sort();
}

/**
 * One text with the name, version and licence of each package.
 * @param {string} root
 * @param {readonly string[]} inputs
 */
export async function licences(root, inputs) {
  const parts = await Promise.all(
    packageFolders(inputs).map(async folder => {
      const manifest = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
      const file = (await readdir(join(root, folder))).find(name => /^(licen[cs]e|copying)/i.test(name));
      const text = file ? await readFile(join(root, folder, file), 'utf8') : '(no licence file)\n';
      return `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})\n\n${text.trim()}\n`;
    }),
  );
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}
