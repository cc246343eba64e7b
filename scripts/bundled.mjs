import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** Bundles a TypeScript file of the repository as the program itself is bundled, and runs it in this process. */
export async function runBundled(path) {
  process.env.NODE_ENV ??= 'production';
  const directory = await mkdtemp(join(root, 'node_modules', '.bundled-'));
  const outfile = join(directory, 'main.mjs');
  await build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile));
  await rm(directory, { recursive: true, force: true });
}
