import { readFileSync } from 'node:fs';

/** The version in the package's manifest, which lies beside `bin/` and `dist/` alike. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return (manifest as { version: string }).version;
}
