// @ts-check
// Bundles the program into dist/: one small entry, and chunks that are loaded when a command needs them.
// Run as `node scripts/build.mjs`, or import `bundle` to look at the result without writing it.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { licences } from './licences.mjs';
import { wasmFiles } from './wasm.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Packages with native code or large optional data: installed by the user's npm, never part of a chunk. */
export const EXTERNAL = ['oxc-parser', '@astral-sh/ruff-wasm-nodejs'];

// Some bundled packages are CommonJS and call `require` for Node's own modules.
const REQUIRE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/**
 * Lets Ink measure texts by a function of this program.
 * @type {esbuild.Plugin}
 */
const WIDTHS = {
  name: 'widths',
  setup({ onResolve }) {
    const path = join(ROOT, 'components/text/ink-width.ts');
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]ink[\\/]/.test(importer) ? { path } : undefined,
    );
  },
};

/** How packages are put in place, in every bundle that has a screen. @type {esbuild.BuildOptions} */
export const PACKAGES = {
  absWorkingDir: ROOT,
  external: EXTERNAL,
  // Ink imports the developer tools only when DEV is set, but a bundle must resolve them.
  alias: { 'react-devtools-core': './scripts/no-devtools.mjs' },
  plugins: [WIDTHS],
  banner: { js: REQUIRE },
};

/** @returns esbuild's result with all outputs in memory and its metafile. */
export function bundle() {
  return esbuild.build({
    ...PACKAGES,
    entryPoints: {
      'reorg-tui': 'bin/reorg-tui.ts',
      'git-runner': 'src/git/runner.ts',
      'ruff-judge': 'src/references/ruff/judge.ts',
    },
    outdir: 'dist',
    // Chunks lie beside the entry: files they look for relative to themselves (wasm, package.json) are at one place.
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    // The program reaches no network. Yoga would read its own bytes, which it holds, with `fetch`: that alone loads Node's HTTP
    // client before the first frame.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined' },
    metafile: true,
    write: false,
    logLevel: 'error',
  });
}

/** Writes the bundle, the wasm files and the licences of what is bundled; removes files of earlier builds. */
export async function build() {
  const dist = join(ROOT, 'dist');
  const { outputFiles, metafile } = await bundle();
  /** @type {Map<string, Uint8Array | string>} */
  const files = new Map(outputFiles.map(file => [basename(file.path), file.contents]));
  for (const [name, contents] of await wasmFiles(ROOT)) files.set(name, contents);
  files.set('THIRD-PARTY-LICENCES.txt', await licences(ROOT, Object.keys(metafile.inputs)));
  await mkdir(dist, { recursive: true });
  for (const [name, contents] of files) await writeFile(join(dist, name), contents);
  for (const name of await readdir(dist)) {
    if (!files.has(name)) await rm(join(dist, name), { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // esbuild has printed what is wrong; a stack of its own would hide it.
  await build().catch(error => {
    if (!error.errors) throw error;
    process.exitCode = 1;
  });
}
