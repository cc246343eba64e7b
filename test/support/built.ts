import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from '../../scripts/build.mjs';

/** The program as people start it. */
export const PROGRAM = join(ROOT, 'dist/reorg-tui.js');

/** What the program is made of. */
const SOURCES = ['bin', 'components', 'src', 'store', 'scripts', 'package.json', 'package-lock.json'];

/** Builds the program before the first test, where it is older than what it is made of. */
export default async function setup(): Promise<void> {
  const newest = Math.max(...SOURCES.flatMap(name => files(join(ROOT, name))).map(changed));
  if (changed(PROGRAM) < newest) await build();
}

const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map(name => join(path, name));
}
