import { short } from './language.ts';
import type { Layout } from './layout.ts';
import type { Import } from './source.ts';

/** What imports come to. */
export class Goals {
  readonly #layout: Layout;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** What an import brings afterwards; nothing where all of a space is gone to several places. */
  of(one: Import): Import[] {
    if (one.star) {
      if (!this.#layout.before.has(one.name)) return [{ ...one, name: this.name(one) }];
      if (this.#layout.after.has(one.name)) return [one];
      const to = this.#layout.successor(one.name);
      return to === undefined || to === '' ? [] : [{ ...one, name: to }];
    }
    const name = this.name(one);
    const { aliases, sign } = this.#layout.language;
    const isOwn = one.alias !== undefined && !one.named && !aliases;
    return [{ ...one, name, ...(isOwn && { alias: short(sign, name) }) }];
  }

  /** What an import of one name names afterwards: what is declared, a member of it, or a space that goes as a whole. */
  name(one: Import): string {
    const { before, touched } = this.#layout;
    const entry = before.imported(one, space => touched.has(space));
    if (entry)
      return this.#layout.isGone(entry)
        ? one.name
        : this.#layout.to(entry) + one.name.slice(entry.name.length);
    const successor = this.#layout.successor(one.name);
    // What is called as a space that goes may be declared beside it, and stay.
    return successor === undefined || before.find(one.name, one.kind) ? one.name : successor;
  }

  /** The file that an import is about. */
  target(one: Import, own: string): string {
    const entry = this.#layout.before.find(one.name, one.kind);
    return entry?.path ?? this.#layout.before.filesOf(one.name)[0]?.path ?? own;
  }
}
