import { createHash } from 'node:crypto';
import type { Definition } from '../definition.ts';
import { definitions } from '../definitions.ts';
import { type ModuleImport, moduleImports } from '../imports.ts';
import { askRuff, type Complaint } from '../ruff/ask.ts';
import { type Parses, parses } from '../syntax.ts';
import type { Memory as Summaries } from '../unresolved.ts';
import type { Source } from './state.ts';

/** Reads texts, each content once. */
export class Memory {
  /** What Python texts bind and name. */
  readonly summaries: Summaries = new Map();
  readonly #known = new Map<string, Promise<unknown>>();

  definitions(file: Source): Promise<readonly Definition[]> {
    return this.#once('definitions', file, () => definitions(file.path, file.text));
  }

  imports(file: Source): Promise<readonly ModuleImport[]> {
    return this.#once('imports', file, () => moduleImports(file.path, file.text));
  }

  parses(file: Source): Promise<Parses> {
    return this.#once('parses', file, () =>
      parses(file.path, file.text, text => this.#complaints({ ...file, text })),
    );
  }

  /** Names of a Python text that nothing binds; none where ruff is not installed. */
  async undefinedNames(file: Source): Promise<readonly Complaint[]> {
    const all = (await this.#complaints(file)) ?? [];
    return all.filter(each => each.code !== 'invalid-syntax');
  }

  #complaints(file: Source): Promise<readonly Complaint[] | undefined> {
    return this.#once('ruff', file, () => askRuff(file.text));
  }

  /** How a text is read depends on its ending, and for some on its name: both are part of the key. */
  #once<T>(what: string, file: Source, make: () => Promise<T>): Promise<T> {
    const content = file.blob ?? createHash('sha1').update(file.text, 'utf16le').digest('base64');
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const key = `${what} ${content} ${/\.(py|[cm]?[jt]sx?)$/.exec(name)?.[0] ?? name}`;
    const known = this.#known.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }
}
