import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes `files` (relative path → content) into a new directory, hands it to `use`, and removes it whatever happens. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'reorg-tui-'));
  try {
    const folders = new Set(Object.keys(files).map(path => dirname(join(directory, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(directory, path), text)));
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
