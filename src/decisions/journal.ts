import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseEntries } from './entries.ts';
import type { Entry } from './types.ts';

/** The record on disk: one JSON object a line, only ever appended to. */
export class Journal {
  readonly path: string;
  readonly #entries: Entry[];
  readonly #keep: boolean;

  private constructor(path: string, entries: Entry[], keep: boolean) {
    this.path = path;
    this.#entries = entries;
    this.#keep = keep;
  }

  /** A record that is only in memory, for looking at what would be. */
  static memory(path: string, entries: readonly Entry[]): Journal {
    return new Journal(path, [...entries], false);
  }

  /**
   * Opens a record, or begins one with `first` where there is none, or none with more than its first line: nothing was
   * decided then, so that it begins anew. A last line that was cut off by a crash is dropped.
   * @param keep whether to write: otherwise what is begun stays in memory
   * @throws {RecordError} where a line is no entry, with its number
   */
  static async open(
    path: string,
    first: () => Extract<Entry, { type: 'record' }>,
    keep: boolean,
  ): Promise<Journal> {
    const text = await readFile(path, 'utf8').catch(() => '');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const entries = parseEntries(whole, path);
    if (entries.length > 1) {
      if (keep && whole !== text) await replace(path, whole);
      return new Journal(path, entries, keep);
    }
    const begun = first();
    if (keep) {
      await mkdir(dirname(path), { recursive: true });
      await replace(path, `${JSON.stringify(begun)}\n`);
    }
    return new Journal(path, [begun], keep);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Resolves when the entry is on disk, synced. */
  async append(entry: Entry): Promise<void> {
    if (this.#keep) await this.#write(entry);
    this.#entries.push(entry);
  }

  async #write(entry: Entry): Promise<void> {
    const file = await open(this.path, 'a');
    try {
      await file.appendFile(`${JSON.stringify(entry)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { flush: true });
  await rename(`${path}.new`, path);
}
