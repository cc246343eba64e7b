// Opens the screen on a made-up session, for looking at it: node scripts/play.mjs [STEPS] [LINES]
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

process.env.NODE_ENV ??= 'production';
const root = resolve(import.meta.dirname, '..');
const outfile = join(await mkdtemp(join(root, 'node_modules', '.play-')), 'play.mjs');
await build({
  entryPoints: [join(root, 'test/support/play.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile));
