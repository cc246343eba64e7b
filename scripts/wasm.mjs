// @ts-check
// The WebAssembly files that the bundled parsers load from beside their chunk.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GRAMMARS, RUNTIME } from '../src/references/grammars.ts';

const FILES = [RUNTIME, ...Object.values(GRAMMARS)];

/**
 * @param {string} root the project's directory
 * @returns {Promise<[name: string, contents: Uint8Array][]>}
 */
export function wasmFiles(root) {
  return Promise.all(
    FILES.map(async file => [basename(file), await readFile(join(root, 'node_modules', file))]),
  );
}
