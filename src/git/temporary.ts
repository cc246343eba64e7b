import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { toBytes } from './bytes.ts';
import { isRunning } from './running.ts';

/** Process numbers mean something on one machine only, and containers share folders. */
const HOST = hostname().replace(/[^\w.]+/g, '') || 'here';
/** `reorg-tui-HOST-PID-RANDOM` */
const NAME = /^reorg-tui-([\w.]+)-(\d+)-\w+$/;

/** A new temporary folder, whose name says whose it is: what a killed program left behind is known by it. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `reorg-tui-${HOST}-${process.pid}-`));
}

/** Whether a temporary folder is that of a process of this machine that has ended. */
export function isStray(folder: string): boolean {
  const [, host, owner] = NAME.exec(folder) ?? [];
  return host === HOST && !isRunning(Number(owner));
}

/** Removes the temporary folders of processes that have ended: they hold texts of the repository. */
export async function removeStrayFolders(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  const strays = names.filter(isStray);
  await Promise.all(
    strays.map(name => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})),
  );
}

/** Writes `files` (relative path → content) into a new directory, hands it to `use`, and removes it whatever happens. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await temporaryFolder();
  try {
    const folders = new Set(Object.keys(files).map(path => dirname(join(directory, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    await Promise.all(
      Object.entries(files).map(([path, text]) =>
        writeFile(join(directory, path), typeof text === 'string' ? toBytes(text) : text),
      ),
    );
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
