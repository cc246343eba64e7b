import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isHunk, isInputs } from './entries.ts';
import type { Draft } from './types.ts';

/**
 * What is being chosen in a merge that is not decided yet, in a file beside the record: a program that is killed loses
 * none of it, and the record gets one line when the merge is left.
 */
export class DraftFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Of a record: in the git directory, wherever the record itself lies. */
  static of(gitDirectory: string, record: string): DraftFile {
    return new DraftFile(join(gitDirectory, 'reorg-tui', `${basename(record)}.draft`));
  }

  /** The draft of an operation; undefined where there is none, or none that can be read. */
  async read(operation: string): Promise<Draft | undefined> {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    const draft = parse(text);
    return draft?.operation === operation ? draft : undefined;
  }

  /** Puts a draft in the place of the one before. Killed on the way, that one is still there. */
  async write(draft: Draft): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await writeFile(`${this.#path}.new`, JSON.stringify(draft));
    await rename(`${this.#path}.new`, this.#path);
  }

  /** Removes the draft of an operation that is decided now; that of another one stays. */
  async forget(operation: string): Promise<void> {
    if (await this.read(operation)) await this.remove();
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

function parse(text: string): Draft | undefined {
  try {
    const { operation, inputs, hunks } = JSON.parse(text);
    const valid = typeof operation === 'string' && isInputs(inputs) && Array.isArray(hunks);
    return valid && hunks.every(isHunk) ? { operation, inputs, hunks } : undefined;
  } catch {
    return undefined;
  }
}
