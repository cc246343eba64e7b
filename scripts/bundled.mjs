// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PACKAGES } from './build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Loads a file of the repository that Node cannot load itself, because components are part of it; bundled for
 * production, as the program is.
 * @param {string} path from the root
 * @returns {Promise<any>} its exports
 */
export async function bundled(path) {
  process.env.NODE_ENV = 'production';
  const directory = await mkdtemp(join(ROOT, 'node_modules', '.bundled-'));
  const outfile = join(directory, 'main.mjs');
  try {
    await build({
      ...PACKAGES,
      entryPoints: [join(ROOT, path)],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
