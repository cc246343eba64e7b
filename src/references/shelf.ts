/** What belongs to texts, by text, for as many characters as are given: what was put there longest ago goes first. */
export class Shelf<T> {
  readonly #most: number;
  readonly #drop: (value: T) => void;
  readonly #values = new Map<string, T>();
  #length = 0;

  /** @param most characters of all texts together @param drop called with what goes */
  constructor(most: number, drop: (value: T) => void = () => {}) {
    this.#most = most;
    this.#drop = drop;
  }

  /** Takes down what belongs to a text. */
  take(text: string): T | undefined {
    const value = this.#values.get(text);
    if (this.#values.delete(text)) this.#length -= text.length;
    return value;
  }

  /** Puts back, or up, what belongs to a text. */
  put(text: string, value: T): void {
    const other = this.take(text);
    if (other !== undefined && other !== value) this.#drop(other);
    this.#values.set(text, value);
    this.#length += text.length;
    for (const [oldest, old] of this.#values) {
      if (this.#length <= this.#most) break;
      this.#values.delete(oldest);
      this.#length -= oldest.length;
      this.#drop(old);
    }
  }
}
