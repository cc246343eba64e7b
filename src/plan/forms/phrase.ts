import { plain, scan, type Token } from '../text/scan.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Clause } from './clause.ts';
import { readClauses } from './sentence.ts';

/** A text of the document, cut once for all who look at it. */
export class Phrase {
  readonly raw: string;
  readonly #words: Vocabulary;
  #tokens: readonly Token[] | undefined;
  #clauses: readonly Clause[] | undefined;
  #plain: string | undefined;

  constructor(raw: string, words: Vocabulary) {
    this.raw = raw;
    this.#words = words;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= scan(this.raw);
    return this.#tokens;
  }

  get clauses(): readonly Clause[] {
    this.#clauses ??= readClauses(this.tokens, this.#words);
    return this.#clauses;
  }

  /** Without markup, on one line. */
  get plain(): string {
    this.#plain ??= plain(this.raw);
    return this.#plain;
  }
}

/** `2.1 Move …`: a line of a paragraph that is an item of its own. */
export function isNumbered({ raw }: Phrase): boolean {
  return /^\s*(?:\d+(?:\.\d+)+\.?|\(?[a-z\d]{1,2}\))\s+\S/u.test(raw);
}
