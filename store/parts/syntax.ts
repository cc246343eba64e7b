import type { Syntax } from '../../src/session/types.ts';

/** What languages say of the texts on screen, by text. */
export interface SyntaxSlice {
  readonly syntaxes: ReadonlyMap<string, Syntax>;
  /** Reads what is on screen and was not read yet. Takes the time that it takes: never while a key waits for its frame. */
  readSyntaxes(): Promise<void>;
}
