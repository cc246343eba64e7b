import { remembered } from '../plan/remembered.ts';
import type { Tree } from '../plan/types.ts';
import type { Facts } from './case.ts';
import { meaningfulLines } from './lines.ts';
import { facadeNames, isNoFacade } from './names.ts';

/** The texts that checks need, read in few batches; what is made of them is kept. */
export class Texts {
  readonly #tree: Tree;
  readonly #facts: Facts;
  readonly #texts = new Map<string, string>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(tree: Tree, facts: Facts) {
    this.#tree = tree;
    this.#facts = facts;
  }

  async load(paths: Iterable<string>): Promise<void> {
    const missing = [...new Set(paths)].filter(
      path => !this.#texts.has(path) && this.#tree.entries.has(path),
    );
    if (missing.length === 0) return;
    for (const [path, text] of await this.#tree.read(missing)) this.#texts.set(path, text);
  }

  text(path: string): string | undefined {
    return this.#texts.get(path);
  }

  readonly lines = remembered((path: string) => meaningfulLines(this.#texts.get(path) ?? ''));

  /** Top-level names, by the port where there is one. */
  async names(path: string): Promise<readonly string[]> {
    const text = this.#texts.get(path);
    if (text === undefined) return [];
    const known = this.#names.get(path) ?? (await this.#facts.definitions?.(path, text)) ?? [];
    this.#names.set(path, known);
    return known;
  }

  /** Of a facade: the names it defines itself all the same; of another file nothing. */
  async facade(path: string): Promise<readonly string[] | undefined> {
    const text = this.#texts.get(path);
    if (text === undefined || isNoFacade(path, text)) return undefined;
    const seen = facadeNames(path, text, await this.names(path));
    return seen ?? ((await this.#facts.isFacade?.(path, text)) ? [] : undefined);
  }

  blob(path: string): string | undefined {
    return this.#tree.entries.get(path)?.blob;
  }
}
